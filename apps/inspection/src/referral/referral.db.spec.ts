import { createHash } from 'node:crypto';
import { type TestCaller } from '@anxin/testing';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf, type Answer } from '../../test/running-inspection';
import { canonicalJson } from './bundle';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const elsewhere = inspectorOf('371311');
const county = supervisorOf('371302');
const otherCity = supervisorOf('370900');
const auditor: TestCaller = { role: 'auditor' };
const HASH = 'a'.repeat(64);
const FILM = { name: '张贴.mp4', sha256: HASH, source: '执法记录仪' };
const SERVED = { kind: 'posted-and-filmed', servedAt: '2026-02-13T09:30:00+08:00', place: '厂门及住所', proof: [FILM] };

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-02-13T10:00:00+08:00'));

const get = (path: string, caller?: TestCaller) => inspection.call('GET', path, caller);
const post = (path: string, caller: TestCaller | undefined, body: object) => inspection.call('POST', path, caller, body);
const record = (id: string, more: object) =>
  post(`/cases/${id}/investigation-records`, mine, {
    kind: 'site',
    summary: '厂门已锁，张三去向不明',
    takenAt: '2026-02-13T09:00:00+08:00',
    place: '兰山区某厂',
    ...more,
  });
interface Facts {
  readonly amount?: string;
  readonly workers?: number;
  readonly conduct?: boolean;
  readonly served?: boolean;
  readonly longestOwed?: object;
}

/** A case as far as its order; the alert's employer is told with it. */
const investigated = async ({ amount = '386400.00', workers = 23, conduct = true, served = true, longestOwed }: Facts = {}) => {
  const employer = freshUscc();
  const alert = anAlert({ employer, amount, workers });
  await inspection.alert(alert);
  const { id } = (await inspection.cases(employer)).at(-1) as { id: string };
  await post(`/cases/${id}/filing`, mine, { decision: 'file' });
  await post(`/cases/${id}/assignment`, county, { inspectors: [mine.client, second.client] });
  await record(id, { amountVerified: amount, workersVerified: workers, ...(longestOwed && { longestOwed }) });
  if (conduct) expect(await record(id, { kind: 'conduct', conduct: 'fled', person: '张三' })).toMatchObject({ status: 201 });
  const addressees = [
    { uscc: employer, capacity: '用人单位', ...(served && { service: SERVED }) },
    { person: '张三', capacity: '法定代表人', ...(served && { service: SERVED }) },
  ];
  await post(`/cases/${id}/rectification-orders`, mine, { dueOn: '2026-02-20', amount, demands: '支付工资', addressees });
  return { id, alert };
};
const refer = (id: string, caller = mine) => post(`/cases/${id}/referrals`, caller, { to: '兰山区公安分局', evidence: ['欠薪名册'] });
const proposed = async (facts?: Facts) => {
  const { id, alert } = await investigated(facts);
  await inspection.setClock('2026-02-21T10:00:00+08:00');
  const { status, body } = await refer(id);
  expect(status).toBe(201);
  return { id, alert, referral: body.id as string, path: `/cases/${id}/referrals/${body.id}` };
};
const approve = (id: string, caller = county, more: object = {}) =>
  post(`/cases/${id}/approvals`, caller, { step: 'referral', decision: 'approve', ...more });
const received = async (facts?: Facts) => {
  const all = await proposed(facts);
  await approve(all.id);
  expect(await post(`${all.path}/handover`, mine, { at: '2026-02-21T10:00:00+08:00' })).toMatchObject({ status: 201 });
  expect(await post(`${all.path}/receipt`, mine, { on: '2026-02-21', note: '回执 12 号' })).toMatchObject({ status: 201 });
  return all;
};
const clock = ({ body }: Answer, kind: string) => body.deadlines.filter((deadline: { kind: string }) => deadline.kind === kind);

