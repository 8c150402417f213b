import { addDays, instantOf, type LocalDate } from '@anxin/calendar';
import sample from '../../../../libs/contracts/src/rules/policy-changed.v1.sample.json';
import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import { contract, E1, E2, employer, employment, id, payroll } from '../../test/facts';
import { delivered, READ_TOPICS, take, type Fact } from '../../test/rules-under-test';
import { DecideSubjects } from '../evaluation/decide-subjects.use-case';
import { rules } from '../rules.module';

const admin: TestCaller = { role: 'administrator' };
const second: TestCaller = { role: 'administrator', second: '2', client: 'second-administrator' };
const county: TestCaller = { role: 'supervisor', region: '371302' };
const auditor: TestCaller = { role: 'auditor' };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const worker: TestCaller = { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' };
const others: TestCaller[] = [county, inspector, auditor, worker, { role: 'employer', uscc: E1 }, { role: 'bank' }, { role: 'hotline' }];

const MINIMUM = '/policies/minimum-wage.monthly';
const raise = {
  region: '371302',
  value: '2400.00',
  validFrom: '2026-03-01',
  basis: '山东省最低工资标准 2026年调整',
  source: '鲁政字〔2026〕8号',
  verified: true,
};

const monthly = (amount: string) => ({ basis: 'monthly' as const, amount });

describe('the parameters', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await ServiceUnderTest.start(rules);
    await service.get(StoredClock).set(new Date('2026-02-12T09:00:00+08:00'));
  });
  afterAll(() => service.stop());

  const query = <T = any>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    service.get(Transactions).dataSource.query(sql, parameters);
  const status = async (method: string, path: string, caller: TestCaller | null, body?: unknown) =>
    (await service.call(method, path, caller, body)).status;
  const propose = async (body: object, key = MINIMUM) => service.call('PUT', key, admin, body);
  const decide = (id: string, caller = second, body: object = { decision: 'approve' }) =>
    service.call('POST', `/policies/changes/${id}/approval`, caller, body);
  const arrived = (id: string) =>
    eventually('the change in the local copy', async () => (await query(`SELECT FROM policy_row WHERE change_id = $1`, [id])).length === 1);
  const governing = async (on: string, region = '371302') =>
    (await service.call('GET', `${MINIMUM}?region=${region}&on=${on}`, worker)).body.items;

  const deliver = (...facts: Fact[]): Promise<void> =>
    service.get(Transactions).run(async (tx) => {
      for (const event of facts.map(delivered)) await take((part) => service.get(part), tx, [event]);
    });
  const end = async (day: LocalDate) => {
    await service.get(StoredClock).set(instantOf(addDays(day, 1), '08:00'));
    await query(`UPDATE consumer_position SET closed_through = $1 WHERE topic = ANY($2::text[])`, [day, READ_TOPICS]);
    await eventually('all that is due is judged', async () => {
      await service.get(DecideSubjects).run();
      return (await service.get(DecideSubjects).waiting()) === 0;
    });
  };
  const low = () =>
    query(
      `SELECT employer, period, state, amount, details->'parameters' AS parameters FROM alert WHERE rule = 'below-minimum-wage' ORDER BY employer`,
    );

  it('are read by everybody with a token, changed by administrators alone, their trail read by the authority', async () => {
    for (const caller of [admin, ...others]) expect([caller.role, await status('GET', MINIMUM, caller)]).toEqual([caller.role, 200]);
    expect(await status('GET', '/policies', null)).toBe(401);
    expect(await status('PUT', MINIMUM, null, raise)).toBe(401);
    for (const caller of others) {
      expect([caller.role, await status('PUT', MINIMUM, caller, raise)]).toEqual([caller.role, 403]);
      expect(await status('POST', `/policies/changes/${sample.changeId}/approval`, caller, { decision: 'approve' })).toBe(403);
    }
    for (const caller of [admin, county, inspector, auditor]) expect(await status('GET', '/policies/changes', caller)).toBe(200);
    for (const caller of others.slice(3)) expect(await status('GET', '/policies/changes', caller)).toBe(403);
    expect(await status('GET', '/policies/no-such-key', admin)).toBe(404);
    expect(await status('PUT', '/policies/no-such-key', admin, raise)).toBe(404);
    expect(await status('GET', `/policies/changes/${sample.changeId}`, admin)).toBe(404);
    expect((await decide('no-id')).status).toBe(404);
  });

  it('are paged by key, region and first day, each with its last day and whether it was checked', async () => {
    const first = await service.call('GET', '/policies?limit=2&key=minimum-wage.monthly&region=371302', worker);
    expect(first.body.items).toMatchObject([
      { region: '370000', validFrom: '2013-03-01', validTo: '2014-02-28' },
      { region: '370000', validFrom: '2014-03-01', validTo: '2015-02-28' },
    ]);
    const next = await service.call(
      'GET',
      `/policies?limit=2&key=minimum-wage.monthly&region=371302&cursor=${first.body.nextCursor}`,
      worker,
    );
    expect(next.body.items[0]).toMatchObject({ region: '370000', validFrom: '2015-03-01' });
    expect(await governing('2026-02-12')).toMatchObject([{ value: '2200.00', verified: false, validTo: null, change: null }]);
  });

  it.each<[string, object, string]>([
    ['a value of another unit', { value: 12 }, 'value'],
    ['a value that is none', { value: {} }, 'value'],
    ['a division that cannot be', { region: '3713' }, 'region'],
    ['an end before the first day', { validTo: '2026-02-28' }, 'validTo'],
    ['no legal basis', { basis: ' ' }, 'basis'],
    ['a day that is over, without saying why', { validFrom: '2026-02-11' }, 'backdating'],
    ['a reason for reaching back where it does not', { backdating: '无' }, 'backdating'],
  ])('do not take %s', async (_, over, path) => {
    expect(await propose({ ...raise, ...over })).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('change when a second person has approved, from their day; both people, the old value and the new stay on record', async () => {
    const { status: created, body: change } = await propose(raise);
    expect(created).toBe(201);
    expect(change).toMatchObject({ state: 'proposed', previous: { value: '2200.00', validFrom: '2025-10-01' }, openSteps: ['approval'] });
    expect((await propose(raise)).status).toBe(409);
    expect((await decide(change.id, admin)).status).toBe(409);
    expect((await decide(change.id, second, { decision: 'perhaps' })).status).toBe(400);
    expect(await governing('2026-03-01')).toMatchObject([{ value: '2200.00' }]);
    const approved = await decide(change.id);
    expect(approved).toMatchObject({ status: 201, body: { state: 'approved', decidedBy: 'second-administrator', openSteps: [] } });
    expect(approved.body.proposedBy).not.toBe(approved.body.decidedBy);
    expect((await decide(change.id)).status).toBe(409);
    expect(await governing('2026-02-28')).toMatchObject([{ value: '2200.00', validTo: '2026-02-28' }]);
    expect(await governing('2026-03-01')).toMatchObject([{ value: '2400.00', change: change.id, source: raise.source }]);
    expect(await governing('2026-03-01', '371311')).toMatchObject([{ value: '2200.00' }]);
    const trail = (await service.call('GET', '/policies/changes?key=minimum-wage.monthly&state=approved', auditor)).body.items;
    expect(trail).toMatchObject([{ id: change.id, previous: { value: '2200.00' }, value: '2400.00' }]);
    await arrived(change.id);
    const text = await eventually('the event on the bus', async () => {
      const all = await service.published();
      return all.includes('policy-changed') && all;
    });
    expect(text).toContain(change.id);
    expect(text).not.toContain('second-administrator');
  });

  it('stay as they are when the second person refuses', async () => {
    const { body } = await propose({ ...raise, validFrom: '2026-05-01', value: '9000.00' });
    expect((await decide(body.id, second, { decision: 'refuse', reason: '尚无文件' })).body).toMatchObject({
      state: 'refused',
      reason: '尚无文件',
    });
    expect(await governing('2026-05-01')).toMatchObject([{ value: '2400.00' }]);
  });

  it('of the past are never rewritten: the service itself may not', async () => {
    for (const sql of ['UPDATE policy_change SET value = 1', 'DELETE FROM policy_decision', `UPDATE policy_decision SET decided_by = 'x'`])
      await expect(query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(
      query(`INSERT INTO policy_decision (change_id, decision, decided_by, decided_at)
        SELECT id, 'refuse', proposed_by, now() FROM policy_change LIMIT 1`),
    ).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('judge a month by the row of that month; one that says it reaches back is judged again, in its county alone', async () => {
    await deliver(employer(), employer(E2, '01-02', '371311'));
    await deliver(...payroll('january', { a: '2300.00' }, '02-05'), ...payroll('there', { b: '2300.00' }, '02-05', { employer: E2 }));
    await end('2026-02-11');
    expect(await low()).toEqual([]);
    await end('2026-02-12');
    expect(await low()).toEqual([]);
    const why = '省政府2月12日公布，1月1日起执行';
    const { body } = await propose({ ...raise, validFrom: '2026-01-01', backdating: why });
    expect((await decide(body.id)).body).toMatchObject({ state: 'approved', backdating: why });
    await arrived(body.id);
    expect(await low()).toEqual([]);
    await end('2026-02-13');
    expect(await low()).toMatchObject([{ employer: E1, period: '2026-01', state: 'open', amount: '10000' }]);
    expect((await low())[0].parameters).toContainEqual(
      expect.objectContaining({ key: 'minimum-wage.monthly', value: '2400.00', validFrom: '2026-01-01' }),
    );
  });

  it('that change are looked at by what stands open: at the end of their first day, and not before', async () => {
    const { body } = await propose({ ...raise, validFrom: '2026-02-16', value: '2500.00' });
    await decide(body.id);
    await arrived(body.id);
    const armed = () => query(`SELECT day::text FROM due WHERE rule = 'below-minimum-wage' AND fired_at IS NULL AND day = '2026-02-16'`);
    expect(await armed()).toHaveLength(1);
    await end('2026-02-16');
    expect(await armed()).toHaveLength(0);
    // January's row is another one: the alert says what it said.
    expect(await low()).toMatchObject([{ employer: E1, amount: '10000' }]);
  });

  it('that say when absence is decided move what is still to be judged, from their day on', async () => {
    const hour = { region: '371300', value: '09:30', validFrom: '2026-03-02', basis: '本市设定', verified: false };
    await query(
      `INSERT INTO due (rule, subject, employer, partition, day, fire_at) SELECT 'wage-arrears', 'wage-period|' || $1 || '|-|2026-02', $1, 0, d, ((d + 1) + '08:00'::time) AT TIME ZONE 'Asia/Shanghai'
       FROM unnest('{2026-02-28,2026-03-01}'::date[]) AS d`,
      [E1],
    );
    const { body } = await propose(hour, '/policies/absence.decided-at');
    await decide(body.id);
    await arrived(body.id);
    // The day before its first is decided at eight still; its first day's eve at half past nine of that day.
    await eventually('the day that is decided later', async () => {
      const rows = await query<{ hour: string }>(
        `SELECT to_char(fire_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS hour FROM due WHERE day = '2026-03-01' AND rule = 'wage-arrears' AND employer = $1`,
        [E1],
      );
      return rows.length === 1 && rows[0]!.hour === '09:30';
    });
    expect(
      await query(
        `SELECT to_char(fire_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS hour FROM due WHERE day = '2026-02-28' AND rule = 'wage-arrears' AND employer = $1`,
        [E1],
      ),
    ).toEqual([{ hour: '08:00' }]);
  });

  it('switch a rule off for a county from a day on: what stands open is let go with the reason, and comes back when it is switched on again', async () => {
    const off = { region: '371302', value: 'off', validFrom: '2026-02-18', basis: '临兰人社〔2026〕5号', verified: true };
    const SWITCH = '/policies/rule.below-minimum-wage';
    for (const caller of others) expect([caller.role, await status('PUT', SWITCH, caller, off)]).toEqual([caller.role, 403]);
    expect(await propose({ ...off, value: 'perhaps' }, SWITCH)).toMatchObject({ status: 400, body: { errors: [{ path: 'value' }] } });
    expect(await status('PUT', '/policies/rule.no-such-rule', admin, off)).toBe(404);
    const { body } = await propose(off, SWITCH);
    // One administrator alone switches nothing off.
    expect((await decide(body.id, admin)).status).toBe(409);
    expect((await decide(body.id)).status).toBe(201);
    await arrived(body.id);
    await end('2026-02-17');
    expect(await low()).toMatchObject([{ employer: E1, state: 'open' }]);
    await end('2026-02-18');
    expect(await low()).toMatchObject([{ employer: E1, state: 'resolved', amount: '10000' }]);
    const [alert] = await query(`SELECT id, resolution_cause AS cause FROM alert WHERE rule = 'below-minimum-wage'`);
    expect(alert.cause).toBe('accepted-by-person');
    const { items } = (await service.call('GET', `/alerts/${alert.id}/log`, county)).body;
    expect(items.at(-1)).toMatchObject({
      change: 'resolved',
      reason: expect.stringContaining('2026-02-18起在371302停用：临兰人社〔2026〕5号'),
    });
    const inForce = async (on: string, region = '371302') =>
      (await service.call('GET', `/rules?region=${region}&on=${on}`, worker)).body.items.find(
        (one: any) => one.id === 'below-minimum-wage',
      );
    expect(await inForce('2026-02-18')).toMatchObject({
      inForce: false,
      switch: { value: 'off', validFrom: '2026-02-18', region: '371302' },
    });
    expect(await inForce('2026-02-17')).toMatchObject({ inForce: true });
    expect(await inForce('2026-02-18', '371311')).toMatchObject({ inForce: true });
    expect(await status('GET', '/rules?region=3713', worker)).toBe(400);
    // A month that falls due meanwhile accuses nobody here, and somebody in the county beside.
    await deliver(...payroll('february', { a: '2000.00' }, '02-17', { period: '2026-02', payday: '2026-02-25' }));
    await deliver(...payroll('february there', { b: '2000.00' }, '02-17', { employer: E2, period: '2026-02', payday: '2026-02-25' }));
    for (const day of ['2026-02-24', '2026-02-25']) await end(day);
    expect((await low()).map((one) => [one.employer, one.period, one.state])).toEqual([
      [E2, '2026-02', 'open'],
      [E1, '2026-01', 'resolved'],
    ]);
    const on = await propose({ ...off, value: 'on', validFrom: '2026-02-27' }, SWITCH);
    await decide(on.body.id);
    await arrived(on.body.id);
    await end('2026-02-26');
    expect((await low()).filter((one) => one.employer === E1)).toMatchObject([{ state: 'resolved' }]);
    await end('2026-02-27');
    expect((await low()).filter((one) => one.employer === E1)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ period: '2026-01', state: 'open', amount: '10000' }),
        expect.objectContaining({ period: '2026-02', state: 'open' }),
      ]),
    );
  });

  it('that ask for something anew are looked at by every employer of the region, whether or not it was ever judged', async () => {
    const unfiled = () => query(`SELECT employer FROM alert WHERE rule = 'wage-systems-unfiled'`);
    const asked = { region: '371302', value: 'yes', validFrom: '2026-03-02', basis: '临兰人社〔2026〕6号', verified: true };
    for (const [key, value] of [
      ['wage-systems.filing-asked', asked],
      ['wage-systems.grace-days', { ...asked, value: 2 }],
    ] as const) {
      const { body } = await propose(value, `/policies/${key}`);
      await decide(body.id);
      await arrived(body.id);
    }
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04']) await end(day);
    expect(await unfiled()).toEqual([]);
    // That day's absences are decided at half past nine by now.
    await end('2026-03-05');
    expect(await unfiled()).toEqual([{ employer: E1 }]);
  });

  it('that raise the minimum wage reach contracts at which nobody had to look before, on their first day', async () => {
    const work = { employer: E2, startsOn: '2026-02-02' };
    await deliver(
      employment('k', '2026-02-02', '03-05', work),
      contract('k', '2026-02-02', '03-05', { employer: E2, wage: monthly('2300.00') }),
    );
    await deliver(
      employment('m', '2026-02-02', '03-05', work),
      contract('m', '2026-02-02', '03-05', { employer: E2, wage: monthly('2400.00') }),
    );
    await end('2026-03-06');
    const { body } = await propose({ ...raise, region: '371311', validFrom: '2026-03-13', value: '2400.00' });
    await decide(body.id);
    await arrived(body.id);
    const below = () => query(`SELECT subject, state FROM alert WHERE rule = 'contract-below-minimum-wage'`);
    await eventually(
      'the contract is armed',
      async () => (await query(`SELECT FROM due WHERE rule = 'contract-below-minimum-wage'`)).length === 1,
    );
    // Decided at half past nine of the day after: nothing yet at eight.
    await end('2026-03-13');
    expect(await below()).toEqual([]);
    await end('2026-03-14');
    expect(await below()).toEqual([{ subject: `contract|${E2}|-|-|${id(`contract ${E2} k 2026-02-02`)}`, state: 'open' }]);
  });
});
