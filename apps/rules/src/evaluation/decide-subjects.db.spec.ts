import { Transactions } from '@anxin/persistence';
import {
  caseClosed,
  cashConfirmed,
  complaint,
  contract,
  CONTRACTOR,
  deferral,
  E1,
  E2,
  employer,
  employment,
  ended,
  id,
  payment,
  payroll,
  project,
  w,
} from '../../test/facts';
import { READ_TOPICS, RulesUnderTest } from '../../test/rules-under-test';
import { DecideSubjects } from './decide-subjects.use-case';

describe('the judging of wages', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-02-05T10:00:00+08:00');
    await rules.deliver(employer());
  });
  afterAll(() => rules.stop());

  const arrears = () => rules.alerts('wage-arrears');
  const january = (lines: Record<string, string> = { a: '5200.00', b: '5300.00' }, when = '02-05') =>
    rules.deliver(...payroll('january', lines, when));

  it('raises nothing before the marks of the payday have come from every topic it reads', async () => {
    await january();
    await rules.end('2026-02-09');
    await rules.on('2026-02-11T08:00:00+08:00');
    for (const missing of ['anxin.wage-cards', 'anxin.wage-cards.lines', 'anxin.contract-filing', 'anxin.employer-registry']) {
      await rules.mark('2026-02-10', { topics: READ_TOPICS.filter((topic) => topic !== missing) });
      await rules.mark('2026-02-09', { topics: [missing] });
      await rules.decide();
      expect([missing, await arrears()]).toEqual([missing, []]);
      expect(await rules.get(DecideSubjects).waiting()).toBeGreaterThan(0);
      expect(await rules.get(DecideSubjects).daysWithoutMarks()).toEqual(['2026-02-10']);
    }
    await rules.mark('2026-02-10', { topics: ['anxin.employer-registry'] });
    await rules.decide();
    expect(await arrears()).toMatchObject([{ amount: '1050000', workers: 2 }]);
    expect(await rules.get(DecideSubjects).daysWithoutMarks()).toEqual([]);
    expect(await rules.get(DecideSubjects).waiting()).toBe(0);
  });

  it('waits for no topic that it does not read', async () => {
    await january();
    await rules.on('2026-02-11T08:00:00+08:00');
    await rules.mark('2026-02-10');
    await rules.mark('2026-02-09', { topics: ['anxin.inspection'] });
    await rules.decide();
    expect(await arrears()).toMatchObject([{ amount: '1050000', workers: 2 }]);
  });

  it('raises nothing before 08:00 of the day after, whatever marks have come', async () => {
    await january();
    await rules.mark('2026-02-10');
    await rules.on('2026-02-11T07:59:00+08:00');
    await rules.decide();
    expect(await arrears()).toEqual([]);
  });

  it('decides nothing of a key that is parked in a topic it reads, does not wait for it, and decides it once it is free', async () => {
    await january();
    await rules.park(E1, 'anxin.wage-cards');
    await rules.end('2026-02-10');
    expect(await arrears()).toEqual([]);
    expect(await rules.get(DecideSubjects).waiting()).toBe(0);
    await rules.query('DELETE FROM dead_letter');
    expect(await rules.get(DecideSubjects).waiting()).toBe(2);
    await rules.decide();
    expect(await arrears()).toHaveLength(1);
  });

  it('heeds a dead letter only in the topics that the rule reads', async () => {
    await january();
    await rules.park(E1, 'anxin.inspection');
    await rules.end('2026-02-10');
    expect(await arrears()).toHaveLength(1);
  });

  it('lets no alert of a parked key climb', async () => {
    await january();
    await rules.end('2026-02-10');
    await rules.park(E1, 'anxin.wage-cards');
    await rules.deliver(employer(E1, '02-27'));
    await rules.endEach('2026-02-11', '2026-02-27');
    expect(await rules.changes('wage-arrears')).toEqual(['raised']);
  });

  it('raises once, with amount, workers, severity, and the events it rests on, and publishes that', async () => {
    await rules.deliver(payment('paid', { a: '5200.00', b: '5100.00' }, '2026-02-10', '02-10'));
    await january();
    await rules.end('2026-02-10');
    const [alert, ...others] = await arrears();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      state: 'open',
      severity: 'yellow',
      amount: '20000',
      workers: 1,
      raisedOn: '2026-02-11',
      region: '371302',
      department: 'labour',
      version: 1,
    });
    const facts = await rules.query(
      `SELECT event_id FROM payroll_fact UNION SELECT event_id FROM payroll_line_fact UNION SELECT event_id FROM payment_fact ORDER BY event_id`,
    );
    expect(alert.evidence).toMatchObject([{ workerId: w('b'), due: '5300.00', open: '200.00', payday: '2026-02-10' }]);
    expect([...new Set(alert.evidence[0].events)].sort()).toEqual(facts.map((row) => row.event_id));
    expect(alert.parameters).toContainEqual(
      expect.objectContaining({ key: 'wages.orange-open-share-percent', value: '10', unit: 'percent' }),
    );
    expect(await rules.published()).toMatchObject([
      { alertId: alert.id, change: 'raised', amount: '200.00', workers: 1, severity: 'yellow', estimated: false },
    ]);
    await rules.end('2026-02-11');
    await rules.decide();
    expect(await rules.published()).toHaveLength(1);
  });

  it('raises one alert where two decide at once', async () => {
    await january();
    const other = (await rules.another()).get(DecideSubjects);
    await rules.on('2026-02-11T08:00:00+08:00');
    await rules.mark('2026-02-10');
    await Promise.all([rules.decide(), other.run(), rules.decide(), other.run()]);
    await rules.decide();
    expect(await rules.changes('wage-arrears')).toEqual(['raised']);
    expect(await rules.published()).toHaveLength(1);
  });

  it('is resolved by payment at once, with cause paid and what had been late', async () => {
    await january();
    await rules.end('2026-02-10');
    await rules.on('2026-02-12T11:00:00+08:00');
    await rules.deliver(payment('half', { a: '5200.00' }, '2026-02-12', '02-12'));
    await rules.decide();
    expect(await arrears()).toMatchObject([{ state: 'open', amount: '530000', workers: 1 }]);
    await rules.deliver(payment('rest', { b: '5300.00' }, '2026-02-12', '02-12T11:30'));
    await rules.decide();
    expect(await arrears()).toMatchObject([
      { state: 'resolved', amount: '1050000', workers: 2, resolution: { cause: 'paid', at: '2026-02-12T03:30:00.000Z' } },
    ]);
    expect(await rules.changes('wage-arrears')).toEqual(['raised', 'updated', 'resolved']);
    expect((await rules.published()).at(-1)).toMatchObject({
      change: 'resolved',
      state: 'resolved',
      resolution: { cause: 'paid', at: '2026-02-12T11:30:00+08:00' },
    });
  });

  it('never was, where the bank reports late a value date in time; and nothing is said where it reports before 08:00', async () => {
    await january();
    await rules.end('2026-02-10');
    await rules.deliver(payment('late', { a: '5200.00', b: '5300.00' }, '2026-02-10', '02-11T09:00'));
    await rules.decide();
    expect(await arrears()).toMatchObject([{ state: 'resolved', resolution: { cause: 'never-was' } }]);
    await rules.clear();
    await january();
    await rules.deliver(payment('overnight', { a: '5200.00', b: '5300.00' }, '2026-02-10', '02-11T06:00'));
    await rules.end('2026-02-10');
    expect(await arrears()).toEqual([]);
  });

  it('records arrears that were paid late but before the sweep', async () => {
    await january({ a: '5200.00' });
    await rules.deliver(payment('late', { a: '5200.00' }, '2026-02-11', '02-11T06:00'));
    await rules.end('2026-02-10');
    expect(await rules.changes('wage-arrears')).toEqual(['raised', 'resolved']);
    await rules.deliver(employment('a', '2025-12-01', '02-09'), contract('a', '2025-12-01', '02-09'));
    await rules.decide();
    expect(await rules.changes('wage-arrears')).toEqual(['raised', 'resolved']);
  });

  it('opens again under its own id where a transfer is returned', async () => {
    await january({ a: '5200.00' });
    await rules.deliver(payment('late', { a: '5200.00' }, '2026-02-11', '02-11T06:00'));
    await rules.end('2026-02-10');
    const [before] = await arrears();
    expect(before.state).toBe('resolved');
    await rules.on('2026-02-12T10:00:00+08:00');
    await rules.deliver(payment('late', { a: '5200.00' }, '2026-02-11', '02-12', { status: 'returned' }));
    await rules.decide();
    expect(await arrears()).toMatchObject([{ state: 'resolved' }]);
    await rules.end('2026-02-12');
    expect(await arrears()).toMatchObject([{ id: before.id, state: 'open', amount: '520000' }]);
    expect(await rules.changes('wage-arrears')).toEqual(['raised', 'resolved', 'reopened']);
  });

  it('climbs the ladder on its days: yellow, orange after five working days, red after fifteen days', async () => {
    await january();
    await rules.deliver(payment('most', { a: '5200.00', b: '5100.00' }, '2026-02-10', '02-10'));
    const seen: string[] = [];
    let last = '';
    for (const day of Array.from({ length: 20 }, (_, i) => `2026-02-${10 + i}`).filter((one) => one <= '2026-02-28')) {
      await rules.end(day);
      const [{ severity }] = await arrears();
      if (severity !== last) seen.push(`${day} ${severity}`);
      last = severity;
    }
    // 11, 12, 13, Saturday 14 (make-up day), 24: the Spring Festival lies between.
    expect(seen).toEqual(['2026-02-10 yellow', '2026-02-24 orange', '2026-02-25 red']);
    expect((await rules.published()).map((alert) => alert.change)).toEqual(['raised', 'escalated', 'escalated']);
  });

  it('fires what fell due in between in its order where the clock jumps', async () => {
    await january();
    await rules.deliver(payment('most', { a: '5200.00', b: '5100.00' }, '2026-02-10', '02-10'));
    await rules.end('2026-03-01');
    expect((await rules.published()).map((alert) => alert.severity)).toEqual(['yellow', 'orange', 'red']);
  });

  it('counts all periods of an employer: two small ones together are critical, both of them', async () => {
    const people = Object.fromEntries('abcdefghijkl'.split('').map((who) => [who, '3000.00']));
    await january(people);
    await rules.deliver(...payroll('december', people, '02-05', { period: '2025-12', payday: '2026-01-09' }));
    await rules.end('2026-02-09');
    expect(await arrears()).toMatchObject([{ period: '2025-12', severity: 'red' }]);
    await rules.end('2026-02-10');
    expect(await arrears()).toMatchObject([
      { period: '2025-12', severity: 'critical', amount: '3600000' },
      { period: '2026-01', severity: 'critical', amount: '3600000' },
    ]);
    await rules.deliver(payment('january-paid', people, '2026-02-11', '02-11T09:00'));
    await rules.decide();
    expect(await arrears()).toMatchObject([{ period: '2025-12', state: 'open', severity: 'red', peak: 'critical' }, { state: 'resolved' }]);
  });

  it('estimates by the contracts where no payroll came, until it comes', async () => {
    await rules.deliver(employment('a', '2025-12-01', '01-05'), contract('a', '2025-12-01', '01-05'));
    await rules.endEach('2026-02-09', '2026-02-11');
    expect((await arrears()).filter((alert) => alert.period === '2026-01')).toMatchObject([
      { estimated: true, amount: '600000', severity: 'yellow', raisedOn: '2026-02-11' },
    ]);
    await january({ a: '5200.00' }, '02-12');
    await rules.on('2026-02-12T10:30:00+08:00');
    await rules.decide();
    expect((await arrears()).filter((alert) => alert.period === '2026-01')).toMatchObject([
      { estimated: false, amount: '520000', severity: 'orange' },
    ]);
  });

  it('estimates nothing of who is dispatched, was told of after the payday, or of whose month a receipt came', async () => {
    await rules.deliver(
      employment('a', '2025-12-01', '01-05', { kind: 'dispatched', dispatchedBy: E2 }),
      contract('a', '2025-12-01', '01-05'),
    );
    await rules.deliver(employment('b', '2025-12-01', '02-11'), contract('b', '2025-12-01', '02-11'));
    await rules.end('2026-02-11');
    expect((await arrears()).filter((alert) => alert.period === '2026-01')).toEqual([]);
    await rules.deliver(employment('c', '2025-12-01', '01-06'), contract('c', '2025-12-01', '01-06'));
    await rules.deliver(payment('no-payroll', { c: '5000.00' }, '2026-02-09', '02-09', { payroll: undefined, period: '2026-01' }));
    await rules.end('2026-02-12');
    expect((await arrears()).filter((alert) => alert.period === '2026-01')).toEqual([]);
  });

  it('arms month after month while people work, and stops when nobody does', async () => {
    await rules.on('2026-01-06T10:00:00+08:00');
    await rules.deliver(employment('a', '2026-01-01', '01-05'), contract('a', '2026-01-01', '01-05'), ended('a', '2026-03-31', '03-31'));
    await rules.end('2026-07-15');
    expect((await arrears()).map((alert) => alert.period)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(await rules.query(`SELECT subject FROM due WHERE rule = 'wage-arrears' AND subject LIKE '%2026-04%'`)).toEqual([]);
  });

  it('arms the first month of an employment that was told before it began', async () => {
    await rules.deliver(employment('a', '2026-03-02', '02-05'), contract('a', '2026-03-02', '02-05'));
    await rules.end('2026-04-10');
    expect(await arrears()).toMatchObject([{ period: '2026-03', estimated: true }]);
  });

  it('puts off for want of a project to 08:00 of the next business day, then takes labour unconfirmed, and corrects it when the project comes', async () => {
    await rules.deliver(employment('a', '2025-12-01', '01-05', { project: id('site'), migrant: true }));
    await rules.deliver(...payroll('january', { a: '5200.00' }, '02-05', { project: id('site') }));
    await rules.end('2026-02-10');
    expect(await arrears()).toEqual([]);
    expect(await rules.get(DecideSubjects).waiting()).toBe(0);
    await rules.on('2026-02-12T07:59:00+08:00');
    await rules.decide();
    expect(await arrears()).toEqual([]);
    await rules.on('2026-02-12T08:00:00+08:00');
    await rules.decide();
    expect(await arrears()).toMatchObject([{ department: 'labour', region: '371302', unconfirmed: true, jointlyLiable: [] }]);
    await rules.deliver(project('site', '02-12T09:00'));
    await rules.decide();
    expect(await arrears()).toMatchObject([
      {
        department: 'housing-construction',
        enforcer: 'labour',
        region: '371311',
        unconfirmed: false,
        jointlyLiable: [{ uscc: CONTRACTOR, kind: 'pays-first' }],
      },
    ]);
  });

  it('decides as soon as the project comes, where that is earlier', async () => {
    await rules.deliver(...payroll('january', { a: '5200.00' }, '02-05', { project: id('site') }));
    await rules.end('2026-02-10');
    await rules.on('2026-02-11T09:00:00+08:00');
    await rules.deliver(project('site', '02-11T09:00', { sector: 'water' }));
    await rules.decide();
    expect(await arrears()).toMatchObject([{ department: 'water', enforcer: 'labour', unconfirmed: false }]);
  });

  it('lets cash cover once it is confirmed, not before, not when it is contested, and never on a site', async () => {
    const cash = (name: string, rest: object = {}) =>
      payment(name, { a: '5200.00' }, '2026-02-10', '02-10', { byBank: false, channel: 'cash', reporter: 'employer', ...rest });
    await january({ a: '5200.00' });
    await rules.deliver(cash('sheet'));
    await rules.end('2026-02-10');
    expect(await arrears()).toMatchObject([{ state: 'open' }]);
    await rules.deliver(cashConfirmed('sheet', ['a'], '02-11T09:00'));
    await rules.decide();
    expect(await arrears()).toMatchObject([{ state: 'resolved', resolution: { cause: 'never-was' } }]);
    await rules.deliver(cashConfirmed('sheet', ['a'], '02-11T10:00', false));
    await rules.end('2026-02-11');
    expect(await arrears()).toMatchObject([{ state: 'open' }]);

    await rules.clear();
    await rules.deliver(project('site', '01-05'), ...payroll('january', { a: '5200.00' }, '02-05', { project: id('site') }));
    await rules.deliver(cash('site-sheet', { project: id('site') }), cashConfirmed('site-sheet', ['a'], '02-10T12:00'));
    await rules.end('2026-02-10');
    expect(await arrears()).toMatchObject([{ state: 'open', amount: '520000' }]);
  });

  it('moves the payday by a deferral agreed before it, and never for migrant workers', async () => {
    await rules.deliver(employment('b', '2025-12-01', '01-05', { migrant: true }));
    await january({ a: '5200.00', b: '5300.00' });
    await rules.deliver(deferral('2026-01', '2026-02-06', '2026-03-06', '02-06'));
    await rules.end('2026-02-10');
    expect(await arrears()).toMatchObject([{ workers: 1, amount: '530000' }]);
    await rules.endEach('2026-02-11', '2026-03-06');
    expect(await arrears()).toMatchObject([{ workers: 2, amount: '1050000' }]);
  });

  it('takes an open alert back where the deferral is filed late but was signed in time', async () => {
    await january();
    await rules.end('2026-02-10');
    await rules.deliver(deferral('2026-01', '2026-02-06', '2026-03-06', '02-11T09:00'));
    await rules.decide();
    expect(await arrears()).toMatchObject([{ state: 'resolved', resolution: { cause: 'never-was' } }]);
    await rules.end('2026-03-06');
    expect(await arrears()).toMatchObject([{ state: 'open', version: 3 }]);
  });

  it('keeps each current row as the fold of its log', async () => {
    await january();
    await rules.deliver(...payroll('december', { a: '5200.00' }, '02-05', { period: '2025-12', payday: '2026-01-09' }));
    await rules.deliver(employment('a', '2025-11-03', '01-05'), employment('b', '2025-12-15', '01-05'));
    await rules.deliver(...Array.from({ length: 10 }, (_, i) => complaint(`c${i}`, '02-09')));
    await rules.endEach('2026-02-10', '2026-02-20');
    await rules.deliver(
      payment('half', { a: '5200.00' }, '2026-02-21', '02-21'),
      contract('a', '2026-02-21', '02-21'),
      caseClosed('case', '02-21'),
    );
    await rules.endEach('2026-02-21', '2026-03-05');
    const folded = await rules.query(
      `SELECT DISTINCT ON (alert_id) alert_id AS id, state, version FROM alert_action ORDER BY alert_id, version DESC`,
    );
    const rows = await rules.query(
      `SELECT id, details, state, severity, peak, amount, workers, version, raised_on, resolution_cause AS cause FROM alert ORDER BY id`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((row) => [row.id, row.details, row.version])).toEqual(folded.map((row) => [row.id, row.state, row.version]));
    for (const { details, ...row } of rows) {
      expect(row).toMatchObject({
        state: details.state,
        severity: details.severity,
        peak: details.peak,
        amount: details.amount ?? null,
        workers: details.workers,
      });
      expect([row.version, row.raised_on, row.cause]).toEqual([details.version, details.raisedOn, details.resolution?.cause ?? null]);
    }
    const open = await rules.query(
      `SELECT a.id, sum(o.amount)::text AS open FROM alert a JOIN alert_open_wage o ON o.alert_id = a.id GROUP BY a.id`,
    );
    const standing = rows.filter((row) => row.details.rule === 'wage-arrears' && row.state === 'open');
    expect(open.map((row) => [row.id, row.open]).sort()).toEqual(standing.map((row) => [row.id, row.details.amount]).sort());
    const versions = await rules.query(`SELECT alert_id, count(*)::int AS n, max(version) AS last FROM alert_action GROUP BY alert_id`);
    for (const one of versions) expect(one.n).toBe(one.last);
  });

  it('fires nothing twice for the same facts where the clock goes back and forward again, and judges what is new', async () => {
    await january();
    await rules.deliver(payment('late', { a: '5200.00', b: '5300.00' }, '2026-02-12', '02-12'));
    await rules.endEach('2026-02-09', '2026-02-26');
    const before = await rules.published();
    expect(before.map((alert) => alert.change)).toEqual(['raised', 'resolved']);
    await rules.on('2026-02-01T08:00:00+08:00');
    await rules.mark('2026-01-31');
    await rules.decide();
    await rules.endEach('2026-02-01', '2026-02-26');
    expect(await rules.published()).toEqual(before);
    await rules.on('2026-02-01T08:00:00+08:00');
    await rules.deliver(...payroll('site', { c: '100.00' }, '02-01', { employer: E2 }), employer(E2, '02-01'));
    await rules.endEach('2026-02-01', '2026-02-10');
    const after = (await rules.published()).slice(before.length).map((alert) => `${alert.change} ${alert.rule} ${alert.employer}`);
    expect(after.sort()).toEqual([`raised below-minimum-wage ${E2}`, `raised wage-arrears ${E2}`]);
  });

  it('judges 2 000 subjects touched in one go with a fixed number of statements a batch', async () => {
    const statements = async (count: number): Promise<number> => {
      await rules.clear();
      const names = Array.from({ length: count }, (_, i) => i);
      // Of two employers, so that all months lie within the calendar.
      const [firms, nth] = [[E1, E2], (i: number) => Math.floor(i / 2)];
      const periods = names.map((i) => `${2026 + Math.floor(nth(i) / 12)}-${String((nth(i) % 12) + 1).padStart(2, '0')}`);
      await rules.deliver(employer(), employer(E2));
      await rules.deliver(
        ...names
          .map((i) => payroll(`p${i}`, { a: '5200.00' }, '01-02', { employer: firms[i % 2], period: periods[i], payday: '2026-02-10' }))
          .flat()
          .sort((a, b) => (a.contract.type < b.contract.type ? -1 : 1)),
      );
      let seen = 0;
      const { dataSource } = rules.get(Transactions);
      const create = dataSource.createQueryRunner.bind(dataSource);
      const spy = jest.spyOn(dataSource, 'createQueryRunner').mockImplementation((mode) => {
        const runner = create(mode);
        const query = runner.query.bind(runner);
        runner.query = ((...args: Parameters<typeof query>) => ((seen += 1), query(...args))) as typeof runner.query;
        return runner;
      });
      await rules.decide();
      spy.mockRestore();
      return seen;
    };
    const [few, many] = [await statements(10), await statements(1_000)];
    expect(
      await rules.query(`SELECT count(*)::int AS armed FROM due WHERE split_part(subject, '|', 1) NOT IN ('letter', 'wage-systems')`),
    ).toEqual([{ armed: 2_000 }]);
    // 2 002 touched rows are five batches; ten subjects are one.
    expect(many).toBeLessThanOrEqual(few * 6);
  }, 60_000);
});
