import { type TestCaller } from '@anxin/testing';
import { fold } from '../case/case-log';
import { CaseStore } from '../case/case.store';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const county = supervisorOf('371302');
const third: TestCaller = { ...inspectorOf('371302'), client: 'challenge-inspector-three' };

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
  await on('2026-02-12');
  await post('/inspectors', county, { subject: third.client, name: '王五', region: '371302', department: 'labour' });
}, 90_000);
afterAll(() => inspection?.stop());

const get = (path: string, caller: TestCaller) => inspection.call('GET', path, caller);
const post = (path: string, caller: TestCaller | undefined, body: object, more?: Record<string, string>) =>
  inspection.call('POST', path, caller, body, more);
const on = (day: string, time = '10:00') => inspection.setClock(`${day}T${time}:00+08:00`);
const direct = (day: string) => ({ kind: 'direct', servedAt: `${day}T09:30:00+08:00`, place: '兰山区某街1号', receivedBy: '张三' });
const HANDLING = { kind: 'handling', articles: ['lcl-85'], amount: '10700.00' };
const PENALTY = { kind: 'penalty', articles: ['423-30'], fine: '6000.00' };

/** A case with a decision served on 13 February 2026: to pay until 28 February. */
const decided = async (decision: typeof HANDLING | typeof PENALTY = HANDLING) => {
  await on('2026-02-12');
  const employer = freshUscc();
  const alert = anAlert({ employer });
  await inspection.alert(alert);
  const { id } = (await inspection.cases(employer)).at(-1);
  const self: TestCaller = { role: 'employer', uscc: employer, client: `demo-employer-${employer}` };
  const step = (name: string, body: object, caller: TestCaller = mine) => post(`/cases/${id}/${name}`, caller, body);
  const view = async (caller: TestCaller = mine) => (await get(`/cases/${id}`, caller)).body;
  const papers = async (caller: TestCaller = mine) => (await get(`/cases/${id}/papers`, caller)).body.items;
  await step('filing', { decision: 'file' });
  await step('assignment', { inspectors: [mine.client, second.client] }, county);
  await on('2026-02-13');
  const record = { kind: 'site', summary: '查明', takenAt: '2026-02-13T09:00:00+08:00', place: '现场', amountVerified: '10700.00' };
  await step('investigation-records', record);
  const decide = async (terms: object, day: string): Promise<string> => {
    const notice = await step('notices', { ...terms, facts: '拖欠', rights: '可陈述申辩' });
    expect(notice).toMatchObject({ status: 201 });
    await step('services', { paper: notice.body.id, addressee: employer, ...direct(day) });
    await step('statements', { by: '负责人', text: '放弃', waives: true });
    const { status, body } = await step('decisions', terms);
    expect(status).toBe(201);
    await step('approvals', { step: 'decision', decision: 'approve' }, county);
    return body.decision;
  };
  const serve = (paper: string, day: string) => step('services', { paper, addressee: employer, ...direct(day) });
  const paper = await decide(decision, '2026-02-13');
  return { id, employer, alert, self, step, view, papers, decide, serve, paper };
};
const clocks = (body: { deadlines: Record<string, string>[] }, ...kinds: string[]) =>
  body.deadlines
    .filter(({ kind }) => kinds.includes(kind!))
    .map(({ kind, dueOn, state }) => `${kind} ${dueOn} ${state}`)
    .sort();

const FILED = {
  kind: 'review',
  filedOn: '2026-02-24',
  authority: '临沂市人民政府',
  reference: '临政复〔2026〕1号',
  grounds: '认为周七不属职工',
};
const ENDED = { endedOn: '2026-03-20', reference: '临政复决〔2026〕1号' };

