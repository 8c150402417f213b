import { addCalendarDays, addWorkingDays } from '@anxin/calendar';
import { type TestCaller } from '@anxin/testing';
import { fold } from './case-log';
import { CaseStore } from './case.store';
import { servedCodesOf } from './paper-log';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf, type Answer } from '../../test/running-inspection';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const county = supervisorOf('371302');
const city = supervisorOf('371300');
const third: TestCaller = { ...inspectorOf('371302'), client: 'papers-inspector-three' };
const SHA = 'a'.repeat(64);
const PROOF = [{ name: '送达照片.jpg', sha256: SHA, source: '监察员采集' }];
const FACTS = '现场调查查明拖欠李四等工资';

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
  await inspection.setClock('2026-02-12T09:00:00+08:00');
  await post('/inspectors', county, { subject: third.client, name: '王五', region: '371302', department: 'labour' });
}, 90_000);
afterAll(() => inspection?.stop());

const get = (path: string, caller: TestCaller) => inspection.call('GET', path, caller);
const post = (path: string, caller: TestCaller | undefined, body: object) => inspection.call('POST', path, caller, body);
const on = (day: string, time = '10:00') => inspection.setClock(`${day}T${time}:00+08:00`);
const direct = (day: string, time = '09:30') => ({
  kind: 'direct',
  servedAt: `${day}T${time}:00+08:00`,
  place: '兰山区某街1号',
  receivedBy: '张三',
});

interface Investigated {
  readonly id: string;
  readonly employer: string;
  readonly self: TestCaller;
  readonly alert: ReturnType<typeof anAlert>;
  step(name: string, body: object, caller?: TestCaller): Promise<Answer>;
  view(caller?: TestCaller): Promise<Answer['body']>;
}
/** A case in which two inspectors found 10 700 yuan to be owed, on 13 February 2026. */
const investigated = async (amountVerified: string | null = '10700.00'): Promise<Investigated> => {
  await on('2026-02-12');
  const employer = freshUscc();
  const alert = anAlert({ employer });
  await inspection.alert(alert);
  const { id } = (await inspection.cases(employer)).at(-1);
  const step = (name: string, body: object, caller: TestCaller = mine) => post(`/cases/${id}/${name}`, caller, body);
  const view = async (caller: TestCaller = mine) => (await get(`/cases/${id}`, caller)).body;
  await step('filing', { decision: 'file' });
  await step('assignment', { inspectors: [mine.client, second.client] }, county);
  await on('2026-02-13');
  const record = {
    kind: 'site',
    summary: '查明',
    takenAt: '2026-02-13T09:00:00+08:00',
    place: '现场',
    ...(amountVerified && { amountVerified }),
  };
  expect(await step('investigation-records', record)).toMatchObject({ status: 201 });
  return { id, employer, self: { role: 'employer', uscc: employer, client: `demo-employer-${employer}` }, alert, step, view };
};
const ordered = async (
  file: Investigated,
  dueOn = '2026-03-02',
  addressees: object[] = [{ uscc: file.employer, capacity: '用人单位' }],
) => {
  const answer = await file.step('rectification-orders', { dueOn, amount: '10700.00', demands: '支付工资', addressees });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id as string;
};
const NOTICE = { kind: 'handling', articles: ['lcl-85'], facts: FACTS, amount: '10700.00', rights: '可在三个工作日内陈述申辩' };
const noticed = async (file: Investigated, more: object = {}, day = '2026-02-13'): Promise<string> => {
  const { status, body } = await file.step('notices', { ...NOTICE, ...more });
  expect([status, body]).toEqual([201, expect.anything()]);
  expect(await file.step('services', { paper: body.id, addressee: file.employer, ...direct(day) })).toMatchObject({ status: 201 });
  return body.id;
};
const kinds = (body: Answer['body']) => body.deadlines.map(({ kind, dueOn, state }: Record<string, string>) => `${kind} ${dueOn} ${state}`);

