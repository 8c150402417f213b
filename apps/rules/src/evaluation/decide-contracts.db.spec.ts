import { amended, complaint, contract, contractOver, E1, E2, employer, employment, ended, caseClosed, id, w } from '../../test/facts';
import { merging } from '../../test/employers-facts';
import { RulesUnderTest } from '../../test/rules-under-test';
import { partitionOf } from '@anxin/messaging';
import { DecideSubjects } from './decide-subjects.use-case';
import { MarksSchedule } from './marks.schedule';

describe('the judging of contracts and incidents', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-01-05T10:00:00+08:00');
    await rules.deliver(employer(), employer(E2));
  });
  afterAll(() => rules.stop());

  const lacks = () => rules.alerts('no-written-contract');
  const thirty = Array.from({ length: 30 }, (_, i) => `w${String.fromCharCode(97 + Math.floor(i / 6))}${(i % 6) + 2}`);

  it('speaks on the day after the first month, and ends with the contract or the employment', async () => {
    await rules.deliver(employment('a', '2026-01-05', '01-05'), employment('b', '2026-01-05', '01-05'));
    await rules.endEach('2026-02-02', '2026-02-03');
    expect(await lacks()).toEqual([]);
    await rules.end('2026-02-04');
    expect(await lacks()).toMatchObject([{ workers: 2, severity: 'yellow', raisedOn: '2026-02-05' }]);
    await rules.deliver(contract('a', '2026-02-06', '02-06', { startsOn: '2026-01-05' }), ended('b', '2026-02-05', '02-06'));
    await rules.end('2026-02-06');
    // One day of double wage for a: 6 000 / 28; of b no wage is known.
    expect(await lacks()).toMatchObject([{ state: 'resolved', resolution: { cause: 'filed' }, amount: '21429', workers: 2 }]);
  });

  it('never was, where the contract was signed in time and filed late', async () => {
    await rules.deliver(employment('a', '2026-01-05', '01-05'));
    await rules.end('2026-02-04');
    await rules.deliver(contract('a', '2026-01-30', '02-05'));
    await rules.decide();
    expect(await lacks()).toMatchObject([{ state: 'resolved', resolution: { cause: 'never-was' } }]);
  });

  it('reads an end before the beginning it belongs to', async () => {
    await rules.deliver(ended('a', '2026-01-20', '01-21'));
    await rules.deliver(employment('a', '2026-01-05', '01-05'));
    await rules.end('2026-02-04');
    expect(await lacks()).toEqual([]);
  });

  it('a contract that ends while the work goes on is missing a month later; renewed in time it never was', async () => {
    for (const who of ['a', 'b', 'c'])
      await rules.deliver(employment(who, '2026-01-05', '01-05'), contract(who, '2026-01-05', '01-05', { endsOn: '2028-12-31' }));
    await rules.deliver(contractOver('a', '2026-01-05', '2026-02-28', '03-02'), contractOver('b', '2026-01-05', '2026-02-28', '03-02'));
    await rules.deliver(contract('b', '2026-03-20', '03-20', { startsOn: '2026-03-01' }));
    await rules.end('2026-03-30');
    expect(await lacks()).toEqual([]);
    await rules.end('2026-03-31');
    expect(await lacks()).toMatchObject([
      { workers: 1, raisedOn: '2026-04-01', evidence: [{ workerId: w('a'), contractEndedOn: '2026-02-28' }] },
    ]);
    await rules.deliver(contract('a', '2026-03-25', '04-02', { startsOn: '2026-03-01' }));
    await rules.decide();
    expect(await lacks()).toMatchObject([{ state: 'resolved', resolution: { cause: 'never-was' } }]);
  });

  it('a fixed term that was prolonged in time is not over; an amendment may come before the contract it amends', async () => {
    await rules.deliver(amended('a', '2026-01-05', '2026-02-01', '02-01', { endsOn: '2026-12-31' }));
    for (const who of ['a', 'b'])
      await rules.deliver(
        employment(who, '2026-01-05', '01-05'),
        contract(who, '2026-01-05', '01-05', { endsOn: '2026-02-28', term: 'fixed' }),
      );
    await rules.end('2026-03-31');
    expect(await lacks()).toMatchObject([{ workers: 1, evidence: [{ workerId: w('b') }] }]);
  });

  it('the amended wage is what is owed by contract, on the amended payday', async () => {
    await rules.deliver(
      employment('a', '2026-01-05', '01-05'),
      contract('a', '2026-01-05', '01-05'),
      amended('a', '2026-01-05', '2026-02-01', '02-01', { wage: { basis: 'monthly', amount: '7000.00' }, payday: 5 }),
    );
    const owed = () => rules.alerts('wage-arrears');
    await rules.endEach('2026-02-09', '2026-02-10');
    expect(await owed()).toMatchObject([{ period: '2026-01', amount: '522581' }]);
    await rules.endEach('2026-03-04', '2026-03-04');
    expect(await owed()).toHaveLength(1);
    await rules.end('2026-03-05');
    expect((await owed()).find((one) => one.period === '2026-02')).toMatchObject({
      amount: '700000',
      estimated: true,
      raisedOn: '2026-03-06',
    });
  });

  it('never accuses who files old employments and then their contracts in one morning', async () => {
    await rules.on('2026-03-10T09:00:00+08:00');
    await rules.mark('2026-03-09');
    await rules.deliver(...thirty.map((who) => employment(who, '2025-06-02', '03-10T09:00')));
    await rules.decide();
    expect(await lacks()).toEqual([]);
    await rules.deliver(...thirty.map((who) => contract(who, '2025-06-02', '03-10T11:00')));
    await rules.decide();
    await rules.end('2026-03-10');
    expect(await lacks()).toEqual([]);
  });

  it('accuses who files them without contracts at the end of that day, and not at once where an alert is open already', async () => {
    await rules.deliver(employment('first', '2026-01-05', '01-05'));
    await rules.end('2026-03-09');
    expect(await lacks()).toMatchObject([{ workers: 1 }]);
    await rules.on('2026-03-10T09:00:00+08:00');
    await rules.deliver(...thirty.map((who) => employment(who, '2025-06-02', '03-10T09:00')));
    await rules.decide();
    expect(await lacks()).toMatchObject([{ workers: 1 }]);
    await rules.end('2026-03-10');
    expect(await lacks()).toMatchObject([{ workers: 31 }]);
  });

  it('judges an agency only when the facts of the units where its people work are in too', async () => {
    const foreign = partitionOf(E1);
    expect(foreign).not.toBe(partitionOf(E2));
    await rules.deliver(employment('a', '2026-01-05', '01-05', { kind: 'dispatched', dispatchedBy: E2 }));
    await rules.on('2026-02-05T08:00:00+08:00');
    await rules.mark('2026-02-04');
    await rules.mark('2026-02-03', { partitions: [foreign] });
    await rules.decide();
    expect(await lacks()).toEqual([]);
    await rules.park(E1, 'anxin.contract-filing');
    await rules.mark('2026-02-04', { partitions: [foreign] });
    await rules.decide();
    expect(await lacks()).toEqual([]);
    expect(await rules.get(DecideSubjects).waiting()).toBe(0);
    await rules.query('DELETE FROM dead_letter');
    expect(await rules.get(DecideSubjects).waiting()).toBe(1);
    await rules.decide();
    expect(await lacks()).toMatchObject([{ employer: E2, workers: 1 }]);
  });

  it('is not held up by hundreds of subjects that may not be judged yet', async () => {
    await rules.deliver(employment('a', '2026-01-05', '01-05'));
    const other = partitionOf(E1);
    await rules.query(
      `INSERT INTO due (rule, subject, employer, partition, day, fire_at) SELECT 'no-written-contract', 'staff|' || $2 || '|-|-', $2, $1, date '2025-01-01' + n, timestamptz '2025-06-01' FROM generate_series(1, 600) n`,
      [other, 'A'.repeat(18)],
    );
    await rules.park('A'.repeat(18), 'anxin.contract-filing');
    await rules.end('2026-02-04');
    expect(await lacks()).toMatchObject([{ employer: E1 }]);
  });

  describe('collective-incident', () => {
    const incidents = () => rules.alerts('collective-incident');
    const people = (count: number, when: string, rest: object = {}) =>
      Array.from({ length: count }, (_, i) => complaint(`c${i}`, when, rest));

    it('is raised at once, by ten people and not by nine, without any mark', async () => {
      await rules.deliver(...people(9, '01-06'));
      await rules.decide();
      expect(await incidents()).toEqual([]);
      await rules.deliver(complaint('tenth', '01-06T11:00'));
      await rules.decide();
      expect(await incidents()).toMatchObject([{ severity: 'red', workers: 10, raisedAt: '2026-01-06T03:00:00.000Z' }]);
      expect(JSON.stringify(await rules.published())).not.toContain('person-');
    });

    it('does not wait for an unknown project', async () => {
      await rules.deliver(...people(10, '01-06', { project: id('site') }));
      await rules.decide();
      expect(await incidents()).toMatchObject([{ unconfirmed: true, department: 'labour' }]);
    });

    it('counts who knew only the shop sign once an officer merged it, and no sum twice', async () => {
      await rules.deliver(
        ...people(9, '01-06', { amount: '100.00' }),
        complaint('sign', '01-06', { respondent: undefined, amount: '50.00' }),
      );
      await rules.decide();
      expect(await incidents()).toEqual([]);
      await rules.deliver(merging('sign', 'c0', '01-06T11:00'));
      await rules.decide();
      expect(await incidents()).toMatchObject([{ state: 'open', workers: 10, amount: '95000' }]);
      // Found to be the same person as the first.
      await rules.deliver(merging('sign', null, '01-06T12:00'), merging('sign', 'c0', '01-06T12:30', 'person-c0'));
      await rules.decide();
      expect(await incidents()).toMatchObject([{ state: 'resolved' }]);
    });

    it('ends with its case, and opens again for new people only', async () => {
      await rules.deliver(...people(10, '01-06'));
      await rules.decide();
      await rules.deliver(caseClosed('case', '01-20'));
      await rules.decide();
      expect(await incidents()).toMatchObject([{ state: 'resolved', resolution: { cause: 'corrected' } }]);
      await rules.deliver(complaint('new', '01-21', { workers: 12 }));
      await rules.decide();
      expect(await incidents()).toMatchObject([{ state: 'open', workers: 12, version: 3 }]);
    });
  });

  it('tells operations once, when marks have been missing for thirty minutes', async () => {
    const schedule = rules.get(MarksSchedule);
    const warn = jest
      .spyOn((schedule as unknown as { logger: { warn(text: string): void } }).logger, 'warn')
      .mockImplementation(() => undefined);
    await rules.deliver(employment('a', '2026-01-05', '01-05'));
    await rules.decide();
    await rules.on('2026-02-05T08:00:00+08:00');
    await schedule.look(0);
    await schedule.look(29 * 60_000);
    expect(warn).not.toHaveBeenCalled();
    await schedule.look(30 * 60_000);
    await schedule.look(31 * 60_000);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('2026-02-04')]]);
    await rules.mark('2026-02-04');
    await rules.decide();
    await schedule.look(90 * 60_000);
    expect(warn).toHaveBeenCalledTimes(1);
    expect((await lacks())[0].evidence[0].workerId).toBe(w('a'));
  });
});
