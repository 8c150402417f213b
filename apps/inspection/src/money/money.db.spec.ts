import { aComplaint, acceptanceOf, anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';
import { type TestCaller } from '@anxin/testing';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const elsewhere = inspectorOf('371311');
const county = supervisorOf('371302');
const otherCity = supervisorOf('370900');

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-02-13T10:00:00+08:00'));

const get = (path: string, caller?: TestCaller) => inspection.call('GET', path, caller);
const post = (path: string, caller: TestCaller | undefined, body: object) => inspection.call('POST', path, caller, body);
const investigated = async (employer: string, verified: string, workers: number): Promise<string> => {
  const { id } = (await inspection.cases(employer)).at(-1) as { id: string };
  await post(`/cases/${id}/filing`, mine, { decision: 'file' });
  await post(`/cases/${id}/assignment`, county, { inspectors: [mine.client, second.client] });
  const record = {
    kind: 'site',
    summary: '核实',
    takenAt: '2026-02-13T09:00:00+08:00',
    place: '兰山区',
    amountVerified: verified,
    workersVerified: workers,
  };
  expect(await post(`/cases/${id}/investigation-records`, mine, record)).toMatchObject({ status: 201 });
  return id;
};
/** No payroll, no receipt: only people who say so. */
const byComplaint = async (verified = '9600.00', workers = 3) => {
  const employer = freshUscc();
  const complaint = aComplaint({ respondent: employer, amount: verified, workers, receivedAt: '2026-02-12T09:00:00+08:00' });
  await inspection.complaint(complaint);
  await inspection.acceptance(acceptanceOf(complaint, '2026-02-12'));
  return { id: await investigated(employer, verified, workers), employer };
};
const byAlert = async () => {
  const alert = anAlert({ employer: freshUscc(), amount: '10000.00', workers: 2 });
  await inspection.alert(alert);
  return { id: await investigated(alert.employer!, '10000.00', 2), alert };
};
const close = (id: string, outcome: string, more: object = {}) => post(`/cases/${id}/closure`, mine, { outcome, reason: '办结', ...more });
const CONFIRMED = { way: 'worker-confirmation', amount: '9600.00', workers: 2, unreached: 1, note: '李四电话停机' };

describe('did the money arrive', () => {
  it('a case without receipts is closed as paid once something is said of every worker', async () => {
    const { id } = await byComplaint();
    expect(await close(id, 'corrected')).toMatchObject({ status: 409, body: { detail: expect.stringContaining('9600.00') } });
    const path = `/cases/${id}/payment-confirmations`;
    expect(await post(path, mine, { ...CONFIRMED, amount: '6400.00', unreached: 0 })).toMatchObject({
      status: 201,
      body: { amountRecovered: '6400.00' },
    });
    expect(await close(id, 'corrected')).toMatchObject({ status: 409, body: { detail: expect.stringContaining('3200.00') } });
    expect(await post(path, mine, { ...CONFIRMED, workers: 1, unreached: 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'unreached' }] },
    });
    expect(await post(path, mine, { way: 'bank-receipt', amount: '3200.00', workers: 1, unreached: 0 })).toMatchObject({ status: 201 });
    expect(await close(id, 'corrected')).toMatchObject({
      status: 201,
      body: { outcome: 'corrected', arrival: { confirmed: '9600.00', workers: 3, unreached: 0 } },
    });
  });

  it('who was not reached is said, or the case stays open', async () => {
    const { id } = await byComplaint();
    const path = `/cases/${id}/payment-confirmations`;
    await post(path, mine, { ...CONFIRMED, workers: 1, unreached: 1 });
    expect(await close(id, 'settled')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('nothing is said of 1 of 3') },
    });
    await post(path, mine, { way: 'bank-receipt', amount: '0.01', workers: 1, unreached: 1 });
    expect(await close(id, 'settled')).toMatchObject({ status: 201, body: { arrival: { workers: 2, unreached: 1 } } });
    const { rows } = await inspection.owner.query(`SELECT * FROM inspection.payment_confirmation WHERE case_id = $1`, [id]);
    expect(JSON.stringify([rows, await inspection.published(id)])).not.toContain('李四');
  });

  it('what banks report line by line needs no word beside it, and is not counted twice', async () => {
    const { id, alert } = await byAlert();
    await post(`/cases/${id}/payment-confirmations`, mine, { way: 'bank-receipt', amount: '10000.00', workers: 2, unreached: 0 });
    await inspection.alert({
      ...alert,
      change: 'resolved',
      state: 'resolved',
      amount: '0.00',
      resolution: { cause: 'paid', at: alert.at },
    });
    expect((await get(`/cases/${id}`, mine)).body.amountRecovered).toBe('10000.00');
    expect(await close(id, 'corrected')).toMatchObject({ status: 201 });
  });

  it('more was verified than the receipts show: it stays open', async () => {
    const alert = anAlert({ employer: freshUscc(), amount: '10000.00', workers: 2 });
    await inspection.alert(alert);
    const id = await investigated(alert.employer!, '12000.00', 2);
    await inspection.alert({
      ...alert,
      change: 'resolved',
      state: 'resolved',
      amount: '0.00',
      resolution: { cause: 'paid', at: alert.at },
    });
    expect(await close(id, 'corrected')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('2000.00 of the verified 12000.00') },
    });
  });
});

