import { complaint, contract, CONTRACTOR, employer, employment, id, payment, payroll, project, w } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';
import { approval, attendance, card, detailedPayroll } from '../../test/wages-facts';

describe('the judging of wages beside arrears', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-01-05T10:00:00+08:00');
    await rules.deliver(employer(), employer(CONTRACTOR));
  });
  afterAll(() => rules.stop());

  const raised = async (rule: string) => (await rules.alerts(rule)).filter((one) => one.state === 'open');

  it('reads deductions, probations and corrections of them', async () => {
    await rules.deliver(
      employment('a', '2026-01-01', '01-05'),
      employment('b', '2026-01-01', '01-05'),
      contract('a', '2026-01-01', '01-05'),
      contract('b', '2026-01-01', '01-05', {
        probationMonths: 2,
        wage: { basis: 'monthly', amount: '6000.00', probationAmount: '5000.00' },
      }),
    );
    const lines = { a: { gross: '6000.00', net: '5700.00', deductions: [{ kind: '罚款', amount: '300.00' }] }, b: { gross: '5000.00' } };
    await rules.deliver(...detailedPayroll('january', lines, '02-05'));
    await rules.endEach('2026-02-05', '2026-02-10');
    expect(await rules.alerts('wage-withheld')).toMatchObject([
      { state: 'open', severity: 'yellow', amount: '30000', workers: 1, raisedOn: '2026-02-11', audience: ['employer'] },
    ]);
    await rules.deliver(
      ...detailedPayroll('february', { a: { gross: '300.00', backPayFor: '2026-01' } }, '02-20', {
        period: '2026-02',
        payday: '2026-03-10',
      }),
    );
    await rules.decide();
    expect(await rules.alerts('wage-withheld')).toMatchObject([{ state: 'resolved', resolution: { cause: 'paid' } }]);
  });

  it('judges overtime by the payroll, and takes it back when an approval that was valid comes late', async () => {
    await rules.deliver(employment('a', '2026-01-01', '01-05'), contract('a', '2026-01-01', '01-05'));
    await rules.deliver(
      ...detailedPayroll('january', { a: { gross: '6100.00', overtimeHours: { workday: '40' }, overtimePay: '100.00' } }, '02-05'),
    );
    await rules.endEach('2026-02-05', '2026-02-10');
    // 6 000 / 21.75 / 8 × 150 % × 40 = 2 068.97
    expect(await raised('overtime-underpaid')).toMatchObject([{ amount: '196897', workers: 1 }]);
    expect(await raised('overtime-over-limit')).toMatchObject([{ severity: 'yellow', workers: 1 }]);
    await rules.deliver(approval('flexible', '02-12'));
    await rules.decide();
    for (const rule of ['overtime-underpaid', 'overtime-over-limit'])
      expect(await rules.alerts(rule)).toMatchObject([{ state: 'resolved', resolution: { cause: 'never-was' } }]);
  });

  it('asks for a site’s payroll by the payday, and outside construction not at all', async () => {
    await rules.deliver(
      project('site', '01-05'),
      employment('a', '2026-01-01', '01-05', { project: id('site') }),
      contract('a', '2026-01-01', '01-05', { project: id('site') }),
      employment('b', '2026-01-01', '01-05'),
      contract('b', '2026-01-01', '01-05'),
    );
    await rules.endEach('2026-02-08', '2026-02-10');
    expect(await rules.alerts('payroll-missing')).toMatchObject([
      { state: 'open', project: id('site'), period: '2026-01', severity: 'yellow', workers: 1, raisedOn: '2026-02-11' },
    ]);
    expect(await raised('wage-arrears')).toMatchObject([{ estimated: true }, { estimated: true }]);
    await rules.deliver(...payroll('january', { a: '6000.00' }, '02-11', { project: id('site') }));
    await rules.decide();
    expect(await rules.alerts('payroll-missing')).toMatchObject([{ state: 'resolved', resolution: { cause: 'filed' } }]);
  });

  it('compares attendance, cards and sums with the payroll, and clears what was put right', async () => {
    await rules.deliver(
      project('site', '01-05'),
      card('a', [], '01-06'),
      card('b', ['a'], '01-07'),
      card('c', ['a', 'b'], '01-08'),
      ...['a', 'b', 'c'].map((who) => employment(who, '2026-01-01', '01-05', { project: id('site'), migrant: true })),
      attendance('site', { a: [20, '160', 3], b: [20], d: [6] }, '02-01'),
    );
    await rules.deliver(
      ...detailedPayroll('january', { a: { gross: '5000.00' }, b: { gross: '5000.00' }, c: { gross: '60000.00' } }, '02-05', {
        project: id('site'),
      }),
    );
    await rules.endEach('2026-02-05', '2026-02-10');
    const [found] = await raised('payroll-implausible');
    expect(found.evidence.map((one: { kind: string; workerId: string }) => `${one.kind} ${one.workerId.slice(2, 3)}`).sort()).toEqual([
      'attended-unpaid d',
      'large-pay c',
      'shared-card b',
      'shared-card c',
      'two-sites a',
    ]);
    await rules.deliver(payment('cards', { a: '5000.00', b: '5000.00', c: '60000.00' }, '2026-02-11', '02-11'));
    await rules.endEach('2026-02-11', '2026-02-12');
    expect(await raised('wage-card-held')).toMatchObject([{ severity: 'orange', workers: 3, audience: [] }]);
    await rules.deliver(card('b', [], '02-13'), card('c', [], '02-13'));
    await rules.decide();
    expect(await rules.alerts('wage-card-held')).toMatchObject([{ state: 'resolved', resolution: { cause: 'corrected' } }]);
    expect((await raised('payroll-implausible'))[0].evidence.map((one: { kind: string }) => one.kind)).not.toContain('shared-card');
  });

  it('shows cash on a site to the employer by its article, cash elsewhere to inspectors alone, and a complaint of held cards to no employer', async () => {
    await rules.deliver(
      project('site', '01-05'),
      employment('a', '2026-01-01', '01-05', { project: id('site'), migrant: true }),
      ...payroll('january', { a: '5000.00' }, '02-05', { project: id('site') }),
      ...payroll('office', { b: '5000.00' }, '02-05'),
      payment('cash', { a: '5000.00' }, '2026-02-10', '02-10', { channel: 'cash', byBank: false }),
      payment('sheet', { b: '5000.00' }, '2026-02-10', '02-10', { channel: 'cash', byBank: false, payroll: id('office') }),
      complaint('held', '02-12', { category: 'wage-card-held', workers: 2 }),
    );
    await rules.endEach('2026-02-10', '2026-02-24');
    expect((await raised('off-card-payment')).map(({ project: site, severity, audience }) => ({ site, severity, audience }))).toEqual(
      expect.arrayContaining([
        { site: id('site'), severity: 'orange', audience: ['employer'] },
        { site: undefined, severity: 'yellow', audience: [] },
      ]),
    );
    expect(await raised('wage-card-held')).toMatchObject([{ severity: 'orange', workers: 2, audience: [] }]);
  });

  it('sees patterns over months, and in a post, from the payrolls alone', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `${'abcdefghij'[i % 10]}${i > 9 ? 'k' : 'l'}`);
    const all = (gross: string): Record<string, { gross: string }> => Object.fromEntries(people.map((who) => [who, { gross }]));
    await rules.deliver(...detailedPayroll('december', all('2200.00'), '01-06', { period: '2025-12', payday: '2026-01-09' }));
    await rules.endEach('2026-01-06', '2026-01-09');
    expect(await raised('all-at-minimum-wage')).toEqual([]);
    await rules.deliver(...detailedPayroll('january', all('2210.00'), '02-05'));
    await rules.endEach('2026-02-05', '2026-02-10');
    expect(await raised('all-at-minimum-wage')).toMatchObject([
      { severity: 'yellow', workers: 20, evidence: [{ atMinimum: 20 }, { atMinimum: 20 }] },
    ]);
    const crew = Object.fromEntries(
      people
        .slice(0, 10)
        .map((who, i) => [who, { gross: i < 5 ? '5000.00' : '4400.00', kind: i < 5 ? ('direct' as const) : ('dispatched' as const) }]),
    );
    await rules.deliver(...detailedPayroll('february', crew, '03-05', { period: '2026-02', payday: '2026-03-10' }));
    await rules.endEach('2026-03-05', '2026-03-10');
    expect(await raised('unequal-pay')).toMatchObject([
      { workers: 5, evidence: [{ post: '木工', directMedian: '5000.00', dispatchedMedian: '4400.00' }] },
    ]);
    expect(await rules.alerts('all-at-minimum-wage')).toMatchObject([{ state: 'resolved', resolution: { cause: 'corrected' } }]);
    expect(JSON.stringify(await rules.published())).not.toContain(w('al'));
  });
});