describe('the tests for a crime', () => {
  it('are met by twenty-three workers, an order posted and filmed and overdue, and flight', async () => {
    const { id } = await investigated();
    await inspection.setClock('2026-02-21T10:00:00+08:00');
    const answer = await refer(id);
    expect(answer).toMatchObject({
      status: 201,
      body: { case: { proposals: [{ step: 'referral' }], referral: { stage: 'proposed' }, conduct: ['fled'] } },
    });
    expect(clock({ status: 200, body: answer.body.case }, 'referral-decision')).toEqual([
      expect.objectContaining({ startsOn: '2026-02-21', dueOn: '2026-02-24', unit: 'calendar-days', state: 'running' }),
    ]);
  });

  it.each<[string, Facts, string, string[]]>([
    ['nine workers with 9 000 each', { amount: '81000.00', workers: 9, longestOwed: { months: 4, amount: '9000.00' } }, '21', ['amount']],
    ['ten workers under the sum', { amount: '59999.99', workers: 10 }, '21', ['amount']],
    ['an order that was never served', { served: false }, '21', ['ordered']],
    ['the last day of the order', {}, '20', ['ordered']],
    ['nobody who fled', { conduct: false }, '21', ['conduct']],
    ['none of them', { amount: '100.00', workers: 1, served: false, conduct: false }, '21', ['amount', 'ordered', 'conduct']],
  ])('%s: 409 naming what is not met', async (_, facts, day, unmet) => {
    const { id } = await investigated(facts);
    await inspection.setClock(`2026-02-${day}T10:00:00+08:00`);
    const { status, body } = await refer(id);
    expect(status).toBe(409);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual(unmet);
    const { tests } = (await get(`/cases/${id}/referrals`, county)).body;
    expect(tests.map(({ test, met }: { test: string; met: boolean }) => [test, met])).toEqual(
      ['amount', 'ordered', 'conduct'].map((test) => [test, !unmet.includes(test)]),
    );
    expect(tests.filter(({ met }: { met: boolean }) => !met).map(({ detail }: { detail: string }) => detail)).toEqual(
      body.errors.map(({ message }: { message: string }) => message),
    );
    for (const test of unmet) expect(body.detail).toContain(`${test}: `);
  });

  it('one worker is enough with three months and the sum, not with two, nor below it', async () => {
    const one = (months: number, amount: string) => investigated({ amount, workers: 1, longestOwed: { months, amount } });
    const cases = [await one(3, '10000.00'), await one(2, '10000.00'), await one(3, '9999.99')];
    await inspection.setClock('2026-02-21T10:00:00+08:00');
    const answers = [];
    for (const { id } of cases) answers.push((await refer(id)).status);
    expect(answers).toEqual([201, 409, 409]);
  });

  it('what was paid after the order no longer counts', async () => {
    const { id, alert } = await investigated();
    await inspection.setClock('2026-02-21T10:00:00+08:00');
    await inspection.alert({ ...alert, change: 'eased', amount: '50000.00', at: '2026-02-20T09:00:00+08:00' });
    expect(await refer(id)).toMatchObject({ status: 409, body: { errors: [{ path: 'amount' }] } });
  });
});

