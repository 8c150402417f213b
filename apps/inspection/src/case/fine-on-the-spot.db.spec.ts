import { type TestCaller } from '@anxin/testing';
import { fold } from './case-log';
import { CaseStore } from './case.store';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const county = supervisorOf('371302');
const third: TestCaller = { ...inspectorOf('371302'), client: 'spot-inspector-three' };

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

const SERVICE = { kind: 'direct', servedAt: '2026-02-13T09:30:00+08:00', place: '兰山区某街1号', receivedBy: '张三' };
const SPOT = {
  ...{ articles: ['423-30'], fine: '3000.00', facts: '当场拒绝出示工资台账', statement: '钱八称台账在总部', statementBy: '钱八' },
  ...{ officers: [mine.client, second.client], service: SERVICE },
};

/** A case at 10:00 of 13 February 2026, when two inspectors are where it is. */
const atTheSite = async (recorded = true) => {
  await on('2026-02-12');
  const employer = freshUscc();
  await inspection.alert(anAlert({ employer }));
  const { id } = (await inspection.cases(employer)).at(-1);
  const self: TestCaller = { role: 'employer', uscc: employer, client: `demo-employer-${employer}` };
  const step = (name: string, body: object, caller: TestCaller = mine) => post(`/cases/${id}/${name}`, caller, body);
  const fine = (more: object = {}, caller: TestCaller | undefined = mine) =>
    post(`/cases/${id}/on-the-spot-penalties`, caller, { ...SPOT, ...more });
  const view = async (caller: TestCaller = mine) => (await get(`/cases/${id}`, caller)).body;
  const papers = async (caller: TestCaller = mine) => (await get(`/cases/${id}/papers`, caller)).body.items;
  await step('filing', { decision: 'file' });
  if (recorded) {
    await step('assignment', { inspectors: [mine.client, second.client] }, county);
    await on('2026-02-13');
    const record = { kind: 'site', summary: '查明', takenAt: '2026-02-13T09:00:00+08:00', place: '现场', amountVerified: '10700.00' };
    expect(await step('investigation-records', record)).toMatchObject({ status: 201 });
  }
  return { id, employer, self, step, fine, view, papers };
};
const clocks = (body: { deadlines: Record<string, string>[] }, ...kinds: string[]) =>
  body.deadlines
    .filter(({ kind }) => kinds.includes(kind!))
    .map(({ kind, dueOn, state }) => `${kind} ${dueOn} ${state}`)
    .sort();

it('a fine on the spot is in force and served at once, and leaves the investigation as it is', async () => {
  const file = await atTheSite();
  const { status, body } = await file.fine();
  expect([status, body.case]).toMatchObject([201, { stage: 'investigating' }]);
  expect(clocks(body.case, 'service', 'fine', 'review', 'investigation')).toEqual([
    'fine 2026-02-28 running',
    expect.stringMatching(/^investigation .* running$/),
    'review 2026-04-14 running',
    expect.stringMatching(/^service .* met$/),
  ]);
  const own = (await file.papers(file.self)).find(({ id }: { id: string }) => id === body.id);
  expect(own).toMatchObject({
    ...{ decides: 'penalty', onTheSpot: true, inForceOn: '2026-02-13', fine: '3000.00', texts: { facts: '当场拒绝出示工资台账' } },
    addressees: [{ uscc: file.employer, service: { kind: 'direct', servedOn: '2026-02-13' } }],
  });
  // What was said, and by whom, stands in no event and no log.
  const told = JSON.stringify([await inspection.published(file.id), (await file.view()).log, (await file.view(file.self)).log]);
  expect(told).toContain('fined-on-the-spot');
  expect(told).not.toMatch(/钱八|工资台账/);
  // The wages are still ordered, told of and decided.
  const order = {
    dueOn: '2026-03-02',
    amount: '10700.00',
    demands: '支付工资',
    addressees: [{ uscc: file.employer, capacity: '用人单位' }],
  };
  expect(await file.step('rectification-orders', order)).toMatchObject({ status: 201 });
  const payment = { decision: body.id, of: 'fine', amount: '3000.00', paidOn: '2026-02-13', reference: '非税 1' };
  expect(clocks((await file.step('decision-payments', payment)).body.case, 'fine')).toEqual(['fine 2026-02-28 met']);
  await on('2026-03-03');
  const late = { kind: 'handling', articles: ['lcl-85'], amount: '10700.00', facts: '拖欠', rights: '可陈述申辩' };
  const notice = await file.step('notices', late);
  expect(clocks(notice.body.case, 'decision')).toEqual([expect.stringMatching(/^decision .* running$/)]);
});