describe('money stays open for a coded reason only', () => {
  it.each<[string, object, RegExp | null]>([
    ['no reason', {}, /open/],
    ['referred without the police’s receipt', { openMoney: 'referred' }, /receipt of the police/],
    ['enforcement without an application', { openMoney: 'enforcement' }, /application to the court/],
    ['arbitration without its number', { openMoney: 'arbitration' }, /number of its acceptance/],
    ['arbitration', { openMoney: 'arbitration', reference: '兰劳人仲案〔2026〕12号' }, null],
  ])('%s', async (_, more, fault) => {
    const { id } = await byAlert();
    const answer = await close(id, 'settled', more);
    if (fault) expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringMatching(fault) } });
    else expect(answer).toMatchObject({ status: 201, body: { outcome: 'settled', openMoney: 'arbitration' } });
  });
  it('nothing corrected leaves money open', async () => {
    const { id } = await byAlert();
    expect(await close(id, 'corrected', { openMoney: 'arbitration', reference: 'x' })).toMatchObject({ status: 409 });
  });
});

describe('instalments', () => {
  const parts = [
    { dueOn: '2026-02-20', amount: '4000.00' },
    { dueOn: '2026-03-20', amount: '6000.00' },
  ];
  const agree = (id: string, given: object[]) => post(`/cases/${id}/instalments`, mine, { parts: given, reason: '分期支付协议' });

  it('come to what is owed, in the order of their days', async () => {
    const { id } = await byAlert();
    const [first, last] = [parts[0]!, parts[1]!];
    expect(await agree(id, [first])).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'parts', message: expect.stringContaining('10000.00') }] },
    });
    expect(await agree(id, [last, first])).toMatchObject({ status: 400, body: { errors: [{ path: 'parts.1.dueOn' }] } });
    expect(await agree(id, [{ ...first, dueOn: '2026-02-13' }, last])).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'parts.0.dueOn' }] },
    });
    expect(await agree(id, parts)).toMatchObject({ status: 201, body: { instalments: parts } });
  });

  it('a part is met by what comes in, and one missed is overdue', async () => {
    const { id, alert } = await byAlert();
    await agree(id, parts);
    const states = async () =>
      (await get(`/cases/${id}`, mine)).body.deadlines
        .filter(({ kind }: { kind: string }) => kind === 'payment')
        .map(({ state }: { state: string }) => state);
    expect(await states()).toEqual(['running', 'running']);
    await inspection.setClock('2026-02-21T10:00:00+08:00');
    expect(await states()).toEqual(['overdue', 'running']);
    await inspection.alert({ ...alert, change: 'eased', amount: '6000.01', at: '2026-02-21T10:00:00+08:00' });
    expect(await states()).toEqual(['overdue', 'running']);
    await inspection.alert({ ...alert, change: 'eased', amount: '6000.00', at: '2026-02-21T11:00:00+08:00' });
    expect(await states()).toEqual(['met', 'running']);
    expect(await agree(id, [{ dueOn: '2026-04-20', amount: '6000.00' }])).toMatchObject({ status: 201 });
    expect(await states()).toEqual(['met', 'stopped', 'running']);
  });
});