describe('the transfer', () => {
  it('is proposed by who is assigned, approved by another, handed over within hours, received and answered', async () => {
    const { id, path, referral } = await proposed();
    expect(await refer(id)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('proposed already') } });
    expect(await post(`${path}/handover`, mine, { at: '2026-02-21T10:00:00+08:00' })).toMatchObject({
      status: 409,
      body: { openSteps: ['approvals'] },
    });
    for (const writer of [mine, second]) expect(await approve(id, { ...county, client: writer.client })).toMatchObject({ status: 409 });
    const approved = await approve(id);
    expect(clock(approved, 'referral-decision')).toMatchObject([{ state: 'met' }]);
    expect(clock(approved, 'referral-handover')).toMatchObject([
      { unit: 'hours', dueAt: expect.stringMatching(/^2026-02-22T10:00:0/), state: 'running' },
    ]);
    await inspection.setClock('2026-02-22T10:00:30+08:00');
    expect(clock(await get(`/cases/${id}`, mine), 'referral-handover')).toMatchObject([{ state: 'overdue' }]);
    const { body: late } = await get('/cases?overdue=true', mine);
    expect(late.items.map((item: { id: string }) => item.id)).toContain(id);
    await inspection.setClock('2026-02-22T09:59:00+08:00');
    expect(clock(await get(`/cases/${id}`, mine), 'referral-handover')).toMatchObject([{ state: 'running' }]);
    expect(await post(`${path}/receipt`, mine, { on: '2026-02-22' })).toMatchObject({ status: 409 });
    expect(await post(`${path}/handover`, mine, { at: '2026-02-22T10:30:00+08:00' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'at' }] },
    });
    expect(await post(`${path}/handover`, mine, { at: '2026-02-21T18:00:00+08:00' })).toMatchObject({ status: 201 });
    expect(await post(`/cases/${id}/closure`, mine, { outcome: 'referred', reason: '已移送' })).toMatchObject({ status: 409 });
    const receipt = await post(`${path}/receipt`, mine, { on: '2026-02-22', note: '回执 12 号' });
    expect(clock(receipt, 'police-answer')).toMatchObject([{ startsOn: '2026-02-22', dueOn: '2026-02-25', state: 'running' }]);
    expect(await post(`/cases/${id}/closure`, mine, { outcome: 'referred', reason: '公安机关已接收' })).toMatchObject({
      status: 201,
      body: { state: 'closed', outcome: 'referred', openSteps: ['police-answers'] },
    });
    const answered = await post(`${path}/answers`, mine, { on: '2026-02-22', answer: 'filed' });
    expect(answered).toMatchObject({ status: 201, body: { state: 'closed', referral: { id: referral, stage: 'filed' } } });
    expect(clock(answered, 'police-answer')).toMatchObject([{ state: 'met' }]);
    expect((await get(`/cases/${id}/referrals`, county)).body.items).toMatchObject([
      {
        id: referral,
        to: '兰山区公安分局',
        papers: [
          { kind: 'receipt', note: '回执 12 号' },
          { kind: 'answer', said: 'filed' },
        ],
      },
    ]);
  });

  it('a refusal by the head needs a reason and lets another report follow', async () => {
    const { id } = await proposed();
    expect(await approve(id, county, { decision: 'refuse' })).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
    expect(await approve(id, county, { decision: 'refuse', reason: '证据不足' })).toMatchObject({
      status: 201,
      body: { proposals: [], referral: { stage: 'not-approved' } },
    });
    expect(await refer(id)).toMatchObject({ status: 201 });
  });

  it('what the police refuse is reconsidered within three days, then goes to the procuratorate', async () => {
    const { id, path } = await received();
    const refused = await post(`${path}/answers`, mine, { on: '2026-02-21', answer: 'refused', note: '不属犯罪' });
    expect(clock(refused, 'police-objection')).toMatchObject([{ dueOn: '2026-02-24', state: 'running' }]);
    expect(await post(`/cases/${id}/closure`, mine, { outcome: 'referred', reason: 'x' })).toMatchObject({ status: 409 });
    await inspection.setClock('2026-02-25T10:00:00+08:00');
    expect(await post(`${path}/objections`, mine, { on: '2026-02-25', to: 'police' })).toMatchObject({ status: 409 });
    const objected = await post(`${path}/objections`, mine, { on: '2026-02-24', to: 'police' });
    expect(clock(objected, 'police-answer')).toMatchObject([{ state: 'met' }, { dueOn: '2026-02-27', state: 'running' }]);
    const upheld = await post(`${path}/objection-answers`, mine, { on: '2026-02-25', answer: 'upheld' });
    expect(upheld).toMatchObject({ status: 201, body: { referral: { stage: 'upheld' } } });
    expect(clock(upheld, 'police-objection').at(-1)).toMatchObject({ dueOn: '2026-02-28', state: 'running' });
    expect(await post(`${path}/objections`, mine, { on: '2026-02-25', to: 'police' })).toMatchObject({ status: 409 });
    expect(await post(`${path}/objections`, mine, { on: '2026-02-25', to: 'procuratorate' })).toMatchObject({ status: 201 });
    expect(await post(`${path}/objection-answers`, mine, { on: '2026-02-25', answer: 'filed' })).toMatchObject({
      status: 201,
      body: { referral: { stage: 'filed' } },
    });
  });

  it('all paid before the police file is noted, and judged by a person alone', async () => {
    const { id, path, alert } = await received();
    const judgement = { judgement: 'not-a-crime', compensationPaid: true, graveResult: false, reason: '立案前已全额支付' };
    expect(await post(`${path}/judgement`, county, judgement)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('not all is paid') },
    });
    const paid = {
      ...alert,
      change: 'resolved',
      state: 'resolved',
      amount: '0.00',
      resolution: { cause: 'paid', at: '2026-02-21T11:00:00+08:00' },
    };
    await inspection.alert({ ...paid, at: '2026-02-21T11:00:00+08:00' } as never);
    expect(await get(`/cases/${id}`, mine)).toMatchObject({ body: { referral: { stage: 'received', paidBeforeFilingOn: '2026-02-21' } } });
    expect(await post(`${path}/judgement`, mine, judgement)).toMatchObject({ status: 403 });
    for (const wrong of [{ graveResult: true }, { compensationPaid: false }])
      expect(await post(`${path}/judgement`, county, { ...judgement, ...wrong })).toMatchObject({ status: 409 });
    expect(await post(`${path}/judgement`, county, judgement)).toMatchObject({ status: 201 });
    expect(await post(`${path}/judgement`, county, judgement)).toMatchObject({ status: 409 });
    expect((await get(`/cases/${id}/referrals`, mine)).body.items[0].judgement).toEqual({ judgement: 'not-a-crime', on: '2026-02-21' });
  });

  it('before the hand-over the judgement keeps it back', async () => {
    const { id, path, alert } = await proposed();
    await inspection.alert({
      ...alert,
      change: 'resolved',
      state: 'resolved',
      amount: '0.00',
      resolution: { cause: 'paid', at: alert.at },
    } as never);
    const judgement = { judgement: 'not-a-crime', compensationPaid: true, graveResult: false, reason: '已付' };
    const answer = await post(`${path}/judgement`, county, judgement);
    expect(answer).toMatchObject({ status: 201, body: { proposals: [], referral: { stage: 'dropped' } } });
    expect(clock(answer, 'referral-decision')).toMatchObject([{ state: 'met' }]);
    expect(await approve(id)).toMatchObject({ status: 409 });
  });
});

