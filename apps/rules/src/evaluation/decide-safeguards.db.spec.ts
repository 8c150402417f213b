import { CONTRACTOR, E1, E2, employer, employment, id, payroll } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';
import {
  accountClosed,
  accountFunded,
  accountOpened,
  advance,
  assessed,
  depositStep,
  injuryCover,
  paymentGuarantee,
  qualification,
  reserve,
  site,
  subcontracted,
  writtenOff,
} from '../../test/safeguard-facts';

/** 23 % of 48 million over nineteen months. */
const MONTH = '581052.63';

describe('the judging of the safeguards of wages on a site', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-02-11T10:00:00+08:00');
    await rules.deliver(employer(CONTRACTOR, '02-11', '371311'), employer(E2, '02-11', '371311'));
  });
  afterAll(() => rules.stop());

  const said = async () =>
    (await rules.alerts())
      .filter((one) => one.project === id('site') && one.rule !== 'wage-arrears')
      .map((one) =>
        [one.rule, one.employer === E2 ? 'developer' : 'contractor', one.raisedOn, one.state, one.resolution?.cause ?? '-'].join(' '),
      )
      .filter((one) => !one.startsWith('responsibility'));

  it('asks each of its own party on its own day, and is silent of a site that keeps the law', async () => {
    await rules.deliver(site('site', '02-11', { labourCostShare: '23.00' }), site('kept', '02-11'), assessed('site', '720000.00', '02-11'));
    await rules.deliver(
      ...[assessed('kept', '720000.00', '02-11'), accountOpened('kept', '2026-02-20', '02-20'), paymentGuarantee('kept', '02-27')],
      ...[injuryCover('kept', '2026-03-02', '2027-09-30', '03-02'), depositStep('kept', 'provided', '720000.00', '03-03')],
    );
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-11', '2026-03-12', '2026-03-23', '2026-03-24', '2026-03-31', '2026-04-01'])
      await rules.end(day);
    expect(await said()).toEqual([
      'payment-guarantee-missing developer 2026-03-03 open -',
      'project-injury-cover-missing contractor 2026-04-02 open -',
      'special-account-missing contractor 2026-03-13 open -',
      'wage-deposit-short contractor 2026-03-25 open -',
    ]);
    expect((await rules.alerts()).filter((one) => one.project === id('kept') && one.rule !== 'responsibility-letter-missing')).toEqual([]);
    const [short] = await rules.alerts('wage-deposit-short');
    expect(short).toMatchObject({ amount: '72000000', department: 'housing-construction', region: '371311', revision: 1 });
    expect(short.evidence[0].events).toHaveLength(2);
    expect(short.parameters.map((one: { key: string }) => one.key)).toContain('construction.deposit-working-days');
    expect((await rules.alerts('project-injury-cover-missing'))[0]).toMatchObject({ group: 'insurance', enforcer: 'labour' });
  });

  it('is resolved by each paper, never was where it was dated in time', async () => {
    await rules.deliver(site('site', '02-11'), assessed('site', '720000.00', '02-11'));
    for (const day of ['2026-03-02', '2026-03-12', '2026-03-24', '2026-04-01']) await rules.end(day);
    expect(await said()).toHaveLength(4);
    await rules.on('2026-04-02T15:00:00+08:00');
    await rules.deliver(
      ...[
        accountOpened('site', '2026-03-12', '04-02'),
        paymentGuarantee('site', '04-02'),
        injuryCover('site', '2026-04-02', '2027-09-30', '04-02'),
      ],
      depositStep('site', 'provided', '720000.00', '04-02', { on: '2026-03-20' }),
    );
    await rules.decide();
    expect((await said()).map((one) => one.split(' ').slice(-2).join(' ')).sort()).toEqual([
      'resolved filed',
      'resolved never-was',
      'resolved never-was',
      'resolved never-was',
    ]);
  });

  it('waits for the marks of the general contractor’s partition, under whose key the developer’s facts come', async () => {
    await rules.deliver(site('site', '02-11'));
    await rules.on('2026-03-03T08:00:00+08:00');
    await rules.mark('2026-03-02');
    await rules.park(CONTRACTOR, 'anxin.employer-registry');
    await rules.decide();
    expect(await said()).toEqual([]);
    await rules.query(`DELETE FROM dead_letter`);
    await rules.deliver(paymentGuarantee('site', '03-02'));
    await rules.end('2026-03-03');
    expect(await said()).toEqual([]);
  });

  it('asks new parties where a site changes hands, and the old ones no more', async () => {
    await rules.deliver(site('site', '02-11'));
    for (const day of ['2026-03-02', '2026-03-12']) await rules.end(day);
    await rules.on('2026-03-13T15:00:00+08:00');
    await rules.deliver(site('site', '03-13', { developer: E1 }));
    await rules.end('2026-03-13');
    const guarantees = await rules.alerts('payment-guarantee-missing');
    expect(guarantees.map((one) => [one.employer, one.state]).sort()).toEqual([
      [E2, 'resolved'],
      [E1, 'open'],
    ]);
  });

  describe('labour cost', () => {
    const owing = () =>
      rules.deliver(
        employment('a', '2026-03-02', '03-02', { project: id('site'), migrant: true }),
        ...payroll('april', { a: '8000.00' }, '05-06', { project: id('site'), period: '2026-04', payday: '2026-05-20' }),
      );
    const liable = async () => (await rules.alerts('wage-arrears'))[0].jointlyLiable.map((one: { kind: string }) => one.kind);

    it('is late by the agreed share; on a later payday the developer advances, up to the unsettled price', async () => {
      await rules.deliver(
        site('site', '02-11', { labourCostShare: '23.00', unsettledPrice: '1500000.00' }),
        accountOpened('site', '2026-03-05', '03-05'),
      );
      await rules.deliver(
        employer(E1, '03-02'),
        subcontracted('site', CONTRACTOR, '03-02'),
        subcontracted('site', E1, '03-02', CONTRACTOR),
      );
      await rules.end('2026-04-10');
      expect((await rules.alerts('labour-cost-late'))[0]).toMatchObject({ employer: E2, amount: '58105263', raisedOn: '2026-04-11' });
      await rules.on('2026-05-06T10:00:00+08:00');
      await owing();
      await rules.deliver(accountFunded('site', MONTH, '2026-04-20', '05-06'));
      await rules.decide();
      expect((await rules.alerts('labour-cost-late'))[0]).toMatchObject({ state: 'resolved', resolution: { cause: 'paid' } });
      for (const day of ['2026-05-11', '2026-05-20']) await rules.end(day);
      expect((await rules.alerts('labour-cost-late'))[0]).toMatchObject({ state: 'open', raisedOn: '2026-05-12' });
      const [arrears] = await rules.alerts('wage-arrears');
      expect(arrears.jointlyLiable).toMatchObject([
        { uscc: CONTRACTOR, kind: 'pays-first', because: expect.stringContaining('第2级分包单位') },
        { uscc: E2, kind: 'advances', cap: '150000000' },
      ]);
      // A payment with a value date in time, told later: the labour cost never was late, and the developer owes nothing.
      await rules.on('2026-05-22T10:00:00+08:00');
      await rules.deliver(accountFunded('site', MONTH, '2026-05-11', '05-22'));
      await rules.decide();
      expect((await rules.alerts('labour-cost-late'))[0]).toMatchObject({ state: 'resolved', resolution: { cause: 'paid' } });
      expect(await liable()).toEqual(['pays-first']);
    });

    it('is asked no more once the account is closed', async () => {
      await rules.deliver(site('site', '02-11', { labourCostShare: '23.00' }), accountOpened('site', '2026-03-05', '03-05'));
      await rules.end('2026-04-10');
      await rules.on('2026-04-15T10:00:00+08:00');
      await rules.deliver(accountClosed('site', '2026-04-15', '04-15'));
      await rules.end('2026-04-15');
      expect((await rules.alerts('labour-cost-late'))[0]).toMatchObject({ state: 'resolved', resolution: { cause: 'ended' } });
    });
  });

  it('has who let work to somebody unqualified pay, as long as it stood on the payday', async () => {
    await rules.deliver(site('site', '02-11'), employer(E1, '03-02'), subcontracted('site', E1, '03-02'));
    await rules.on('2026-05-06T10:00:00+08:00');
    await rules.deliver(
      qualification('site', E1, 'person', '2026-04-20', '05-06'),
      employment('a', '2026-03-02', '03-02', { project: id('site'), migrant: true }),
      ...payroll('april', { a: '8000.00' }, '05-06', { project: id('site'), period: '2026-04', payday: '2026-05-20' }),
    );
    for (const day of ['2026-05-06', '2026-05-20']) await rules.end(day);
    expect((await rules.alerts('unqualified-employer'))[0]).toMatchObject({
      employer: CONTRACTOR,
      severity: 'orange',
      raisedOn: '2026-04-20',
    });
    const kinds = async () => (await rules.alerts('wage-arrears'))[0].jointlyLiable.map((one: { kind: string }) => one.kind);
    expect(await kinds()).toEqual(['pays-first', 'pays']);
    await rules.on('2026-05-22T10:00:00+08:00');
    await rules.deliver(qualification('site', E1, 'in-order', '2026-04-20', '05-22'));
    await rules.decide();
    expect((await rules.alerts('unqualified-employer'))[0]).toMatchObject({ state: 'resolved', resolution: { cause: 'never-was' } });
    expect(await kinds()).toEqual(['pays-first']);
  });

  it('has an agency’s user unit owe beside it', async () => {
    await rules.deliver(
      employer(E1, '03-02'),
      employment('a', '2026-03-02', '03-02', { employer: E2, kind: 'dispatched', dispatchedBy: E1 }),
      ...payroll('april', { a: '8000.00' }, '05-06', { period: '2026-04', payday: '2026-05-20' }),
    );
    await rules.end('2026-05-20');
    const arrears = (await rules.alerts('wage-arrears')).find((one) => one.employer === E1 && one.period === '2026-04');
    expect(arrears.jointlyLiable).toMatchObject([{ uscc: E2, kind: 'joint', article: '劳动合同法 92' }]);
  });

  it('watches deposits: what was drawn, and guarantees that end', async () => {
    const drawdown = {
      drawdownId: id('draw'),
      amount: '612800.00',
      noticedOn: '2026-05-06',
      payDueOn: '2026-05-13',
      topUpDueOn: '2026-05-27',
    };
    await rules.deliver(site('site', '02-11'), assessed('site', '720000.00', '02-11'));
    await rules.on('2026-05-13T10:00:00+08:00');
    await rules.deliver(
      depositStep('site', 'provided', '720000.00', '03-02', { form: 'guarantee', validFrom: '2026-03-02', validUntil: '2027-06-30' }),
      depositStep('site', 'draw-paid', '107200.00', '05-13', {
        form: 'guarantee',
        validUntil: '2027-06-30',
        drawdowns: [{ ...drawdown, paidOn: '2026-05-13', topUpOpen: '612800.00' }],
      }),
    );
    for (const day of ['2026-05-13', '2026-05-26', '2026-05-27']) await rules.end(day);
    expect(await rules.alerts('wage-deposit-short')).toEqual([]);
    expect((await rules.alerts('wage-deposit-not-topped-up'))[0]).toMatchObject({
      state: 'open',
      raisedOn: '2026-05-28',
      amount: '61280000',
      project: id('site'),
    });
    expect((await rules.alerts('guarantee-expiring'))[0]).toMatchObject({ state: 'open', raisedOn: '2026-03-02', severity: 'yellow' });
    await rules.on('2026-05-29T10:00:00+08:00');
    const made = { ...drawdown, paidOn: '2026-05-13', topUpOpen: '0.00', toppedUpOn: '2026-05-29' };
    await rules.deliver(
      depositStep('site', 'topped-up', '720000.00', '05-29', { form: 'guarantee', validUntil: '2027-06-30', drawdowns: [made] }),
      depositStep('site', 'extended', '720000.00', '05-29', { form: 'guarantee', validUntil: '2027-12-31', drawdowns: [made] }),
    );
    await rules.decide();
    expect((await rules.alerts('wage-deposit-not-topped-up'))[0]).toMatchObject({ state: 'resolved', resolution: { cause: 'paid' } });
    expect((await rules.alerts('guarantee-expiring'))[0]).toMatchObject({ state: 'resolved', resolution: { cause: 'filed' } });
  });

  it('watches a site’s wage reserve, where it has one, by the payrolls of the month', async () => {
    await rules.deliver(site('site', '02-11'), site('other', '02-11'), reserve('site', '7999.99', '04-01'));
    await rules.on('2026-05-06T10:00:00+08:00');
    await rules.deliver(
      ...payroll('april', { a: '8000.00' }, '05-06', { project: id('site'), period: '2026-04', payday: '2026-05-20' }),
      ...payroll('april other', { b: '8000.00' }, '05-06', { project: id('other'), period: '2026-04', payday: '2026-05-20' }),
    );
    for (const day of ['2026-05-18', '2026-05-19']) await rules.end(day);
    expect((await rules.alerts('wage-reserve-short')).map((one) => [one.project, one.amount, one.raisedOn])).toEqual([
      [id('site'), '1', '2026-05-20'],
    ]);
    await rules.on('2026-05-21T10:00:00+08:00');
    await rules.deliver(reserve('site', '8000.00', '05-21'));
    await rules.decide();
    expect((await rules.alerts('wage-reserve-short'))[0]).toMatchObject({ state: 'resolved', resolution: { cause: 'paid' } });
  });

  it('watches advances until they are recovered or written off', async () => {
    await rules.deliver(employer(E1, '03-02'), advance('one', '12000.00', '03-02'), advance('two', '12000.00', '03-02'));
    await rules.end('2026-05-31');
    expect(await rules.alerts('advance-unrecovered')).toEqual([]);
    await rules.end('2026-06-01');
    expect((await rules.alerts('advance-unrecovered')).map((one) => [one.employer, one.severity, one.amount, one.workers])).toEqual([
      [E1, 'orange', '1200000', 1],
      [E1, 'orange', '1200000', 1],
    ]);
    await rules.on('2026-06-03T10:00:00+08:00');
    await rules.deliver(advance('one', '0.00', '06-03'), writtenOff('two', '06-03'));
    await rules.decide();
    expect((await rules.alerts('advance-unrecovered')).map((one) => one.resolution.cause).sort()).toEqual(['accepted-by-person', 'paid']);
  });
});
