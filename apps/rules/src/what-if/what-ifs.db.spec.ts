import { resolve } from 'node:path';
import { addDays, instantOf, type LocalDate } from '@anxin/calendar';
import { StoredClock, Transactions } from '@anxin/persistence';
import { Client } from 'pg';
import { eventually, ServiceUnderTest, startChild, type TestCaller } from '@anxin/testing';
import { contract, E1, E2, employer, employment, payroll, w } from '../../test/facts';
import { delivered, READ_TOPICS, take, type Fact } from '../../test/rules-under-test';
import { DecideSubjects } from '../evaluation/decide-subjects.use-case';
import { rules, whatIfRules } from '../rules.module';
import { RunWhatIfs } from './run-what-ifs.use-case';
import { WhatIfDifferenceStore } from './what-if-difference.store';

const CHILD = resolve(__dirname, '../../test/what-if.main.ts');
const ANXIN = resolve(__dirname, '../../../anxin/src/main.ts');

const admin: TestCaller = { role: 'administrator' };
const auditor: TestCaller = { role: 'auditor' };
const city: TestCaller = { role: 'supervisor', region: '371300' };
const county: TestCaller = { role: 'inspector', region: '371302' };
const beside: TestCaller = { role: 'inspector', region: '371311' };
const water: TestCaller = { role: 'inspector', region: '371302', department: 'water' };
const strangers: TestCaller[] = [
  { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' },
  { role: 'employer', uscc: E1 },
  { role: 'bank' },
  { role: 'hotline' },
];

const PATH = '/policies/what-ifs';
const MINIMUM = 'minimum-wage.monthly';
const HISTORY = { from: '2026-01-01', to: '2026-03-12' };
const least = (value: string, region = '371302') => ({ key: MINIMUM, region, value });
/** What the live rules keep, and say. */
const LIVE = ['alert', 'alert_action', 'alert_open_wage', 'due', 'touched', 'outbox', 'policy_row', 'policy_change', 'policy_decision'];

describe('a what-if', () => {
  let service: ServiceUnderTest;
  const query = <T = any>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    service.get(Transactions).dataSource.query(sql, parameters);
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
  const fingerprint = async (): Promise<unknown> => {
    await eventually('all is told', async () => (await query('SELECT FROM outbox')).length === 0);
    const sums = LIVE.map(
      (table) => `SELECT '${table}' AS name, count(*)::int, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t`,
    );
    return query(sums.join(' UNION ALL '));
  };
  const ask = (body: object, caller: TestCaller = admin) => service.call('POST', PATH, caller, { ...HISTORY, ...body });
  const result = async (id: string, caller: TestCaller = admin) => (await service.call('GET', `${PATH}/${id}`, caller)).body;
  const ended = (id: string) =>
    eventually('the what-if has ended', async () => {
      const now = await result(id);
      return now.endedAt !== null && now;
    });
  const asked = async (body: object) => {
    const { status, body: made } = await ask(body);
    expect([status, made.errors]).toEqual([202, undefined]);
    const found = await ended(made.id);
    expect(found).toMatchObject({ state: 'done', failure: null });
    return found;
  };
  const differences = async (id: string, query = '', caller: TestCaller = admin) =>
    (await service.call('GET', `${PATH}/${id}/differences${query}`, caller)).body.items;

  beforeAll(async () => {
    service = await ServiceUnderTest.start(rules);
    await service.get(StoredClock).set(new Date('2026-02-06T09:00:00+08:00'));
    await deliver(employer(), employer(E2, '01-02', '371311'));
    await deliver(employment('k', '2026-01-05', '01-06'), employment('m', '2026-01-05', '01-06'), contract('m', '2026-01-06', '01-06'));
    // At 2 200 a month: one below, one at 2 300, one at 2 400; the county beside pays 2 300.
    await deliver(...payroll('january', { a: '2100.00', b: '2300.00', c: '2400.00' }, '02-05', { payday: '2026-02-10' }));
    await deliver(...payroll('there', { d: '2300.00' }, '02-05', { employer: E2 }));
    for (const day of ['2026-02-06', '2026-02-10', '2026-02-11', '2026-03-08', HISTORY.to]) await end(day);
  }, 60_000);
  afterAll(() => service.stop());

  it('is asked by administrators, read by offices within their region and department, and by nobody else', async () => {
    const { body } = await ask({ changes: [least('2400.00'), least('2400.00', '371311')] });
    for (const caller of [city, county, auditor, ...strangers])
      expect([caller.role, (await ask({ changes: [least('2400.00')] }, caller)).status]).toEqual([caller.role, 403]);
    expect((await service.call('POST', PATH, null, {})).status).toBe(401);
    await ended(body.id);
    const paths = [PATH, `${PATH}/${body.id}`, `${PATH}/${body.id}/differences`];
    for (const path of paths) {
      for (const caller of [admin, auditor, city, county])
        expect([path, caller.role, (await service.call('GET', path, caller)).status]).toEqual([path, caller.role, 200]);
      for (const caller of strangers)
        expect([path, caller.role, (await service.call('GET', path, caller)).status]).toEqual([path, caller.role, 403]);
    }
    const seen = async (caller: TestCaller) => [
      (await result(body.id, caller)).byRegion.map((one: any) => one.region),
      (await differences(body.id, '', caller)).map((one: any) => one.region).sort(),
    ];
    expect(await seen(auditor)).toEqual([
      ['371302', '371311'],
      ['371302', '371311'],
    ]);
    expect(await seen(city)).toEqual([
      ['371302', '371311'],
      ['371302', '371311'],
    ]);
    expect(await seen(county)).toEqual([['371302'], ['371302']]);
    expect(await seen(beside)).toEqual([['371311'], ['371311']]);
    expect(await seen(water)).toEqual([[], []]);
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const id of [nobody, 'no-id']) expect((await service.call('GET', `${PATH}/${id}`, admin)).status).toBe(404);
    for (const id of [nobody, 'no-id']) expect((await service.call('POST', `${PATH}/${id}/cancellation`, admin)).status).toBe(404);
    for (const caller of [city, auditor]) expect((await service.call('POST', `${PATH}/${body.id}/cancellation`, caller)).status).toBe(403);
    expect((await service.call('POST', `${PATH}/${body.id}/cancellation`, admin)).status).toBe(409);
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'changes'],
    ['an unknown parameter', { changes: [{ ...least('1.00'), key: 'no-such-key' }] }, 'changes.0.key'],
    ['a value of another unit', { changes: [least('many')] }, 'changes.0.value'],
    ['a division that cannot be', { changes: [least('1.00', '3713')] }, 'changes.0.region'],
    ['an end before the first day', { changes: [{ ...least('1.00'), validTo: '2025-12-31' }] }, 'changes.0.validTo'],
    ['a first day after the history', { changes: [{ ...least('1.00'), validFrom: '2026-03-13' }] }, 'changes.0.validFrom'],
    ['a history that is not over', { changes: [least('1.00')], to: '2026-03-13' }, 'to'],
    ['a history that ends before it begins', { changes: [least('1.00')], from: '2026-03-13' }, 'from'],
    ['what no rule reads', { changes: [{ key: 'case.filing-working-days', region: '371302', value: 3 }] }, 'changes'],
    ['a change that nobody proposed', { proposals: ['00000000-0000-4000-8000-000000000000'] }, 'proposals.0'],
  ])('does not take %s', async (_, body, path) => {
    expect(await ask(body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('tells what a raised minimum wage gains and changes, to the fen, by county, and touches nothing that is live', async () => {
    const before = await fingerprint();
    const found = await asked({ changes: [least('2400.00'), least('2400.00', '371311')] });
    expect(found).toMatchObject({
      state: 'done',
      rules: expect.arrayContaining(['below-minimum-wage', 'contract-below-minimum-wage']),
      changes: [{ validFrom: '2026-01-01', unit: 'CNY', proposal: null }, { region: '371311' }],
    });
    expect(found.rules).not.toContain('wage-arrears');
    expect(found.progress.judged).toBe(found.progress.subjects);
    expect(found.byRuleAndRegion).toMatchObject([
      // 300 + 100 short, where one was 100 short.
      {
        rule: 'below-minimum-wage',
        region: '371302',
        before: { alerts: 1, amount: '100.00', workers: 1 },
        after: { alerts: 1, amount: '400.00', workers: 2 },
      },
      {
        rule: 'below-minimum-wage',
        region: '371311',
        before: { alerts: 0 },
        gained: { alerts: 1, amount: '100.00', workers: 1 },
        lost: { alerts: 0 },
      },
    ]);
    expect(found.byRegion[0]).toMatchObject({
      region: '371302',
      changed: { alerts: 1, amount: '300.00', workers: 1 },
      gained: { alerts: 0 },
    });
    expect(found.totals).toMatchObject({ before: { alerts: 1 }, after: { alerts: 2, amount: '500.00' }, same: 0 });
    const [changed] = await differences(found.id, '?change=changed');
    expect(changed).toMatchObject({
      employer: E1,
      period: '2026-01',
      live: 'open',
      before: { amount: '100.00', foundOn: '2026-02-11' },
      after: { amount: '400.00' },
    });
    expect(changed.fields).toEqual(expect.arrayContaining(['amount', 'workers', 'log']));
    expect(await differences(found.id, '?change=gained&region=371311')).toMatchObject([
      { employer: E2, before: null, live: null, after: { state: 'open', foundOn: '2026-02-11' } },
    ]);
    expect(await differences(found.id, '?change=lost')).toEqual([]);
    expect(await differences(found.id, '?rule=wage-arrears')).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  });

  it('gains nobody at exactly the new value, and loses what a lower one no longer accuses', async () => {
    expect((await asked({ changes: [least('2300.00', '371311')] })).totals).toMatchObject({
      gained: { alerts: 0 },
      changed: { alerts: 0 },
    });
    const found = await asked({ changes: [least('2100.00')] });
    expect(found.totals).toMatchObject({ before: { alerts: 1 }, after: { alerts: 0 }, lost: { alerts: 1, amount: '100.00', workers: 1 } });
    // From February on the month of January keeps its row.
    expect((await asked({ changes: [{ ...least('2400.00'), validFrom: '2026-02-01' }] })).totals).toMatchObject({
      changed: { alerts: 0 },
      same: 1,
    });
  });

  it('tells on which day an alert would have grown', async () => {
    const found = await asked({ changes: [{ key: 'alert.orange-after-days', region: '000000', value: 60 }] });
    const [alert] = await differences(found.id, '?rule=no-written-contract');
    expect(alert).toMatchObject({
      change: 'changed',
      before: { severity: 'orange', foundOn: '2026-02-05' },
      after: { severity: 'yellow', foundOn: '2026-02-05' },
    });
    expect(alert.fields).toEqual(['log', 'peak', 'severity']);
    const [live] = await query(`SELECT severity FROM alert WHERE rule = 'no-written-contract'`);
    expect(live).toEqual({ severity: 'orange' });
  });

  it('tries a proposal that begins after the history on all of it, and one rule switched off', async () => {
    const proposal = {
      region: '371302',
      value: '2400.00',
      validFrom: '2026-05-01',
      basis: '山东省最低工资标准 2026年调整',
      verified: true,
    };
    const { body: change } = await service.call('PUT', `/policies/${MINIMUM}`, admin, proposal);
    const found = await asked({ proposals: [change.id] });
    expect(found.changes).toMatchObject([{ proposal: change.id, validFrom: HISTORY.from, laidBackFrom: '2026-05-01' }]);
    expect(found.byRegion).toMatchObject([{ region: '371302', after: { amount: '400.00' } }]);
    const off = await asked({ changes: [{ key: 'rule.below-minimum-wage', region: '371302', value: 'off' }] });
    expect(off).toMatchObject({ rules: ['below-minimum-wage'], totals: { lost: { alerts: 1 } } });
  });

  it('that assumes what holds anyway finds every alert the same, whichever the rule', async () => {
    const found = await asked({ changes: [least('2200.00')], everything: true });
    const [live] = await query(`SELECT count(*)::int AS alerts FROM alert WHERE region = '371302'`);
    expect(found.totals).toMatchObject({ gained: { alerts: 0 }, lost: { alerts: 0 }, changed: { alerts: 0 }, same: live.alerts });
    expect(live.alerts).toBeGreaterThan(2);
  });

  it('is printed, and exported', async () => {
    const command = startChild(ANXIN, {
      args: ['what-if', '--key', MINIMUM, '--region', '371300', '--value', '2500.00', '--from', HISTORY.from, '--list'],
    });
    expect(await command.ended).toBe(0);
    const id = /what-if (\S+)$/.exec(command.lines.find((line) => line.includes('subjects replayed'))!)![1]!;
    const found = await result(id);
    expect(found).toMatchObject({ state: 'done', askedBy: 'command-line', to: HISTORY.to });
    const told = found.byRuleAndRegion.filter((one: any) => one.gained.alerts + one.lost.alerts + one.changed.alerts > 0);
    expect(command.lines.filter((line) => /^below-minimum-wage +3713/.test(line))).toHaveLength(told.length);
    const { status, type, bytes } = await service.download(`${PATH}/${id}/differences/export`, admin);
    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
    const rows = bytes.toString('utf8').trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^\ufeff变化 change,规则 rule/);
    expect(rows).toHaveLength(1 + (await differences(id)).length);
    expect(bytes.toString('utf8')).not.toContain(w('a'));
    await expect(whatIfRules({ asked: { ...HISTORY, changes: [least('many')] } })).rejects.toThrow(
      'changes.0.value: must be a value of the unit CNY',
    );
    await expect(whatIfRules({ asked: { from: '2026-13-01', changes: [least('1.00')] } })).rejects.toThrow('from: must be a date');
  }, 60_000);

  describe('of a county with many employers', () => {
    const many = { ...HISTORY, changes: [least('2400.00', '371321')] };
    const HELD = 4711;
    let owner: Client;
    /** The second batch of whatever what-if runs waits for this lock. */
    const hold = () => owner.query(`SELECT pg_advisory_lock(${HELD})`);
    const letGo = () => owner.query(`SELECT pg_advisory_unlock(${HELD})`);
    const held = () =>
      eventually('the second batch waits', async () => {
        const { rows } = await owner.query(
          `SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND objid = ${HELD} AND NOT granted`,
        );
        return rows[0].waiting > 0;
      });
    const newest = async () => (await service.call('GET', `${PATH}?limit=1`, admin)).body.items[0];

    beforeAll(async () => {
      // 150 employers with one line each: every third pays less than 2 400 a month, all more than what holds.
      await query(
        `WITH e AS (SELECT '9137132100000' || lpad(i::text, 5, '0') AS uscc, i FROM generate_series(1, 150) AS g(i)),
           known AS (INSERT INTO employer_fact (uscc, region, industry, event_id) SELECT uscc, '371321', 'C1811', gen_random_uuid() FROM e),
           paid AS (INSERT INTO payroll_fact (id, employer, period, payday, lines, net, known_on, event_id)
             SELECT gen_random_uuid(), uscc, '2026-01', '2026-02-10', 1, 250000, '2026-02-05', gen_random_uuid() FROM e RETURNING id, employer)
         INSERT INTO payroll_line_fact (payroll_id, line, employer, worker_id, gross, net, overtime_pay, allowances, event_id)
         SELECT p.id, 1, p.employer, 'p1' || lower(p.employer), CASE WHEN e.i % 3 = 0 THEN 230000 ELSE 250000 END, 230000, 0, 0, gen_random_uuid()
         FROM paid p JOIN e ON e.uscc = p.employer`,
      );
      owner = new Client({ connectionString: process.env.DATABASE_URL });
      await owner.connect();
      await owner.query(`
        CREATE FUNCTION rules.hold_second_batch() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.judged > 100 AND OLD.judged > 0 THEN PERFORM pg_advisory_xact_lock(${HELD}); END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER hold_second_batch BEFORE UPDATE OF judged ON rules.what_if FOR EACH ROW EXECUTE FUNCTION rules.hold_second_batch()`);
    });
    afterAll(() => owner.end());

    it('goes on behind the last batch when its runner was killed, and finds what it would have found', async () => {
      const whole = await asked(many);
      expect(whole.totals).toMatchObject({ before: { alerts: 0 }, gained: { alerts: 50, amount: '5000.00', workers: 50 } });
      expect(whole.progress.subjects).toBeGreaterThan(200);
      await hold();
      // While the service is busy with one, a process of its own takes the next.
      const busy = (await ask(many)).body.id;
      await held();
      const command = startChild(CHILD, { args: [JSON.stringify(many)] });
      const killed = await eventually(
        'the other process holds its second batch',
        async () => {
          const now = await newest();
          return now.id !== busy && now.progress.judged > 0 && now;
        },
        { within: 40_000 },
      );
      await command.kill();
      await letGo();
      expect(await ended(busy)).toMatchObject({ state: 'done', totals: whole.totals });
      // Nobody takes it up while its runner may live.
      await service.get(RunWhatIfs).run();
      expect(await result(killed.id)).toMatchObject({ state: 'running', progress: { judged: killed.progress.judged } });
      await query(`UPDATE what_if SET leased_until = clock_timestamp() WHERE id = $1`, [killed.id]);
      await service.get(RunWhatIfs).run();
      expect(await result(killed.id)).toMatchObject({ state: 'done', totals: whole.totals, byRegion: whole.byRegion });
      expect(await query(`SELECT FROM what_if_subject`)).toEqual([]);
    }, 60_000);

    it('is never told as done with less than it found, though it ends while it is read', async () => {
      await hold();
      const { id } = (await ask(many)).body;
      await held();
      const store = service.get(WhatIfDifferenceStore);
      const counts = store.counts.bind(store);
      const read = jest.spyOn(store, 'counts').mockImplementationOnce(async (...of) => {
        const early = await counts(...of);
        await letGo();
        await eventually(
          'it has ended',
          async () => (await query(`SELECT FROM what_if WHERE id = $1 AND ended_at IS NOT NULL`, [id])).length > 0,
        );
        return early;
      });
      const early = await result(id);
      expect([early.state, early.totals.gained.alerts < 50]).toEqual(['running', true]);
      expect(read).toHaveBeenCalledTimes(1);
      read.mockRestore();
      expect(await result(id)).toMatchObject({ state: 'done', totals: { gained: { alerts: 50 } } });
    });

    it('ends where an administrator cancels it, with what it has found', async () => {
      await hold();
      const { body } = await ask(many);
      await held();
      const cancelled = service.call('POST', `${PATH}/${body.id}/cancellation`, admin);
      await eventually('the cancellation waits for the batch', async () => {
        const { rows } = await owner.query(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%cancelled%' AND query NOT LIKE '%pg_stat%'`,
        );
        return rows[0].waiting > 0;
      });
      await letGo();
      expect(await cancelled).toMatchObject({ status: 201, body: { state: 'cancelled', openSteps: [] } });
      await service.get(RunWhatIfs).run();
      const after = await result(body.id);
      expect(after.state).toBe('cancelled');
      expect(after.progress.judged).toBeLessThan(after.progress.subjects);
      expect(after.totals.gained.alerts).toBeGreaterThan(0);
      expect(after.totals.gained.alerts).toBeLessThan(50);
      expect((await differences(body.id, '?limit=200')).length).toBe(after.totals.gained.alerts);
      expect((await service.call('POST', `${PATH}/${body.id}/cancellation`, admin)).status).toBe(409);
      expect(await query(`SELECT FROM what_if_subject`)).toEqual([]);
    });
  });
});