describe('service', () => {
  it('starts each addressee’s own clock, once', async () => {
    const file = await investigated();
    const other = freshUscc();
    const paper = await ordered(file, '2026-03-02', [
      { uscc: file.employer, capacity: '用人单位' },
      { uscc: other, capacity: '总承包单位' },
      { person: '赵六', capacity: '法定代表人' },
    ]);
    expect(await file.view()).toMatchObject({ stage: 'investigating', openSteps: expect.arrayContaining(['services']) });
    expect((await get(`/cases/${file.id}`, file.self)).status).toBe(404);
    const serve = (addressee: string, service: object) => file.step('services', { paper, addressee, ...service });
    expect(await serve(file.employer, direct('2026-02-13'))).toMatchObject({ status: 201, body: { stage: 'rectification-ordered' } });
    expect(await serve(file.employer, direct('2026-02-13'))).toMatchObject({
      status: 409,
      body: { openSteps: expect.arrayContaining(['services']) },
    });
    await on('2026-02-24');
    const posted = { kind: 'posted-and-filmed', servedAt: '2026-02-24T09:00:00+08:00', place: '厂门口', proof: PROOF };
    expect(await serve('2', posted)).toMatchObject({ status: 201 });
    const rectification = (await file.view()).deadlines.filter(({ kind }: { kind: string }) => kind === 'rectification');
    expect(rectification.map(({ startsOn }: { startsOn: string }) => startsOn)).toEqual(['2026-02-13', '2026-02-24']);
    expect((await get(`/cases/${file.id}`, { role: 'employer', uscc: other })).status).toBe(404);
    expect(await serve(freshUscc(), direct('2026-02-24'))).toMatchObject({ status: 400, body: { errors: [{ path: 'addressee' }] } });
    expect(await serve(other, direct('2026-02-25'))).toMatchObject({ status: 400, body: { errors: [{ path: 'servedAt' }] } });
    expect(await serve(other, direct('2026-02-12'))).toMatchObject({ status: 400, body: { errors: [{ path: 'servedAt' }] } });
    await on('2026-03-02');
    expect(await serve(other, direct('2026-03-02'))).toMatchObject({ status: 400, body: { errors: [{ path: 'servedAt' }] } });
  });

  it.each([
    ['direct', 'receivedBy'],
    ['left-with-witness', 'receivedBy'],
    ['post', 'proof'],
    ['electronic', 'proof'],
    ['entrusted', 'receivedBy'],
    ['public-notice', 'proof'],
    ['posted-and-filmed', 'proof'],
  ])('%s asks for its own proof: %s', async (kind, path) => {
    const file = await investigated();
    const paper = await ordered(file, '2026-06-01');
    const bare = { paper, addressee: file.employer, kind, servedAt: '2026-02-13T09:30:00+08:00', place: '某街' };
    expect(await file.step('services', bare)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    const whole = await file.step('services', { ...bare, receivedBy: '张三', proof: PROOF });
    expect(whole).toMatchObject({ status: 201 });
    const { startsOn } = whole.body.deadlines.find((deadline: { kind: string }) => deadline.kind === 'rectification');
    expect(startsOn).toBe(kind === 'public-notice' ? '2026-03-15' : '2026-02-13');
  });

  it('is for the case’s inspectors, and opens the case to the employer: its own papers, nobody’s name', async () => {
    const file = await investigated();
    const paper = await ordered(file);
    const body = { paper, addressee: file.employer, ...direct('2026-02-13') };
    expect(await post(`/cases/${file.id}/services`, undefined, body)).toMatchObject({ status: 401 });
    for (const caller of [county, file.self, { role: 'worker', workerId: `p1${'a'.repeat(26)}` } as const, third])
      expect(await file.step('services', body, caller)).toMatchObject({ status: 403 });
    expect(await file.step('services', body, inspectorOf('371311'))).toMatchObject({ status: 404 });
    await file.step('services', body);
    const own = await file.view(file.self);
    expect(own).toMatchObject({
      alerts: [],
      complaints: [],
      proposals: [],
      amountClaimed: '10700.00',
      deadlines: [{ kind: 'rectification' }],
    });
    expect(own.log.map(({ step }: { step: string }) => step)).toEqual(['served']);
    expect((await get(`/cases?employer=${file.employer}`, file.self)).body.items).toHaveLength(1);
    expect((await get(`/cases/${file.id}/papers`, file.self)).body.items).toMatchObject([
      { kind: 'order', amount: '10700.00', addressees: [{ uscc: file.employer, service: { receivedBy: '张三', servedOn: '2026-02-13' } }] },
    ]);
    expect((await get('/cases', { role: 'employer', uscc: freshUscc() })).body.items).toEqual([]);
    const { rows } = await inspection.owner.query(`SELECT service FROM inspection.paper_service WHERE case_id = $1`, [file.id]);
    expect(JSON.stringify([rows, await inspection.published(file.id)])).not.toMatch(/张三|某街/);
  });
});

describe('a notice', () => {
  it('names articles of the table, within what was verified and what the articles allow, signed by whom they name', async () => {
    const file = await investigated();
    const refused = async (more: object) => (await file.step('notices', { ...NOTICE, ...more })).body;
    expect(await refused({ articles: ['nonsense'] })).toMatchObject({ errors: [{ path: 'articles.0' }] });
    expect(await refused({ articles: ['423-30'] })).toMatchObject({ errors: [{ path: 'articles.0' }] });
    expect(await refused({ amount: '10700.01' })).toMatchObject({ errors: [{ path: 'amount' }] });
    expect(await refused({ fine: '2000.00' })).toMatchObject({ errors: [{ path: 'fine' }] });
    const penalty = { kind: 'penalty', articles: ['423-30'], amount: undefined };
    for (const fine of [undefined, '1999.99', '20000.01'])
      expect(await refused({ ...penalty, fine })).toMatchObject({ errors: [{ path: 'fine' }] });
    expect(await file.step('notices', { ...NOTICE, ...penalty, articles: ['724-54'], fine: '20000.00' })).toMatchObject({
      status: 409,
      body: { openSteps: ['rectification-orders'] },
    });
    const stranger = await file.step('notices', { ...NOTICE, addressees: [{ capacity: '无名' }] });
    expect(stranger).toMatchObject({ status: 400, body: { errors: [{ path: 'addressees.0' }] } });
    expect(await file.step('notices', NOTICE, third)).toMatchObject({ status: 403 });
    const unverified = await investigated(null);
    expect(await unverified.step('notices', NOTICE)).toMatchObject({ status: 409, body: { openSteps: ['investigation-records'] } });
  });

  it('ends the investigation and starts the clocks to decide', async () => {
    const file = await investigated();
    await noticed(file);
    const after = kinds(await file.view());
    expect(after).toContain(`decision ${addWorkingDays('2026-02-13', 15).date} running`);
    expect(after).toContain(`statement ${addWorkingDays('2026-02-13', 3).date} running`);
    expect(after.find((text: string) => text.startsWith('investigation'))).toMatch(/met$/);
    await noticed(file, { kind: 'penalty', articles: ['423-30'], amount: undefined, fine: '20000.00' });
    const penalty = kinds(await file.view());
    expect(penalty).toContain(`penalty-90 ${addCalendarDays('2026-02-12', 90, { roll: true }).date} running`);
    expect(penalty).toContain(`hearing-request ${addWorkingDays('2026-02-13', 5).date} running`);
    expect(await file.step('extension', { workingDays: 30, reason: '复杂' })).toMatchObject({ status: 409 });
  });
});

describe('a decision', () => {
  const DECISION = { kind: 'handling', articles: ['lcl-85'], amount: '10700.00' };

  it('waits for notice, service and the end of the period for statements, or their waiver', async () => {
    const file = await investigated();
    const decide = (more: object = {}) => file.step('decisions', { ...DECISION, ...more });
    expect(await decide()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('notice'), openSteps: ['notices'] } });
    const { body: notice } = await file.step('notices', NOTICE);
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['services'] } });
    await file.step('services', { paper: notice.id, addressee: file.employer, ...direct('2026-02-13') });
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['statements'] } });
    expect((await file.view(file.self)).openSteps).toEqual(['statements']);
    const said = { by: '负责人孙七', text: '资金困难，下月支付' };
    expect(await file.step('statements', said, { role: 'employer', uscc: freshUscc() })).toMatchObject({ status: 404 });
    expect(await file.step('statements', said, file.self)).toMatchObject({ status: 201 });
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['statements'] } });
    await on('2026-02-25', '23:59');
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['statements'] } });
    await on('2026-02-26', '00:00');
    expect(await file.step('statements', said, file.self)).toMatchObject({ status: 409 });
    for (const [more, path] of [
      [{ amount: '10700.01' }, 'amount'],
      [{ articles: ['lcl-82'] }, 'articles.0'],
      [{ notice: '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a2b' }, 'notice'],
    ] as const)
      expect(await decide(more)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    expect(await decide({ compensationRate: 50 })).toMatchObject({ status: 409, body: { openSteps: ['rectification-orders'] } });
    expect(await decide()).toMatchObject({ status: 201, body: { stage: 'noticed', proposals: [{ step: 'decision' }] } });
    const { rows } = await inspection.owner.query(`SELECT content FROM inspection.case_paper WHERE case_id = $1`, [file.id]);
    expect(JSON.stringify([rows, await inspection.published(file.id), (await file.view()).log])).not.toMatch(/孙七|资金困难|李四/);
  });

  it('an oral waiver, recorded by an inspector, opens the way at once', async () => {
    const file = await investigated();
    await noticed(file);
    const said = { by: '负责人', text: '放弃陈述申辩', waives: true };
    expect(await file.step('statements', said)).toMatchObject({ status: 201 });
    expect(await file.step('decisions', DECISION)).toMatchObject({ status: 201 });
  });

  it('is in force with the approval of another, then served, then paid', async () => {
    const file = await investigated();
    await noticed(file);
    await file.step('statements', { by: '负责人', text: '放弃', waives: true });
    const { body: decision } = await file.step('decisions', DECISION);
    const approve = (caller: TestCaller, opinion = 'approve') => file.step('approvals', { step: 'decision', decision: opinion }, caller);
    const served = { paper: decision.decision, addressee: file.employer, ...direct('2026-02-13') };
    expect(await file.step('services', served)).toMatchObject({ status: 409 });
    expect(await approve({ ...county, client: mine.client })).toMatchObject({ status: 409 });
    expect(await approve(mine)).toMatchObject({ status: 403 });
    expect(await approve(county, 'refuse')).toMatchObject({ status: 201, body: { stage: 'noticed', proposals: [] } });
    const { body: again } = await file.step('decisions', DECISION);
    expect(await approve(city)).toMatchObject({ status: 201, body: { stage: 'decided' } });
    expect(await approve(city)).toMatchObject({ status: 409 });
    expect(kinds(await file.view())).toEqual(
      expect.arrayContaining(['decision 2026-03-12 met', `service ${addWorkingDays('2026-02-13', 7).date} running`]),
    );
    const { body } = await file.step('services', { ...served, paper: again.decision });
    expect(kinds(body)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^service .* met$/),
        `payment ${addCalendarDays('2026-02-13', 15, { roll: true }).date} running`,
        `review ${addCalendarDays('2026-02-13', 60, { roll: true }).date} running`,
        'suit 2026-08-13 running',
        'enforcement 2026-11-13 running',
      ]),
    );
    await inspection.alert({
      ...file.alert,
      change: 'resolved',
      state: 'resolved',
      amount: '0.00',
      resolution: { cause: 'paid', at: '2026-02-14T10:00:00+08:00' },
      at: '2026-02-14T10:00:00+08:00',
    });
    expect(kinds(await file.view())).toEqual(
      expect.arrayContaining([expect.stringMatching(/^payment .* met$/), expect.stringMatching(/^enforcement .* stopped$/)]),
    );
    expect(await file.step('closure', { outcome: 'corrected', reason: '已付清' })).toMatchObject({
      status: 201,
      body: { state: 'closed' },
    });
  });

  it('extra compensation is counted from what was not paid by the day of the order (E4)', async () => {
    const file = await investigated();
    const order = await ordered(file, '2026-02-27');
    await file.step('services', { paper: order, addressee: file.employer, ...direct('2026-02-13') });
    const part = { ...file.alert, change: 'eased' as const, amount: '4000.00', at: '2026-02-26T10:00:00+08:00' };
    await inspection.alert(part);
    await on('2026-03-02');
    await noticed(file, { compensationRate: 80 }, '2026-03-02');
    await file.step('statements', { by: '负责人', text: '放弃', waives: true });
    expect(await file.step('decisions', { ...DECISION, compensationRate: 90 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'compensationRate' }] },
    });
    const { body } = await file.step('decisions', { ...DECISION, compensationRate: 50 });
    const papers = (await get(`/cases/${file.id}/papers`, mine)).body.items;
    expect(papers.find(({ id }: { id: string }) => id === body.decision)).toMatchObject({ amount: '10700.00', compensation: '2000.00' });
  });

  it('the case is withdrawn where it was put right by the day of the order, not after it', async () => {
    const withdrawal = { kind: 'withdrawal', articles: ['423-18'] };
    const paidOn = async (day: string, known: string) => {
      const file = await investigated();
      const order = await ordered(file, '2026-02-27');
      await file.step('services', { paper: order, addressee: file.employer, ...direct('2026-02-13') });
      expect(await file.step('decisions', withdrawal)).toMatchObject({ status: 409 });
      const at = `${known}T10:00:00+08:00`;
      const resolution = { cause: 'paid' as const, at: `${day}T00:00:00+08:00` };
      await inspection.alert({ ...file.alert, change: 'resolved', state: 'resolved', amount: '0.00', resolution, at });
      await on('2026-03-02');
      return file;
    };
    const late = await paidOn('2026-02-28', '2026-02-28');
    expect(await late.step('decisions', withdrawal)).toMatchObject({ status: 409 });
    const inTime = await paidOn('2026-02-27', '2026-02-28');
    expect(await inTime.step('decisions', { ...withdrawal, amount: '1.00' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'amount' }] },
    });
    expect(await inTime.step('decisions', withdrawal)).toMatchObject({ status: 201 });
    expect(await inTime.step('approvals', { step: 'decision', decision: 'approve' }, county)).toMatchObject({
      status: 201,
      body: { stage: 'decided' },
    });
    expect(await inTime.step('closure', { outcome: 'withdrawn', reason: '情节轻微并已改正' })).toMatchObject({ status: 201 });
  });
});