describe('a review', () => {
  it('is recorded of a served decision, once, by those of the case; execution goes on', async () => {
    const file = await decided();
    const file2 = (more: object = {}, caller: TestCaller | undefined = mine) =>
      post(`/cases/${file.id}/challenges`, caller, { ...FILED, ...more });
    expect(await file2()).toMatchObject({ status: 409 });
    await file.serve(file.paper, '2026-02-13');
    await on('2026-02-24');
    expect(await post(`/cases/${file.id}/challenges`, undefined, FILED)).toMatchObject({ status: 401 });
    for (const caller of [county, file.self, third, { role: 'worker', workerId: `p1${'a'.repeat(26)}` } as const])
      expect(await file2({}, caller)).toMatchObject({ status: 403 });
    expect(await file2({}, inspectorOf('371311'))).toMatchObject({ status: 404 });
    for (const [more, path] of [
      [{ kind: 'complaint' }, 'kind'],
      [{ authority: '' }, 'authority'],
      [{ filedOn: '2026-02-12' }, 'filedOn'],
      [{ filedOn: '2026-02-25' }, 'filedOn'],
      [{ decision: file.id }, 'decision'],
    ] as const)
      expect(await file2(more)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    const { status, body } = await file2();
    expect([status, body.case.challenges]).toMatchObject([
      201,
      [{ decision: file.paper, kind: 'review', filedOn: '2026-02-24', stayedOn: null, outcome: null }],
    ]);
    expect(clocks(body.case, 'payment', 'review', 'suit')).toEqual([
      'payment 2026-02-28 running',
      'review 2026-04-14 met',
      'suit 2026-08-13 running',
    ]);
    expect(await file2()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('pending') } });
    expect(await file2({ kind: 'suit' })).toMatchObject({ status: 409 });
    // The employer sees its own; what people wrote stands in no event and no log.
    expect((await file.view(file.self)).challenges).toHaveLength(1);
    expect((await file.papers(file.self)).map(({ kind }: { kind: string }) => kind)).toContain('challenge');
    const told = await inspection.published(file.id);
    expect(told.at(-1)).toMatchObject({ data: { challenges: [{ decisionId: file.paper, kind: 'review', filedOn: '2026-02-24' }] } });
    expect(JSON.stringify([told, (await file.view()).log, (await file.view(file.self)).log])).not.toMatch(/周七|临政复/);
    await on('2026-03-03');
    expect(clocks(await file.view(), 'payment')).toEqual(['payment 2026-02-28 overdue']);
  });

  it('suspends execution by order only; the days that were left are left', async () => {
    const file = await decided();
    await file.serve(file.paper, '2026-02-13');
    const stay = (stayedOn: string, more: object = {}) =>
      file.step('challenge-stays', { stayedOn, reference: '临政复停〔2026〕1号', ...more });
    await on('2026-02-25');
    expect(await stay('2026-02-25')).toMatchObject({ status: 409 });
    await file.step('challenges', FILED);
    expect(await stay('2026-02-23')).toMatchObject({ status: 400, body: { errors: [{ path: 'stayedOn' }] } });
    expect(await stay('2026-02-26')).toMatchObject({ status: 400, body: { errors: [{ path: 'stayedOn' }] } });
    expect(await stay('2026-02-25', { decision: file.id })).toMatchObject({ status: 400, body: { errors: [{ path: 'decision' }] } });
    const { body } = await stay('2026-02-25');
    expect(clocks(body.case, 'payment', 'enforcement')).toEqual(['enforcement 2026-11-13 stopped', 'payment 2026-02-28 stopped']);
    expect(await stay('2026-02-25')).toMatchObject({ status: 409 });
    await on('2026-03-20');
    expect(clocks(await file.view(), 'payment')).toEqual(['payment 2026-02-28 stopped']);
    expect(await file.step('reminders', {})).toMatchObject({ status: 409, body: { detail: expect.stringContaining('suspended') } });
    const end = (more: object) => file.step('challenge-outcomes', { outcome: 'upheld', ...ENDED, ...more });
    expect(await end({ endedOn: '2026-02-24' })).toMatchObject({ status: 400, body: { errors: [{ path: 'endedOn' }] } });
    expect(await end({ amount: '1.00' })).toMatchObject({ status: 400, body: { errors: [{ path: 'amount' }] } });
    const upheld = await end({});
    expect(upheld).toMatchObject({
      status: 201,
      body: { case: { stage: 'decided', challenges: [{ outcome: 'upheld', endedOn: '2026-03-20' }] } },
    });
    // Three days were left on 25 February; 23 days it stood still.
    expect(clocks(upheld.body.case, 'payment', 'suit', 'enforcement')).toEqual([
      'enforcement 2026-11-13 running',
      'payment 2026-03-23 running',
      'suit 2026-08-13 running',
    ]);
    expect(await end({})).toMatchObject({ status: 409 });
    expect(await file.step('challenges', { ...FILED, filedOn: '2026-03-20' })).toMatchObject({ status: 409 });
    await on('2026-03-24');
    expect(clocks(await file.view(), 'payment')).toEqual(['payment 2026-03-23 overdue']);
  });

  it('alters what is ordered, never for the worse', async () => {
    const file = await decided();
    await file.serve(file.paper, '2026-02-13');
    await on('2026-03-20');
    await file.step('challenges', FILED);
    const end = (more: object) => file.step('challenge-outcomes', { outcome: 'altered', ...ENDED, ...more });
    expect(await end({})).toMatchObject({ status: 400, body: { errors: [{ path: 'amount' }] } });
    for (const amount of ['10700.01', '10700.00', '0.00'])
      expect(await end({ amount })).toMatchObject({ status: 400, body: { errors: [{ path: 'amount' }] } });
    expect(await end({ fine: '1.00' })).toMatchObject({ status: 400, body: { errors: [{ path: 'fine' }] } });
    expect(await end({ amount: '4000.00' })).toMatchObject({ status: 201 });
    const paper = async () => (await file.papers()).find(({ id }: { id: string }) => id === file.paper);
    expect(await paper()).toMatchObject({ amount: '4000.00', inForceOn: '2026-02-13', annulledOn: null });
    const eased = { ...file.alert, change: 'eased' as const, amount: '6700.00', at: '2026-03-20T02:00:00+08:00' };
    await inspection.alert(eased);
    expect(clocks(await file.view(), 'payment')).toEqual(['payment 2026-02-28 met']);
  });

  it('annuls: the decision no longer stands, its clocks lapse, and another may follow', async () => {
    const file = await decided();
    await file.serve(file.paper, '2026-02-13');
    await on('2026-03-20');
    await file.step('challenges', FILED);
    const { body } = await file.step('challenge-outcomes', { outcome: 'annulled', ...ENDED });
    expect(body.case).toMatchObject({ stage: 'noticed', challenges: [{ outcome: 'annulled' }] });
    expect(clocks(body.case, 'payment', 'suit', 'enforcement', 'decision')).toEqual([
      expect.stringMatching(/^decision .* met$/),
      'enforcement 2026-11-13 stopped',
      'payment 2026-02-28 stopped',
      'suit 2026-08-13 stopped',
    ]);
    expect((await file.papers()).find(({ id }: { id: string }) => id === file.paper)).toMatchObject({
      inForceOn: null,
      annulledOn: '2026-03-20',
    });
    for (const [step, more] of [
      ['reminders', {}],
      ['enforcement', {}],
      ['challenges', { ...FILED, filedOn: '2026-03-20' }],
    ] as const)
      expect(await file.step(step, more)).toMatchObject({ status: 409 });
    // Nobody was heard on a new decision: its notice comes first.
    expect(await file.step('decisions', HANDLING)).toMatchObject({ status: 409, body: { openSteps: ['notices'] } });
    const next = await file.decide({ ...HANDLING, amount: '9000.00' }, '2026-03-20');
    expect(await file.serve(next, '2026-03-20')).toMatchObject({ status: 201, body: { stage: 'decided' } });
  });
});

