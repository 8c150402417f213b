import {
  addCalendarDays,
  addMonths,
  effectivePaydayOf,
  firstDayOf,
  lastDayOf,
  maxDate,
  minDate,
  monthOf,
  type LocalDate,
} from '@anxin/calendar';
import type { WagePeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { openOf, wageLines } from '../wages/wage-lines';

type At = Pick<Moment, 'policy' | 'region'>;

/**
 * 约定支付日违法: a payroll names a payday after the period that follows the month worked. It is told so; `wage-arrears` goes by the day that was agreed.
 * A contract's payday is a day of the same or the next month and can't lie later. A deferral that was agreed and filed moves the last day by so much.
 */
export const rule = defineRule<'wage-period'>({
  id: 'payday-too-late',
  revision: 1,
  title: { zh: '约定支付日违法', en: 'Payday named too late' },
  basis: [law('保障农民工工资支付条例', 14), law('工资支付暂行规定', 7), law('劳动法', 50)],
  group: 'wages',
  subject: 'wage-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payment-reported.v1',
    'anxin.employer-registry.deferral-filed.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '按法定周期支付', en: 'pay within the lawful period' },
  parameters: ['wages.pay-interval-months', 'wages.deferral-max-days'],

  due: (facts, at) => (namedTooLate(facts, at) ? [facts.payroll!.knownOn] : []),

  decide(facts, moment): Verdict {
    if (!facts.payroll || !namedTooLate(facts, moment)) return clear('never-was');
    if (facts.payroll.knownOn > moment.over) return clear('never-was');
    const last = lastLawfulDay(facts, moment);
    const lines = wageLines(facts, moment.policy, moment.region, moment);
    const isPaidBy = (day: LocalDate): boolean => lines.every((line) => openOf(line, day) === 0n);
    if (isPaidBy(moment.known)) return clear(isPaidBy(minDate(last, moment.known)) ? 'never-was' : 'paid', { workers: lines.length });
    const { period } = facts.subject;
    return finding({
      severity: 'yellow',
      workers: lines.length,
      since: facts.payroll.knownOn,
      evidence: [
        {
          kind: 'late-payday',
          period: period!,
          payday: facts.payroll.payday,
          lastLawful: last,
          people: lines.length,
          events: [facts.payroll.eventId, ...facts.deferrals.map((one) => one.eventId)],
        },
      ],
      explanation: {
        zh: `${period!}的工资表写明${facts.payroll.payday}支付，晚于法定的最迟支付日${last}。工资至少每月支付一次，支付日不得晚于后一个周期。`,
        en: `The payroll of ${period!} names ${facts.payroll.payday} as its payday; ${last} is the last lawful day. Wages are paid once a month at least.`,
      },
      nextSteps: {
        zh: `单位：最迟于${last}支付，约定有更早支付日的按约定支付；改正以后各月的支付日。`,
        en: `Employer: pay by ${last} at the latest, earlier where that was agreed; name lawful paydays from now on.`,
      },
      // Receipts that name a value date still to come cover nothing before it.
      again: facts.payments.map((one) => one.paidOn).filter((day) => day > moment.known),
    });
  },
});

/** Counted from the payday as it is: one that falls on a rest day is paid on the working day before. */
const namedTooLate = (facts: WagePeriodFacts, at: At): boolean =>
  facts.payroll !== undefined &&
  facts.lines.some((line) => line.backPayFor === undefined) &&
  effectivePaydayOf(facts.payroll.payday) > lastLawfulDay(facts, at);

/** The last day of the period that follows the month worked, or of a deferral that was agreed by then. */
const lastLawfulDay = ({ subject, deferrals, employments }: WagePeriodFacts, { policy, region }: At): LocalDate => {
  const on = firstDayOf(subject.period!);
  const last = lastDayOf(monthOf(addMonths(on, policy.number('wages.pay-interval-months', { region, on }))));
  const most = addCalendarDays(last, policy.number('wages.deferral-max-days', { region, on: last }), { roll: false }).date;
  const until = employments.some((one) => one.migrant) ? [] : deferrals.filter((one) => one.signedOn <= last).map((one) => one.until);
  return until.reduce((latest, one) => maxDate(latest, minDate(one, most)), last);
};
