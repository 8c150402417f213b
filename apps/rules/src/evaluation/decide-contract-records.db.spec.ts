import { E1, E2, contract, contractOver, amended, employer, employment, ended, id, payment, payroll, project, w } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';

describe('the judging of single employments and contracts', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-01-05T10:00:00+08:00');
    await rules.deliver(employer(), employer(E2));
  });
  afterAll(() => rules.stop());

  const said = async (rule: string): Promise<string[]> =>
    (await rules.alerts(rule)).map((one) => [one.employer, one.state, one.resolution?.cause ?? '-'].join(' '));
  const employmentOf = (who: string, uscc = E1, site = '-') => `employment|${uscc}|${site}|-|${id(`employment ${uscc} ${who}`)}`;
  const contractOf = (who: string, signedOn: string) => `contract|${E1}|-|-|${id(`contract ${E1} ${who} ${signedOn}`)}`;
  const armed = (rule: string) =>
    rules.query<{ subject: string; day: string }>(
      `SELECT subject, day::text FROM due WHERE rule = $1 AND fired_at IS NULL ORDER BY day, subject`,
      [rule],
    );

  it('tells of a child at once, of its own unit, and takes it back when the number is corrected', async () => {
    await rules.deliver(employment('a', '2026-01-05', '01-05', { under16OnStart: true }), employment('b', '2026-01-05', '01-05'));
    await rules.decide();
    expect(await rules.alerts('under-age-worker')).toMatchObject([
      { subject: employmentOf('a'), state: 'open', severity: 'red', raisedOn: '2026-01-05', evidence: [{ workerId: w('a') }] },
    ]);
    expect(await rules.published()).toMatchObject([{ rule: 'under-age-worker', employment: id(`employment ${E1} a`), group: 'contracts' }]);
    await rules.deliver(ended('a', '2026-01-06', '01-07'));
    await rules.decide();
    expect(await said('under-age-worker')).toEqual([`${E1} open -`]);
    // Told again under the next version, as after a corrected number.
    await rules.deliver(employment('a', '2026-01-05', '01-08', { under16OnStart: false }));
    await rules.decide();
    expect(await said('under-age-worker')).toEqual([`${E1} resolved never-was`]);
  });

  it('arms the last day of a contract and looks at nothing before; speaks a week later of who is still there', async () => {
    for (const who of ['a', 'b', 'c', 'd'])
      await rules.deliver(employment(who, '2026-01-05', '01-05'), contract(who, '2026-01-05', '01-05', { endsOn: '2026-02-27' }));
    expect(await rules.query(`SELECT FROM touched WHERE subject LIKE 'employment|%' OR subject LIKE 'contract|%'`)).toEqual([]);
    expect((await armed('contract-expired')).map((one) => one.day)).toEqual(Array<string>(4).fill('2026-02-27'));
    await rules.deliver(
      ended('b', '2026-02-27', '03-05'),
      contract('c', '2026-02-20', '02-20', { startsOn: '2026-02-28' }),
      contract('d', '2026-03-02', '03-02', { startsOn: '2026-02-28', endsOn: '2027-02-27' }),
    );
    await rules.end('2026-02-27');
    await rules.end('2026-03-05');
    expect(await rules.alerts('contract-expired')).toEqual([]);
    await rules.end('2026-03-06');
    expect(await rules.alerts('contract-expired')).toMatchObject([
      { subject: employmentOf('a'), state: 'open', severity: 'yellow', raisedOn: '2026-02-28', audience: ['employer'] },
    ]);
    await rules.end('2026-03-30');
    expect(await rules.alerts('contract-expired')).toMatchObject([{ severity: 'orange' }]);
    await rules.deliver(contract('a', '2026-03-31', '03-31', { startsOn: '2026-02-28' }));
    await rules.decide();
    expect(await said('contract-expired')).toEqual([`${E1} resolved filed`]);
    expect((await armed('contract-expired')).map((one) => one.day).filter((day) => day > '2026-12-31')).toEqual([
      '2027-02-27',
      '2027-03-08',
    ]);
  });

  it('follows what moves a last day: an amendment, an end told late, the end of the work', async () => {
    for (const who of ['a', 'b', 'c'])
      await rules.deliver(employment(who, '2026-01-05', '01-05'), contract(who, '2026-01-05', '01-05', { endsOn: '2026-02-27' }));
    await rules.deliver(amended('a', '2026-01-05', '2026-02-20', '02-20', { endsOn: '2026-06-30' }));
    await rules.end('2026-03-06');
    expect((await rules.alerts('contract-expired')).map((one) => one.subject).sort()).toEqual(
      [employmentOf('b'), employmentOf('c')].sort(),
    );
    await rules.deliver(ended('b', '2026-02-27', '03-09'), ended('c', '2026-03-06', '03-09'));
    await rules.decide();
    expect((await said('contract-expired')).sort()).toEqual([`${E1} resolved ended`, `${E1} resolved never-was`]);
    await rules.deliver(contractOver('a', '2026-01-05', '2026-03-10', '04-20'));
    await rules.end('2026-04-20');
    expect(await rules.alerts('contract-expired')).toContainEqual(
      expect.objectContaining({ subject: employmentOf('a'), state: 'open', raisedOn: '2026-03-11' }),
    );
  });

  it('judges probation when contract and employment are known, in whatever order, and once an amendment makes it lawful', async () => {
    const long = { term: 'fixed' as const, probationMonths: 3, endsOn: '2027-01-04' };
    await rules.deliver(contract('a', '2026-01-05', '01-05', long), contract('b', '2026-01-05', '01-05', { ...long, probationMonths: 2 }));
    await rules.end('2026-01-05');
    expect(await rules.alerts('probation-unlawful')).toEqual([]);
    await rules.deliver(employment('a', '2026-01-05', '01-06'), employment('b', '2026-01-05', '01-06'));
    await rules.end('2026-01-06');
    expect(await rules.alerts('probation-unlawful')).toMatchObject([
      { subject: contractOf('a', '2026-01-05'), state: 'open', severity: 'yellow', amount: '0' },
    ]);
    await rules.endEach('2026-03-08', '2026-03-11');
    // Seven days of March beyond the two months: 6 000 × 7 / 31, told week by week.
    expect(await rules.alerts('probation-unlawful')).toMatchObject([{ amount: '135484', severity: 'orange' }]);
    await rules.deliver(amended('a', '2026-01-05', '2026-03-12', '03-12', { probationMonths: 2 }));
    await rules.decide();
    expect(await said('probation-unlawful')).toEqual([`${E1} resolved corrected`]);
  });

  it('judges the agreed wage once the relation is known, and looks at no contract that is above every minimum', async () => {
    const wage = (amount: string) => ({ wage: { basis: 'monthly' as const, amount } });
    await rules.deliver(contract('a', '2026-01-05', '01-05', wage('2000.00')), contract('b', '2026-01-05', '01-05', wage('2000.00')));
    await rules.deliver(contract('c', '2026-01-05', '01-05'));
    expect(await rules.query(`SELECT subject FROM touched WHERE subject LIKE 'contract|%' ORDER BY subject`)).toHaveLength(2);
    await rules.deliver(employment('a', '2026-01-05', '01-06'), employment('b', '2026-01-05', '01-06', { hours: 'part-time' }));
    await rules.end('2026-01-06');
    expect(await rules.alerts('contract-below-minimum-wage')).toMatchObject([
      { subject: contractOf('a', '2026-01-05'), evidence: [{ minimum: '2200.00', missing: '200.00' }] },
    ]);
    await rules.deliver(amended('a', '2026-01-05', '2026-01-08', '01-08', wage('2200.00')));
    await rules.decide();
    expect(await said('contract-below-minimum-wage')).toEqual([`${E1} resolved corrected`]);
  });

  it('asks the last wages of who left within fifteen days, leaves what is past its payday to the arrears, and ends when all is paid', async () => {
    await rules.deliver(project('site', '01-05'));
    const onSite = { project: id('site'), migrant: true };
    for (const who of ['a', 'b', 'c']) await rules.deliver(employment(who, '2025-12-01', '01-05', onSite));
    await rules.deliver(ended('a', '2026-01-20', '01-21'), ended('b', '2026-01-20', '01-21'));
    await rules.deliver(...payroll('january', { a: '3500.00', b: '3500.00', c: '6000.00' }, '01-28', { project: id('site') }));
    await rules.deliver(payment('b leaves', { b: '3500.00' }, '2026-02-04', '02-05'));
    await rules.end('2026-02-03');
    expect(await rules.alerts('final-settlement-late')).toEqual([]);
    await rules.end('2026-02-04');
    expect(await rules.alerts('final-settlement-late')).toMatchObject([
      {
        subject: employmentOf('a', E1, id('site')),
        project: id('site'),
        region: '371311',
        department: 'housing-construction',
        amount: '350000',
        raisedOn: '2026-02-05',
        jointlyLiable: [{ kind: 'pays-first' }],
      },
    ]);
    await rules.end('2026-02-10');
    expect(await rules.alerts('final-settlement-late')).toMatchObject([{ state: 'open', amount: '0' }]);
    expect(await rules.alerts('wage-arrears')).toMatchObject([{ state: 'open', amount: '950000', workers: 2 }]);
    await rules.deliver(payment('a at last', { a: '3500.00' }, '2026-02-12', '02-12'));
    await rules.decide();
    expect(await said('final-settlement-late')).toEqual([`${E1} resolved paid`]);
  });

  it('says of a payroll that its payday is too late, until it is paid', async () => {
    await rules.deliver(...payroll('january', { a: '5200.00' }, '02-05', { payday: '2026-03-10' }));
    await rules.deliver(...payroll('other', { b: '5200.00' }, '02-05', { employer: E2, payday: '2026-02-27' }));
    await rules.end('2026-02-05');
    expect(await rules.alerts('payday-too-late')).toMatchObject([{ employer: E1, period: '2026-01', state: 'open', severity: 'yellow' }]);
    await rules.deliver(payment('paid', { a: '5200.00' }, '2026-03-02', '03-02'));
    await rules.decide();
    expect(await said('payday-too-late')).toEqual([`${E1} resolved paid`]);
  });

  it('shows what was filed late for thirty days from the day on which it came; of the first ninety days nothing', async () => {
    await rules.deliver(employment('old', '2025-03-03', '04-02'));
    await rules.end('2026-04-02');
    expect(await rules.alerts('filing-late')).toEqual([]);
    await rules.deliver(employment('a', '2026-04-01', '05-07'), employment('b', '2026-04-07', '05-07'));
    await rules.end('2026-05-07');
    expect(await rules.alerts('filing-late')).toMatchObject([
      { state: 'open', workers: 1, evidence: [{ workerId: w('a'), dueOn: '2026-05-06' }] },
    ]);
  });

  it('judges the rate when the months are over, and takes it back for contracts signed in time', async () => {
    const twelve = Array.from({ length: 12 }, (_, i) => `w${String.fromCharCode(97 + i)}`);
    await rules.deliver(...twelve.map((who) => employment(who, '2026-01-05', '01-05')));
    await rules.deliver(...twelve.slice(0, 11).map((who) => contract(who, '2026-01-05', '01-05')));
    await rules.end('2026-02-03');
    expect(await rules.alerts('signing-rate-low')).toEqual([]);
    await rules.end('2026-02-04');
    expect(await rules.alerts('signing-rate-low')).toMatchObject([{ state: 'open', workers: 1, raisedOn: '2026-02-05' }]);
    await rules.deliver(contract('wl', '2026-02-04', '02-20', { startsOn: '2026-01-05' }));
    await rules.decide();
    expect(await said('signing-rate-low')).toEqual([`${E1} resolved never-was`]);
  });
});
