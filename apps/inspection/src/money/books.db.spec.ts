import { randomUUID } from 'node:crypto';
import { advanceChanged, moneyAnswered, wageDepositChanged } from '@anxin/contracts';
import advanceSample from '../../../../libs/contracts/src/wage-cards/advance-changed.v1.sample.json';
import depositSample from '../../../../libs/contracts/src/wage-cards/wage-deposit-changed.v1.sample.json';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';
import { type TestCaller } from '@anxin/testing';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const elsewhere = inspectorOf('371311');
const county = supervisorOf('371302');

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-02-13T10:00:00+08:00'));

const get = (path: string, caller?: TestCaller) => inspection.call('GET', path, caller);
const post = (path: string, caller: TestCaller | undefined, body: object) => inspection.call('POST', path, caller, body);
/** A case on a site whose order to pay, served on the general contractor too, is overdue. */
const ordered = async ({ site = true } = {}) => {
  const [employer, contractor] = [freshUscc(), freshUscc()];
  const alert = anAlert({ employer, amount: '612800.00', workers: 46, ...(site && { project: randomUUID(), department: 'labour' }) });
  await inspection.alert(alert);
  const { id } = (await inspection.cases(employer)).at(-1) as { id: string };
  await post(`/cases/${id}/filing`, mine, { decision: 'file' });
  await post(`/cases/${id}/assignment`, county, { inspectors: [mine.client, second.client] });
  const record = {
    kind: 'site',
    summary: '核实',
    takenAt: '2026-02-13T09:00:00+08:00',
    place: '工地',
    amountVerified: '612800.00',
    workersVerified: 46,
  };
  await post(`/cases/${id}/investigation-records`, mine, record);
  const service = { kind: 'direct', servedAt: '2026-02-13T09:30:00+08:00', place: '项目部', receivedBy: '收发室' };
  const addressees = [employer, contractor].map((uscc) => ({ uscc, capacity: '用人单位', service }));
  await post(`/cases/${id}/rectification-orders`, mine, { dueOn: '2026-02-20', amount: '612800.00', demands: '支付工资', addressees });
  return { id, employer, contractor, alert };
};
const ask = (id: string, body: object, caller = mine) =>
  post(`/cases/${id}/money-requests`, caller, { means: 'deposit', amount: '612800.00', reason: '责令支付逾期未付', ...body });
const approve = (id: string, caller = county, more: object = {}) =>
  post(`/cases/${id}/approvals`, caller, { step: 'money-request', decision: 'approve', ...more });
const asked = async (id: string) => {
  const { rows } = await inspection.owner.query(
    `SELECT value FROM bus.message WHERE topic = 'anxin.inspection' AND headers LIKE '%money-asked%' AND value LIKE $1
     UNION ALL SELECT data::text FROM inspection.outbox o WHERE type LIKE '%money-asked%' AND data::text LIKE $1
       AND NOT EXISTS (SELECT FROM bus.message m WHERE m.headers LIKE '%' || o.event_id || '%')`,
    [`%${id}%`],
  );
  return rows.map(({ value }) => JSON.parse(value));
};
const draw = (caseId: string, more: object = {}) => ({
  ...{ drawdownId: '0199a1b2-9999-7e5f-8a6b-7c8d9e0f1a2b', case: caseId, amount: '612800.00', noticedOn: '2026-02-21' },
  ...{ payDueOn: '2026-02-28', topUpDueOn: '2026-03-13', topUpOpen: '612800.00' },
  ...more,
});
const deposits = (drawdown: object, at: string) =>
  inspection.hear(wageDepositChanged, { ...depositSample, drawdowns: [drawdown] } as never, at, 'money');
const clocks = async (id: string) =>
  (await get(`/cases/${id}`, mine)).body.deadlines
    .filter(({ kind }: { kind: string }) => kind.startsWith('deposit-'))
    .map(({ kind, dueOn, state }: Record<string, string>) => `${kind} ${dueOn} ${state}`);

it('a deposit is drawn on once the order on whose it is is overdue, with the approval of another', async () => {
  const { id, contractor, employer } = await ordered();
  await inspection.setClock('2026-02-20T10:00:00+08:00');
  expect(await ask(id, { employer: contractor })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('passed its day') },
  });
  await inspection.setClock('2026-02-21T10:00:00+08:00');
  expect(await ask(id, { employer: freshUscc() })).toMatchObject({ status: 409 });
  expect(await ask(id, { employer: contractor, amount: '612800.01' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'amount' }] },
  });
  expect(await ask(id, { employer: contractor })).toMatchObject({
    status: 201,
    body: { proposals: [{ step: 'money-request' }], moneyRequests: [{ means: 'deposit', state: 'proposed' }] },
  });
  expect(await ask(id, { employer: contractor })).toMatchObject({ status: 409 });
  expect(await asked(id)).toEqual([]);
  expect(await approve(id, { ...county, client: mine.client })).toMatchObject({ status: 409 });
  expect(await approve(id)).toMatchObject({ status: 201, body: { proposals: [], moneyRequests: [{ state: 'approved' }] } });
  expect(await asked(id)).toMatchObject([
    {
      caseId: id,
      means: 'deposit',
      employer: contractor,
      project: expect.any(String),
      region: '371302',
      amount: '612800.00',
      on: '2026-02-21',
    },
  ]);
  expect(employer).not.toBe(contractor);
});