it('is refused above the law’s sum, alone, without the facts told and what was said, and not handed over at once', async () => {
  const file = await atTheSite();
  for (const [more, path] of [
    [{ fine: '3000.01' }, 'fine'],
    [{ fine: '1999.99' }, 'fine'],
    [{ articles: ['lcl-85'] }, 'articles.0'],
    [{ facts: '' }, 'facts'],
    [{ statement: undefined }, 'statement'],
    [{ statementBy: undefined }, 'statementBy'],
    [{ officers: [mine.client] }, 'officers'],
    [{ officers: [mine.client, third.client] }, 'officers.1'],
    [{ service: undefined }, 'service'],
    [{ service: { ...SERVICE, kind: 'post' } }, 'service.kind'],
    [{ service: { ...SERVICE, receivedBy: undefined } }, 'service.receivedBy'],
    [{ service: { ...SERVICE, kind: 'left-with-witness' } }, 'service.proof'],
    [{ service: { ...SERVICE, servedAt: '2026-02-12T09:30:00+08:00' } }, 'service.servedAt'],
    [{ service: { ...SERVICE, servedAt: '2026-02-13T10:30:00+08:00' } }, 'service.servedAt'],
  ] as const) {
    const { status, body } = await file.fine(more);
    expect([path, status, body.errors?.map((each: { path: string }) => each.path)]).toEqual([path, 400, [path]]);
  }
  // One person under two names is one.
  const [first, other] = (await file.view()).inspectors.map(({ id }: { id: string }) => id);
  expect(await file.fine({ officers: [first, mine.client] })).toMatchObject({ status: 400, body: { errors: [{ path: 'officers' }] } });
  expect(await file.fine({ officers: [first, other] })).toMatchObject({ status: 201 });
  const restOnOrder = await (await atTheSite()).fine({ articles: ['535-33'], fine: '2000.00' });
  expect(restOnOrder).toMatchObject({ status: 409, body: { openSteps: ['rectification-orders'] } });
});

it('is for the two who are assigned, once the facts are on record', async () => {
  const file = await atTheSite();
  expect(await post(`/cases/${file.id}/on-the-spot-penalties`, undefined, SPOT)).toMatchObject({ status: 401 });
  for (const caller of [county, file.self, third, { role: 'worker', workerId: `p1${'a'.repeat(26)}` } as const])
    expect(await file.fine({}, caller)).toMatchObject({ status: 403 });
  expect(await file.fine({}, inspectorOf('371311'))).toMatchObject({ status: 404 });
  expect(await (await atTheSite(false)).fine()).toMatchObject({ status: 409 });
  const key = { 'idempotency-key': `spot-${file.id}` };
  await on('2026-02-13');
  const send = () => post(`/cases/${file.id}/on-the-spot-penalties`, mine, SPOT, key);
  const [one, again] = [await send(), await send()];
  expect([one.status, again.body.id]).toEqual([201, one.body.id]);
  expect((await file.papers()).filter(({ onTheSpot }: { onTheSpot: boolean | null }) => onTheSpot)).toHaveLength(1);
});

it('is not where a hearing is due', async () => {
  const file = await atTheSite();
  const told = { kind: 'penalty', articles: ['423-30'], fine: '20000.00', facts: '隐瞒', rights: '可以要求听证' };
  expect(await file.step('notices', told)).toMatchObject({ status: 201 });
  expect(await file.fine()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('hearing') } });
});

it('unpaid, it holds the case open, is reminded of and brought to the court, and leaves the stage of the case alone', async () => {
  const file = await atTheSite();
  const { body } = await file.fine();
  expect(await file.step('closure', { outcome: 'penalised', reason: '已处罚' })).toMatchObject({ status: 409 });
  await on('2026-08-14');
  const reminder = await file.step('reminders', {});
  expect(reminder).toMatchObject({ status: 201 });
  const service = { ...SERVICE, servedAt: '2026-08-14T09:30:00+08:00' };
  await file.step('services', { paper: reminder.body.id, addressee: file.employer, ...service });
  await on('2026-08-25');
  expect(await file.step('enforcement', {})).toMatchObject({ status: 201 });
  const approved = await file.step('approvals', { step: 'enforcement', decision: 'approve' }, county);
  expect(approved).toMatchObject({ status: 201, body: { stage: 'investigating' } });
  expect(clocks(approved.body, 'enforcement')).toEqual(['enforcement 2026-11-13 met']);
  const state = await inspection.inTransaction((tx) => inspection.get(CaseStore).logs(tx, [file.id]));
  const { rows } = await inspection.owner.query(`SELECT folded FROM inspection.case_file WHERE id = $1`, [file.id]);
  expect(rows[0].folded).toEqual(fold(state.get(file.id)!.map(({ action }) => action)));
  expect(rows[0].folded.papers.decisions[0].decision).toBe(body.id);
});