describe('a large fine', () => {
  const PENALTY = { kind: 'penalty', articles: ['423-30'], fine: '20000.00' };
  const told = async () => {
    const file = await investigated();
    const notice = await noticed(file, { ...PENALTY, amount: undefined });
    return { file, notice };
  };

  it('is heard, reviewed by another, decided; the late fine grows to twice itself', async () => {
    const { file, notice } = await told();
    const decide = () => file.step('decisions', PENALTY);
    await on('2026-02-26');
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['hearings'] } });
    const hearing = (more: object, caller: TestCaller) => file.step('hearings', { requestedOn: '2026-02-26', ...more }, caller);
    expect(await hearing({}, { role: 'employer', uscc: freshUscc() })).toMatchObject({ status: 404 });
    expect(await hearing({ heldOn: '2026-02-26', record: '已听证' }, file.self)).toMatchObject({ status: 409 });
    expect(await hearing({}, file.self)).toMatchObject({ status: 201 });
    expect(await hearing({}, file.self)).toMatchObject({ status: 409 });
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['hearings'] } });
    expect(await hearing({ heldOn: '2026-03-05' }, county)).toMatchObject({ status: 400, body: { errors: [{ path: 'heldOn' }] } });
    expect(await hearing({ heldOn: '2026-03-06' }, mine)).toMatchObject({ status: 409 });
    expect(await hearing({ heldOn: '2026-03-06' }, county)).toMatchObject({ status: 201 });
    expect(await hearing({ heldOn: '2026-03-06', record: '提前' }, county)).toMatchObject({ status: 400 });
    await on('2026-03-09');
    expect(await hearing({ heldOn: '2026-03-05', record: '他日' }, county)).toMatchObject({ status: 409 });
    expect(await hearing({ heldOn: '2026-03-06', record: '听证笔录：周八到场' }, county)).toMatchObject({ status: 201 });
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['legal-reviews'] } });
    const review = (more: object, caller: TestCaller) =>
      file.step('legal-reviews', { reviewer: '法规科', opinion: '同意', ...more }, caller);
    expect(await review({}, mine)).toMatchObject({ status: 403 });
    expect(await review({ reviewer: mine.client }, county)).toMatchObject({ status: 409 });
    expect(await review({ passed: false, opinion: '证据不足' }, third)).toMatchObject({ status: 201 });
    expect(await decide()).toMatchObject({ status: 409, body: { openSteps: ['legal-reviews'] } });
    expect(await review({ notice }, county)).toMatchObject({ status: 201 });
    const { body: decision } = await decide();
    await file.step('approvals', { step: 'decision', decision: 'approve' }, city);
    expect(await file.step('closure', { outcome: 'penalised', reason: '已处罚' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('service') },
    });
    await file.step('services', { paper: decision.decision, addressee: file.employer, ...direct('2026-03-09') });
    expect(kinds(await file.view())).toContain('fine 2026-03-24 running');
    const owed = async () =>
      (await get(`/cases/${file.id}/papers`, mine)).body.items.find(({ id }: { id: string }) => id === decision.decision).fineOwed;
    expect(await file.step('closure', { outcome: 'unsubstantiated', reason: '不属实' })).toMatchObject({ status: 409 });
    await on('2026-03-24');
    expect(await owed()).toMatchObject({ surcharge: '0.00', open: '20000.00' });
    await on('2026-03-26');
    expect(await owed()).toMatchObject({ surcharge: '1200.00', open: '21200.00' });
    await on('2026-06-01');
    expect(await owed()).toMatchObject({ surcharge: '20000.00', open: '40000.00' });
    const pay = (amount: string, paidOn = '2026-03-26') =>
      file.step('decision-payments', { decision: decision.decision, of: 'fine', amount, paidOn, reference: '非税收入 1' });
    expect(await pay('1.00', '2026-06-02')).toMatchObject({ status: 400, body: { errors: [{ path: 'paidOn' }] } });
    expect(await pay('20000.00')).toMatchObject({ status: 201 });
    expect(await owed()).toMatchObject({ surcharge: '1200.00', paid: '20000.00', open: '1200.00' });
    expect(await file.step('closure', { outcome: 'penalised', reason: '已处罚' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('10700.00') },
    });
    const words = JSON.stringify([await inspection.published(file.id), (await file.view()).log, (await file.view(file.self)).log]);
    expect(words).not.toMatch(/周八|法规科|证据不足|非税/);
  });
});

