import { law } from '../rule';
import { deposit, depositFacts, draw, step } from '../safeguard-facts.builder';
import type { DepositStepFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const TOP_UP = law('人社部发〔2021〕65号', 20);

/** 612 800 noticed on 2026-05-06, paid by the bank on 05-13: ten working days end on 05-27. */
const noticed = [
  step('provided', '720000.00', '2026-03-02'),
  step('drawn', '107200.00', '2026-05-06', { draws: [draw({ paidOn: undefined })] }),
];
const drawn = (...after: DepositStepFact[]) =>
  depositFacts(deposit([...noticed, step('draw-paid', '107200.00', '2026-05-13', { draws: [draw()] }), ...after]));
const made = (on: string) => drawn(step('topped-up', '720000.00', on, { draws: [draw({ topUpOpen: 0n, toppedUpOn: on })] }));
const told = (amount = '612800.00', severity: 'yellow' | 'orange' = 'yellow') => alert(severity, '2026-05-28', 0, amount);

export const cases: readonly WorkedCase<'deposit'>[] = [
  given(
    '动用612800元，银行2026-05-13支付，十个工作日内未补足',
    '612 800 drawn, paid on 2026-05-13, not made good in ten working days',
    drawn(),
    { '2026-05-26': none(), '2026-05-27': told(), '2026-06-26': told(), '2026-06-27': told('612800.00', 'orange') },
    [TOP_UP],
    { counts: ['working-days', 'whole-day'] },
  ),
  given(
    '只补到719999.99元',
    'made good to 719 999.99',
    drawn(step('topped-up', '719999.99', '2026-05-20', { draws: [draw({ topUpOpen: 1n })] })),
    { '2026-05-27': told('0.01') },
    [TOP_UP],
  ),
  given('最后一日补足', 'made good on the last day', made('2026-05-27'), { '2026-06-30': none('never-was') }, [TOP_UP]),
  given(
    '次日补足：解除',
    'made good a day later: resolved',
    made('2026-05-28'),
    { '2026-05-27': told(), '2026-05-27/2026-05-28': none('paid') },
    [TOP_UP],
  ),
  given('银行尚未报告支付', 'nobody reported the bank’s payment', depositFacts(deposit(noticed)), { '2026-12-31': none() }, [TOP_UP]),
  given('从未动用', 'never drawn on', depositFacts(deposit([step('provided', '720000.00', '2026-03-02')])), { '2026-12-31': none() }, [
    TOP_UP,
  ]),
];