it('the books answer: notices, payment and top-up are deadlines of the case, after its closure too', async () => {
  const { id, contractor, alert } = await ordered();
  await inspection.setClock('2026-02-21T10:00:00+08:00');
  await ask(id, { employer: contractor });
  await approve(id);
  const [{ requestId }] = await asked(id);
  const answer = {
    requestId,
    caseId: id,
    means: 'deposit',
    employer: contractor,
    answer: 'noticed',
    amount: '612800.00',
    on: '2026-02-21',
  } as const;
  await inspection.hear(moneyAnswered, answer, '2026-02-21T10:00:01+08:00', 'money');
  await deposits(draw(id), '2026-02-21T10:00:01+08:00');
  expect((await get(`/cases/${id}`, mine)).body).toMatchObject({
    moneyRequests: [{ state: 'noticed' }],
    drawdowns: [{ amount: '612800.00', paidOn: null }],
  });
  expect(await clocks(id)).toEqual(['deposit-draw 2026-02-28 running', 'deposit-top-up 2026-03-13 running']);
  const before = (await get(`/cases/${id}`, mine)).body.log.length;
  await deposits(draw(id), '2026-02-22T10:00:01+08:00');
  expect((await get(`/cases/${id}`, mine)).body.log).toHaveLength(before);
  await deposits(draw(id, { paidOn: '2026-02-27', topUpDueOn: '2026-03-12' }), '2026-02-27T10:00:00+08:00');
  expect(await clocks(id)).toEqual(['deposit-draw 2026-02-28 met', 'deposit-top-up 2026-03-12 running']);
  await inspection.alert({ ...alert, change: 'resolved', state: 'resolved', amount: '0.00', resolution: { cause: 'paid', at: alert.at } });
  expect(await post(`/cases/${id}/closure`, mine, { outcome: 'corrected', reason: '已付清' })).toMatchObject({ status: 201 });
  await inspection.setClock('2026-03-13T10:00:00+08:00');
  expect((await clocks(id))[1]).toBe('deposit-top-up 2026-03-12 overdue');
  await deposits(
    draw(id, { paidOn: '2026-02-27', topUpDueOn: '2026-03-12', topUpOpen: '0.00', toppedUpOn: '2026-03-13' }),
    '2026-03-13T11:00:00+08:00',
  );
  expect((await clocks(id))[1]).toBe('deposit-top-up 2026-03-12 met');
});

it('the fund is asked for any filed case, and its advance is read back', async () => {
  const { id } = await ordered({ site: false });
  expect(await ask(id, {})).toMatchObject({ status: 409, body: { detail: expect.stringContaining('site') } });
  expect(await ask(id, { means: 'fund', employer: freshUscc() })).toMatchObject({ status: 400 });
  expect(await ask(id, { means: 'fund', amount: '100000.00' })).toMatchObject({ status: 201 });
  expect(await approve(id, county, { decision: 'refuse' })).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
  expect(await approve(id, county, { decision: 'refuse', reason: '可由保证金支付' })).toMatchObject({
    status: 201,
    body: { moneyRequests: [{ state: 'not-approved' }] },
  });
  expect(await asked(id)).toEqual([]);
  await ask(id, { means: 'fund', amount: '100000.00' });
  await approve(id);
  expect(await asked(id)).toMatchObject([{ means: 'fund', amount: '100000.00' }]);
  await inspection.hear(
    advanceChanged,
    { ...advanceSample, case: id, state: 'paid-out', amount: '100000.00', recovered: '0.00' } as never,
    '2026-02-16T10:00:00+08:00',
    'money',
  );
  expect((await get(`/cases/${id}`, mine)).body.advances).toMatchObject([{ state: 'paid-out', amount: '100000.00', recovered: '0.00' }]);
});

it('is for the assigned of the office', async () => {
  const { id } = await ordered();
  const third = { ...inspectorOf('371302'), client: 'inspector-three' };
  const body = { means: 'deposit', amount: '612800.00', reason: 'x' };
  const tries: readonly [TestCaller | undefined, number][] = [
    [undefined, 401],
    [county, 403],
    [{ role: 'bank' }, 403],
    [third, 403],
    [elsewhere, 404],
  ];
  for (const [caller, status] of tries) expect((await post(`/cases/${id}/money-requests`, caller, body)).status).toBe(status);
});
