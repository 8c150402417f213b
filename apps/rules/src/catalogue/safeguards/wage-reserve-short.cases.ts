import { law } from '../rule';
import { reserveStep, siteWages, works } from '../safeguard-facts.builder';
import type { ReserveStepFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const PLAN = law('临沂市三项行动计划 (2014)', 7);

/** April's payrolls, 300 000, came on Wednesday 2026-05-06; with the make-up Saturday 05-09 ten working days end on 05-19. */
const april = siteWages('2026-04', '300000.00', '2026-05-06');
const may = siteWages('2026-05', '400000.00', '2026-06-05');
const site = (reserve: readonly ReserveStepFact[], wages = [april]) => works({ reserve, wages });
const paidIn = (balance: string, on = '2026-03-10') => reserveStep('paid-in', balance, on);
const drawn = [paidIn('300000.00'), reserveStep('withdrawn', '0.00', '2026-06-01')];
const told = (amount: string, since: string, severity: 'yellow' | 'orange' = 'yellow') => alert(severity, since, 0, amount);

export const cases: readonly WorkedCase<'site'>[] = [
  given(
    '储备金299999.99元，4月工资30万元：工资表报来后十个工作日（5月9日周六调休上班）',
    '299 999.99 for April’s 300 000: ten working days after the payrolls (Saturday 05-09 is worked)',
    site([paidIn('299999.99')]),
    {
      '2026-05-18': none(),
      '2026-05-19': told('0.01', '2026-05-20'),
      '2026-06-19': told('0.01', '2026-05-20', 'orange'),
      '2027-09-30': none('ended'),
    },
    [PLAN],
    { counts: ['working-days', 'day-after'] },
  ),
  given('储备金30万元', '300 000', site([paidIn('300000.00')]), { '2026-05-19': none('never-was') }, [PLAN]),
  given(
    '5月工资升至40万元：6月22日前补足（端午假期6月19日至21日）',
    'May’s 400 000: until 06-22, over the Dragon Boat holiday of 06-19 to 06-21',
    site([paidIn('300000.00')], [april, may]),
    { '2026-06-21': none(), '2026-06-22': told('100000.00', '2026-06-23') },
    [PLAN],
    { counts: ['working-days'] },
  ),
  given(
    '6月1日动用，十个工作日内未补足',
    'drawn on 06-01, not made good in ten working days',
    site(drawn),
    { '2026-06-14': none(), '2026-06-15': told('300000.00', '2026-06-16') },
    [PLAN],
    { counts: ['working-days'] },
  ),
  given('6月15日补足', 'made good on 06-15', site([...drawn, paidIn('300000.00', '2026-06-15')]), { '2026-07-31': none('never-was') }, [
    PLAN,
  ]),
  given(
    '6月16日补足：解除',
    'made good on 06-16: resolved',
    site([...drawn, paidIn('300000.00', '2026-06-16')]),
    { '2026-06-15': told('300000.00', '2026-06-16'), '2026-06-15/2026-06-16': none('paid') },
    [PLAN],
  ),
  given(
    '当地未要求每个工地建立储备金',
    'a site without a reserve, where the region does not ask for one',
    site([]),
    { '2026-12-31': none() },
    [PLAN],
  ),
];