describe('the court', () => {
  it('is asked after review and suit, a reminder and the approval of another, within three months', async () => {
    const file = await investigated();
    await noticed(file);
    await file.step('statements', { by: '负责人', text: '放弃', waives: true });
    const { body: decision } = await file.step('decisions', { kind: 'handling', articles: ['lcl-85'], amount: '10700.00' });
    const enforce = () => file.step('enforcement', {});
    expect(await enforce()).toMatchObject({ status: 409 });
    await file.step('approvals', { step: 'decision', decision: 'approve' }, county);
    expect(await enforce()).toMatchObject({ status: 409, body: { openSteps: ['services'] } });
    await file.step('services', { paper: decision.decision, addressee: file.employer, ...direct('2026-02-13') });
    expect(await file.step('reminders', {})).toMatchObject({ status: 409 });
    await on('2026-08-13');
    expect(await enforce()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('2026-08-13') } });
    await on('2026-08-14');
    expect(await enforce()).toMatchObject({ status: 409, body: { openSteps: ['reminders'] } });
    const { body: reminder } = await file.step('reminders', {});
    expect(await enforce()).toMatchObject({ status: 409, body: { openSteps: ['services'] } });
    await file.step('services', { paper: reminder.id, addressee: file.employer, ...direct('2026-08-14') });
    await on('2026-08-24');
    expect(await enforce()).toMatchObject({ status: 409 });
    await on('2026-11-14');
    expect(await enforce()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('2026-11-13') } });
    await on('2026-08-25');
    expect(await file.step('closure', { outcome: 'settled', reason: '结案' })).toMatchObject({ status: 409 });
    expect(await enforce()).toMatchObject({ status: 201, body: { stage: 'decided', proposals: [{ step: 'enforcement' }] } });
    expect(await enforce()).toMatchObject({ status: 409 });
    const approve = (caller: TestCaller) => file.step('approvals', { step: 'enforcement', decision: 'approve' }, caller);
    expect(await approve({ ...county, client: mine.client })).toMatchObject({ status: 409 });
    const { body } = await approve(county);
    expect(body).toMatchObject({ stage: 'enforcing' });
    expect(kinds(body)).toContain('enforcement 2026-11-13 met');
    expect((await get('/cases?overdue=true&stage=enforcing&employer=' + file.employer, mine)).body.items).toHaveLength(1);
  });
});

it('the rows of cases with papers are what their logs add up to', async () => {
  const { rows } = await inspection.owner.query(
    `SELECT id, served, folded FROM inspection.case_file c WHERE EXISTS (SELECT FROM inspection.case_paper p WHERE p.case_id = c.id)`,
  );
  expect(rows.length).toBeGreaterThan(5);
  const logs = await inspection.inTransaction((tx) =>
    inspection.get(CaseStore).logs(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  for (const { id, served, folded } of rows) {
    const state = fold(logs.get(id)!.map(({ action }) => action));
    expect(folded).toEqual(state);
    expect(served).toEqual(servedCodesOf(state));
  }
});
