import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';
import { type TestCaller } from '@anxin/testing';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const elsewhere = inspectorOf('371311');
const county = supervisorOf('371302');
const RECORD = {
  kind: 'document-copy',
  summary: '以证人证言认定',
  takenAt: '2026-02-13T09:00:00+08:00',
  place: '本局',
  amountVerified: '10700.00',
};

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-02-13T10:00:00+08:00'));

const get = (path: string, caller?: TestCaller) => inspection.call('GET', path, caller);
const post = (path: string, caller: TestCaller | undefined, body: object) => inspection.call('POST', path, caller, body);
const assigned = async (): Promise<string> => {
  const employer = freshUscc();
  await inspection.alert(anAlert({ employer }));
  const { id } = (await inspection.cases(employer)).at(-1) as { id: string };
  await post(`/cases/${id}/filing`, mine, { decision: 'file' });
  await post(`/cases/${id}/assignment`, county, { inspectors: [mine.client, second.client] });
  return id;
};
const DEMAND = { documents: ['劳动合同', '职工名册', '工资支付台账'], dueOn: '2026-02-18' };

it('what was demanded and does not come by the day passes the burden of proof, and grounds the verified amount', async () => {
  const id = await assigned();
  const { status, body } = await post(`/cases/${id}/demands`, mine, DEMAND);
  expect(status).toBe(201);
  const demand = body.id as string;
  expect(body.case.deadlines.at(-1)).toMatchObject({ kind: 'documents', startsOn: '2026-02-13', dueOn: '2026-02-18', state: 'running' });
  expect(await post(`/cases/${id}/demands/${demand}/receipts`, mine, { received: [0] })).toMatchObject({ status: 201 });
  const grounded = { ...RECORD, unmetDemand: demand };
  await inspection.setClock('2026-02-18T23:00:00+08:00');
  expect((await get(`/cases/${id}`, mine)).body.burdenOfProof).toBe(false);
  expect(await post(`/cases/${id}/investigation-records`, mine, grounded)).toMatchObject({ status: 409 });
  await inspection.setClock('2026-02-19T09:00:00+08:00');
  expect((await get(`/cases/${id}`, mine)).body).toMatchObject({
    burdenOfProof: true,
    deadlines: expect.arrayContaining([expect.objectContaining({ kind: 'documents', state: 'overdue' })]),
  });
  expect((await get(`/cases/${id}/demands`, county)).body.items).toMatchObject([
    {
      id: demand,
      state: 'overdue',
      burdenOfProof: true,
      documents: [
        { document: '劳动合同', received: true },
        { document: '职工名册', received: false },
        { document: '工资支付台账', received: false },
      ],
    },
  ]);
  expect(await post(`/cases/${id}/investigation-records`, mine, { ...grounded, amountVerified: undefined })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'amountVerified' }] },
  });
  expect(
    await post(`/cases/${id}/investigation-records`, mine, { ...grounded, unmetDemand: '0199a1b2-1111-4e5f-8a6b-7c8d9e0f1a2b' }),
  ).toMatchObject({ status: 400 });
  expect(await post(`/cases/${id}/investigation-records`, mine, grounded)).toMatchObject({
    status: 201,
    body: { case: { amountVerified: '10700.00' } },
  });
  expect((await get(`/cases/${id}/investigation-records`, mine)).body.items[0]).toMatchObject({ unmetDemand: demand });
  // It came late: what rests on its absence rests on it, but nothing more may.
  expect(await post(`/cases/${id}/demands/${demand}/receipts`, mine, { received: [1, 2] })).toMatchObject({
    status: 201,
    body: { burdenOfProof: false },
  });
  expect(await post(`/cases/${id}/investigation-records`, mine, grounded)).toMatchObject({ status: 409 });
});

it('a demand lies ahead, what comes has its place and comes once', async () => {
  const id = await assigned();
  expect(await post(`/cases/${id}/demands`, mine, { ...DEMAND, dueOn: '2026-02-13' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'dueOn' }] },
  });
  expect(await post(`/cases/${id}/demands`, mine, { ...DEMAND, documents: [] })).toMatchObject({ status: 400 });
  const { body } = await post(`/cases/${id}/demands`, mine, DEMAND);
  const path = `/cases/${id}/demands/${body.id}/receipts`;
  expect(await post(path, mine, { received: [3] })).toMatchObject({ status: 400, body: { errors: [{ path: 'received.0' }] } });
  expect(await post(path, mine, { received: [0, 1, 2] })).toMatchObject({ status: 201 });
  expect(await post(path, mine, { received: [2] })).toMatchObject({ status: 409 });
  expect(await post(`/cases/${id}/demands/${id}/receipts`, mine, { received: [0] })).toMatchObject({ status: 404 });
  expect((await get(`/cases/${id}`, mine)).body.deadlines.at(-1)).toMatchObject({ kind: 'documents', state: 'met' });
});

it('is for the assigned of the office; what was demanded is sealed', async () => {
  const id = await assigned();
  const path = `/cases/${id}/demands`;
  const third = { ...inspectorOf('371302'), client: 'inspector-three' };
  const tries: readonly [TestCaller | undefined, number][] = [
    [undefined, 401],
    [county, 403],
    [{ role: 'employer', uscc: freshUscc() }, 403],
    [{ role: 'auditor' }, 403],
    [third, 403],
    [elsewhere, 404],
  ];
  for (const [caller, status] of tries) expect((await post(path, caller, DEMAND)).status).toBe(status);
  expect((await get(path, elsewhere)).status).toBe(404);
  expect((await get(path, { role: 'bank' })).status).toBe(403);
  const { body } = await post(path, mine, DEMAND);
  const { rows } = await inspection.owner.query(`SELECT documents FROM inspection.document_demand WHERE id = $1`, [body.id]);
  expect(JSON.stringify([rows, await inspection.published(id)])).not.toContain('职工名册');
});

it('a conduct record may say how the debtor behaves, no other record may', async () => {
  const id = await assigned();
  expect(await post(`/cases/${id}/investigation-records`, mine, { ...RECORD, conduct: 'fled' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'conduct' }] },
  });
  await post(`/cases/${id}/investigation-records`, mine, {
    ...RECORD,
    kind: 'conduct',
    conduct: 'assets-moved',
    signedOrRefused: 'refused',
  });
  expect(await post(`/cases/${id}/investigation-records`, mine, { ...RECORD, kind: 'conduct' })).toMatchObject({
    status: 201,
    body: { case: { conduct: ['assets-moved', 'as-recorded'] } },
  });
});