describe('who may', () => {
  const STEPS: readonly [string, object, 'inspector' | 'supervisor'][] = [
    ['handover', { at: '2026-02-21T10:00:00+08:00' }, 'inspector'],
    ['receipt', { on: '2026-02-21' }, 'inspector'],
    ['answers', { on: '2026-02-21', answer: 'filed' }, 'inspector'],
    ['objections', { on: '2026-02-21', to: 'police' }, 'inspector'],
    ['objection-answers', { on: '2026-02-21', answer: 'filed' }, 'inspector'],
    ['judgement', { judgement: 'pursue', compensationPaid: true, graveResult: false, reason: 'x' }, 'supervisor'],
  ];
  it('nobody but the right role of the right office, assigned to the case, takes its steps', async () => {
    const { id, path } = await proposed();
    const third = { ...inspectorOf('371302'), client: 'inspector-three' };
    const paths: readonly (readonly [string, object, 'inspector' | 'supervisor'])[] = [
      [`/cases/${id}/referrals`, { to: 'x', evidence: 'y' }, 'inspector'],
      ...STEPS.map(([step, body, role]) => [`${path}/${step}`, body, role] as const),
    ];
    for (const [where, body, role] of paths) {
      expect(await post(where, undefined, body)).toMatchObject({ status: 401 });
      const wrong: TestCaller[] = [
        auditor,
        { role: 'bank' },
        { role: 'employer', uscc: freshUscc() },
        role === 'inspector' ? county : mine,
      ];
      for (const caller of wrong) expect(await post(where, caller, body)).toMatchObject({ status: 403 });
      expect(await post(where, role === 'inspector' ? elsewhere : otherCity, body)).toMatchObject({ status: 404 });
      if (role === 'inspector') expect(await post(where, third, body)).toMatchObject({ status: 403 });
      expect(await post(where, role === 'inspector' ? mine : county, { nonsense: 1 })).toMatchObject({ status: 400 });
    }
  });
});