describe('a suit', () => {
  it('keeps the court from being asked to enforce, and the case from being closed unless the money is left open by a coded reason', async () => {
    const file = await decided();
    await file.serve(file.paper, '2026-02-13');
    await on('2026-08-12');
    await file.step('challenges', { ...FILED, kind: 'suit', filedOn: '2026-08-12', authority: '兰山区人民法院' });
    await on('2026-08-14');
    const reminder = await file.step('reminders', {});
    await file.serve(reminder.body.id, '2026-08-14');
    await on('2026-08-25');
    const enforce = () => file.step('enforcement', {});
    expect(await enforce()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('suit') } });
    const paid = { ...file.alert, change: 'resolved' as const, state: 'resolved' as const, amount: '0.00' };
    const close = (more: object = {}) => file.step('closure', { outcome: 'settled', reason: '结案', ...more });
    expect(await close()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('pending') } });
    expect(await close({ openMoney: 'arbitration' })).toMatchObject({ status: 409 });
    const ended = { ...ENDED, outcome: 'upheld', endedOn: '2026-08-25' };
    const { body } = await file.step('challenge-outcomes', ended);
    expect(clocks(body.case, 'suit', 'enforcement')).toEqual(['enforcement 2026-11-25 running', 'suit 2026-08-13 met']);
    expect(await file.step('challenges', { ...FILED, filedOn: '2026-08-25' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('went through a suit') },
    });
    expect(await enforce()).toMatchObject({ status: 201 });
    await inspection.alert({
      ...paid,
      resolution: { cause: 'paid' as const, at: '2026-08-25T00:00:00+08:00' },
      at: '2026-08-25T02:00:00+08:00',
    });
    expect(await close({ outcome: 'corrected' })).toMatchObject({ status: 201, body: { state: 'closed' } });
  });

  it('leaves money open for a coded reason, and goes on after the case is closed', async () => {
    const file = await decided();
    await file.serve(file.paper, '2026-02-13');
    await on('2026-02-24');
    await file.step('challenges', { ...FILED, kind: 'suit', authority: '兰山区人民法院' });
    const close = (more: object) => file.step('closure', { outcome: 'settled', reason: '结案', ...more });
    const reason = { openMoney: 'arbitration', reference: '兰劳人仲案〔2026〕1号' };
    expect(await close({})).toMatchObject({ status: 409 });
    expect(await close(reason)).toMatchObject({ status: 201, body: { state: 'closed' } });
    await on('2026-03-20');
    const { status, body } = await file.step('challenge-outcomes', { outcome: 'annulled', ...ENDED });
    expect([status, body.case]).toMatchObject([201, { state: 'closed', stage: 'closed', challenges: [{ outcome: 'annulled' }] }]);
  });

  it('keeps the late fine from growing while it is pending (处罚法 73), and the same key twice records it once', async () => {
    const file = await decided(PENALTY);
    await file.serve(file.paper, '2026-02-13');
    const owed = async () => (await file.papers()).find(({ id }: { id: string }) => id === file.paper).fineOwed;
    await on('2026-03-04');
    expect(await owed()).toMatchObject({ surcharge: '720.00' });
    const suit = { ...FILED, kind: 'suit', filedOn: '2026-03-04', authority: '兰山区人民法院' };
    const key = { 'idempotency-key': 'challenge-one' };
    const [first, again] = [
      await post(`/cases/${file.id}/challenges`, mine, suit, key),
      await post(`/cases/${file.id}/challenges`, mine, suit, key),
    ];
    expect([first.status, again.body.id]).toEqual([201, first.body.id]);
    await on('2026-03-20');
    expect(await owed()).toMatchObject({ surcharge: '720.00', open: '6720.00' });
    await file.step('challenge-outcomes', { outcome: 'withdrawn', ...ENDED });
    await on('2026-03-21');
    expect(await owed()).toMatchObject({ surcharge: '900.00' });
  });
});

it('the rows of cases under review are what their logs add up to', async () => {
  const { rows } = await inspection.owner.query(`SELECT DISTINCT case_id AS id FROM inspection.case_paper WHERE kind = 'challenge'`);
  expect(rows.length).toBeGreaterThan(5);
  const ids = rows.map(({ id }) => id);
  const logs = await inspection.inTransaction((tx) => inspection.get(CaseStore).logs(tx, ids));
  const folded = await inspection.owner.query(`SELECT id, folded FROM inspection.case_file WHERE id = ANY($1)`, [ids]);
  for (const row of folded.rows) expect(row.folded).toEqual(fold(logs.get(row.id)!.map(({ action }) => action)));
});