describe('a closure made in error', () => {
  const reopen = (id: string, caller: TestCaller = county) => post(`/cases/${id}/reopening`, caller, { reason: '结案有误' });
  const closed = async () => {
    const { id, alert } = await byAlert();
    await close(id, 'settled', { openMoney: 'arbitration', reference: 'x' });
    return { id, alert };
  };

  it('is undone within three working days by the supervisor, on the log', async () => {
    const { id } = await closed();
    for (const [caller, status] of [
      [mine, 403],
      [otherCity, 404],
      [{ role: 'auditor' }, 403],
    ] as [TestCaller, number][])
      expect((await reopen(id, caller)).status).toBe(status);
    // 02-14 is a working day by the year's notice; then the spring festival.
    await inspection.setClock('2026-02-25T10:00:00+08:00');
    const answer = await reopen(id);
    expect(answer).toMatchObject({ status: 201, body: { id, state: 'open', stage: 'investigating', outcome: null } });
    expect(answer.body.log.at(-1)).toMatchObject({ step: 'closure-undone', reason: '结案有误', role: 'supervisor' });
    expect(await reopen(id)).toMatchObject({ status: 409 });
    expect(await close(id, 'corrected')).toMatchObject({ status: 409 });
  });

  it('later what is still open begins a case that refers to it, filed anew', async () => {
    const { id, alert } = await closed();
    await inspection.setClock('2026-03-10T10:00:00+08:00');
    expect(await reopen(id)).toMatchObject({ status: 201, body: { state: 'closed' } });
    const [former, anew] = await inspection.cases(alert.employer!);
    expect([former.id, former.state]).toEqual([id, 'closed']);
    expect(anew).toMatchObject({ state: 'open', stage: 'clue', refers_to: id, amount_claimed: '1000000' });
    expect((await get(`/cases/${anew.id}`, mine)).body).toMatchObject({
      refersTo: id,
      deadlines: [{ kind: 'filing', startsOn: '2026-03-10', dueOn: '2026-03-17' }],
    });
    expect(await reopen(id)).toMatchObject({ status: 409, body: { detail: expect.stringContaining(anew.number) } });
    // What comes of it later goes to the new case.
    await inspection.alert({ ...alert, change: 'eased', amount: '1.00', at: '2026-03-11T10:00:00+08:00' });
    expect((await inspection.cases(alert.employer!)).map((file) => file.amount_recovered)).toEqual(['0', '999900']);
  });

  it('later, with nothing open, it stays closed', async () => {
    const { id, alert } = await byAlert();
    await inspection.alert({
      ...alert,
      change: 'resolved',
      state: 'resolved',
      amount: '0.00',
      resolution: { cause: 'paid', at: alert.at },
    });
    await close(id, 'corrected');
    await inspection.setClock('2026-03-10T10:00:00+08:00');
    expect(await reopen(id)).toMatchObject({ status: 409 });
    expect((await get(`/cases/${id}`, county)).body.log.at(-1).step).toBe('closed');
  });
});

it.each<[string, object]>([
  ['payment-confirmations', { way: 'bank-receipt', amount: '1.00', workers: 1, unreached: 0 }],
  ['instalments', { parts: [{ dueOn: '2026-03-20', amount: '10000.00' }], reason: 'x' }],
])('%s are for the assigned of the office', async (step, body) => {
  const { id } = await byAlert();
  const third = { ...inspectorOf('371302'), client: 'inspector-three' };
  const tries: readonly [TestCaller | undefined, number][] = [
    [undefined, 401],
    [county, 403],
    [{ role: 'employer', uscc: freshUscc() }, 403],
    [third, 403],
    [elsewhere, 404],
  ];
  for (const [caller, status] of tries) expect((await post(`/cases/${id}/${step}`, caller, body)).status).toBe(status);
});