describe('the list of papers', () => {
  it('has the records, the order, each service and the alert with their hashes, and is the same each time', async () => {
    const { id, path, referral } = await proposed();
    await record(id, { attachments: [{ name: '考勤.jpg', sha256: HASH, source: '现场' }], takenAt: '2026-02-21T09:00:00+08:00' });
    const { status, body } = await get(`${path}/bundle`, mine);
    expect(status).toBe(200);
    expect(body.papers.map((paper: { kind: string }) => paper.kind)).toEqual([
      ...['report', 'record', 'record', 'record', 'order', 'service', 'service', 'alert', 'evidence'],
    ]);
    expect(body.papers[3].files).toEqual([{ name: '考勤.jpg', sha256: HASH, source: '现场' }]);
    expect(body.answerable).toContainEqual({ person: '张三', capacity: '法定代表人' });
    const { sha256, ...bundle } = body;
    expect(createHash('sha256').update(canonicalJson(bundle)).digest('hex')).toBe(sha256);
    expect((await get(`${path}/bundle`, second)).body.sha256).toBe(sha256);
    await approve(id);
    await post(`${path}/handover`, mine, { at: '2026-02-21T10:00:00+08:00' });
    expect((await get(`/cases/${id}/referrals`, mine)).body.items[0].bundle).toBe(sha256);
    // What nobody must see of it: nobody's name in an event, in the log, or in clear at rest.
    const { rows } = await inspection.owner.query(`SELECT * FROM inspection.referral WHERE id = $1`, [referral]);
    expect(JSON.stringify([rows, await inspection.published(id), (await get(`/cases/${id}`, mine)).body.log])).not.toMatch(/张三|欠薪名册/);
  });

  it('has what was given and heard since, each with its services: notices, statements, reviews, decisions in force and what was paid', async () => {
    const { id, path } = await proposed();
    const given = async (step: string, body: object, caller = mine) => {
      const answer = await post(`/cases/${id}/${step}`, caller, body);
      expect([step, answer.status, answer.body]).toEqual([step, 201, expect.anything()]);
      return answer.body;
    };
    const uscc = (await get(`${path}/bundle`, mine)).body.respondent.uscc as string;
    const serve = (paper: string, servedAt: string) => given('services', { paper, addressee: uscc, ...SERVED, servedAt });
    const terms = { articles: ['lcl-85'], amount: '386400.00' };
    const notice = await given('notices', { kind: 'handling', ...terms, facts: '拖欠工资', rights: '可在三个工作日内陈述申辩' });
    await serve(notice.id, '2026-02-21T09:30:00+08:00');
    await given('statements', { by: '张三', text: '无话可说', waives: true });
    await given('legal-reviews', { reviewer: '法制科', opinion: '同意' }, county);
    const { decision } = await given('decisions', { kind: 'handling', ...terms });
    const kinds = async () =>
      (await get(`${path}/bundle`, mine)).body.papers.map(({ kind, what }: Record<string, string>) => `${kind} ${what}`);
    const before = ['notice handling', 'service posted-and-filmed', 'statement waived', 'legal-review passed'];
    expect((await kinds()).slice(6, -2)).toEqual(before);
    expect(await kinds()).not.toContainEqual(expect.stringMatching(/^decision/));
    await given('approvals', { step: 'decision', decision: 'approve' }, county);
    await serve(decision, '2026-02-21T09:45:00+08:00');
    expect((await kinds()).slice(6, -2)).toEqual([...before, 'decision handling', 'service posted-and-filmed']);
    const { papers } = (await get(`${path}/bundle`, mine)).body;
    expect(papers.filter(({ files }: { files: object[] }) => files.length === 1).map(({ id: own }: { id: string }) => own)).toEqual(
      expect.arrayContaining([`${notice.id}/0`, `${decision}/0`]),
    );
    expect(await inspection.text(`${path}/bundle.txt`, mine)).toMatch(/事先告知书 handling 2026-02-21/);
  });

  it('has an order’s service also where it was noted later', async () => {
    const { id, alert } = await investigated({ served: false });
    const [order] = (await get(`/cases/${id}/papers`, mine)).body.items;
    const service = { paper: order.id, addressee: alert.employer, ...SERVED };
    expect(await post(`/cases/${id}/services`, mine, service)).toMatchObject({ status: 201 });
    await inspection.setClock('2026-02-21T10:00:00+08:00');
    const { status, body } = await refer(id);
    expect(status).toBe(201);
    const { papers } = (await get(`/cases/${id}/referrals/${body.id}/bundle`, mine)).body;
    expect(papers.filter(({ kind }: { kind: string }) => kind === 'service')).toMatchObject([
      { id: `${order.id}/0`, what: 'posted-and-filmed', on: '2026-02-13', files: [FILM] },
    ]);
  });

  it('is taken out by the assigned and their supervisors only, and each time is kept for the auditor', async () => {
    const { path } = await proposed();
    const text = await inspection.text(`${path}/bundle.txt`, mine);
    expect(text).toMatch(/^涉嫌犯罪案件移送材料清单\n/);
    expect(text).toContain('责任人: 张三 (法定代表人)');
    await get(`${path}/bundle`, county);
    const third = { ...inspectorOf('371302'), client: 'inspector-three' };
    expect(await get(`${path}/bundle`, third)).toMatchObject({ status: 403 });
    expect(await get(`${path}/bundle`, auditor)).toMatchObject({ status: 403 });
    expect(await get(`${path}/bundle`, elsewhere)).toMatchObject({ status: 404 });
    expect(await get(`${path}/bundle/viewings`, mine)).toMatchObject({ status: 403 });
    expect((await get(`${path}/bundle/viewings`, auditor)).body.items).toMatchObject([
      { form: 'json', by: county.client, role: 'supervisor' },
      { form: 'file', by: mine.client, role: 'inspector' },
    ]);
  });
});

it('the event tells conduct and where the transfer stands', async () => {
  const { id, referral } = await received();
  expect((await inspection.published(id)).at(-1)?.data).toMatchObject({
    step: 'police-received',
    conduct: [{ kind: 'flight', on: '2026-02-13' }],
    referredOn: expect.any(String),
    referral: { id: referral, stage: 'received', owed: '386400.00', workers: 23 },
  });
});
