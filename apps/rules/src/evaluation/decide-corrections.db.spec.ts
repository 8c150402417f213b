import { contract, correction, correctionWord, employer, employment, payment, payroll } from '../../test/facts';
import { RulesUnderTest } from '../../test/rules-under-test';

describe('corrections of payrolls', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(() => rules.clear());
  afterAll(() => rules.stop());

  /** a is paid 5200 in time, b nothing. */
  const january = async (): Promise<void> => {
    await rules.on('2026-02-05T10:00:00+08:00');
    await rules.deliver(
      employer(),
      ...['a', 'b'].flatMap((who) => [employment(who, '2025-12-01', '01-05'), contract(who, '2025-12-01', '01-05')]),
      ...payroll('january', { a: '5200.00', b: '5200.00' }, '02-05'),
      payment('pay', { a: '5200.00' }, '2026-02-10', '02-10'),
    );
    await rules.end('2026-02-10');
  };
  const arrears = async (): Promise<unknown[]> =>
    (await rules.alerts('wage-arrears'))
      .filter((alert) => alert.period === '2026-01')
      .map(({ state, amount, workers, resolution }) => [state, amount, workers, resolution?.cause]);

  it('upward open an alert of their own at the end of their day, or raise the open one', async () => {
    await january();
    expect(await arrears()).toEqual([['open', '520000', 1, undefined]]);
    await rules.on('2026-02-20T10:00:00+08:00');
    await rules.deliver(payment('late', { b: '5200.00' }, '2026-02-20', '02-20T09:00'));
    await rules.decide();
    expect(await arrears()).toEqual([['resolved', expect.anything(), 1, 'paid']]);
    await rules.on('2026-02-24T10:00:00+08:00');
    await rules.deliver(correction('january', 1, { 1: ['a', '5500.00', 'raised'], 3: ['c', '100.00', 'added'] }, '02-24'));
    await rules.decide();
    expect((await arrears())[0]).toMatchObject({ 0: 'resolved' });
    await rules.end('2026-02-24');
    expect(await arrears()).toEqual([['open', '40000', 2, undefined]]);
    expect(await rules.changes('wage-arrears')).toEqual(expect.arrayContaining(['raised', 'resolved', 'reopened']));
  });

  it('downward leave the alert as it is until the worker accepts, and open it again when the word is taken back', async () => {
    await january();
    await rules.on('2026-02-20T10:00:00+08:00');
    await rules.deliver(correction('january', 1, { 2: ['b', '0.00', 'lowered'] }, '02-20'));
    await rules.decide();
    await rules.end('2026-02-20');
    expect(await arrears()).toEqual([['open', '520000', 1, undefined]]);
    await rules.on('2026-02-21T10:00:00+08:00');
    await rules.deliver(correctionWord('january', 1, 'b', '02-21'));
    await rules.decide();
    expect(await arrears()).toEqual([['resolved', expect.anything(), expect.anything(), 'accepted-by-person']]);
    await rules.deliver(correctionWord('january', 1, 'b', '02-21T11:00', false, 2));
    await rules.decide();
    await rules.end('2026-02-21');
    expect((await arrears())[0]).toMatchObject({ 0: 'open', 1: '520000' });
  });

  it('are read when they come before the payroll, and words before what they speak of', async () => {
    await rules.on('2026-03-01T10:00:00+08:00');
    await rules.deliver(correctionWord('january', 1, 'a', '02-21'), correctionWord('january', 1, 'a', '02-20', false, 0));
    await rules.deliver(correction('january', 1, { 1: ['a', '3000.00', 'lowered'] }, '02-20'));
    await rules.deliver(
      employer(),
      payment('pay', { a: '2000.00' }, '2026-02-10', '02-10'),
      ...payroll('january', { a: '5200.00' }, '02-05'),
    );
    await rules.end('2026-03-01');
    expect(await arrears()).toEqual([['open', '100000', 1, undefined]]);
  });

  it('lay a back-pay line beside a month that was below the minimum', async () => {
    await january();
    await rules.deliver(
      ...payroll('december', { a: '1000.00' }, '01-06', { period: '2025-12', payday: '2026-01-09' }),
      payment('dec', { a: '1000.00' }, '2026-01-09', '01-09', { payroll: undefined, period: '2025-12' }),
    );
    await rules.end('2026-02-11');
    const minimum = async () =>
      (await rules.alerts('below-minimum-wage'))
        .filter((alert) => alert.period === '2025-12')
        .map((alert) => [alert.state, alert.resolution?.cause]);
    expect(await minimum()).toEqual([['open', undefined]]);
    const added = correction('january', 1, { 3: ['a', '4200.00', 'added'] }, '02-12');
    added.data.lines[0].backPayFor = '2025-12';
    await rules.on('2026-02-12T10:00:00+08:00');
    await rules.deliver(added);
    await rules.decide();
    await rules.end('2026-02-12');
    expect(await minimum()).toEqual([['resolved', 'paid']]);
  });
});
