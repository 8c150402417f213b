import { addDays, minDate, type LocalDate } from '@anxin/calendar';
import { sum, yuan, type Fen } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { EmployerPeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { eventsOf } from './line-in-force';
import { backPayOf, employmentOf, judgedDaysOf, leastFor, linesInForce, paydayOf, paydayOfLine, type MonthLine } from './month-lines';

interface Short {
  readonly line: MonthLine;
  readonly paid: Fen;
  readonly least: Fen;
  readonly missing: Fen;
  readonly payday: LocalDate;
}

/**
 * 低于最低工资: what was paid for normal hours is below the month's minimum for the days that are paid. Overtime pay and the statutory allowances don't count;
 * part months, leave, sickness, stoppage and hourly work have each their own measure. Decided once the payday is over.
 */
export const rule = defineRule<'employer-period'>({
  id: 'below-minimum-wage',
  revision: 1,
  title: { zh: '低于最低工资', en: 'Below the minimum wage' },
  basis: [law('劳动法', 48), law('最低工资规定', 12), law('劳动合同法', 85)],
  group: 'wages',
  subject: 'employer-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.wage-cards.payroll-correction-confirmed.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '补足差额', en: 'pay the difference (back-pay)' },
  parameters: [
    'minimum-wage.monthly',
    'minimum-wage.hourly',
    'minimum-wage.sick-percent',
    'wages.stoppage-living-fee-percent',
    ORANGE_AFTER,
  ],

  due: judgedDaysOf,

  decide(facts, moment): Verdict {
    const lines = linesInForce(facts, moment);
    const short = lines.flatMap((line) => shortfall(facts, line, moment) ?? []);
    if (!short.length)
      return clear(facts.backPay.length ? 'paid' : lines.some((line) => line.accepted) ? 'accepted-by-person' : 'corrected');
    const amount = sum(short.map((one) => one.missing));
    const workers = new Set(short.map((one) => one.line.workerId)).size;
    const since = addDays(
      short.map((one) => one.payday).reduce((a, b) => minDate(a, b)),
      1,
    );
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      amount,
      workers,
      since,
      evidence: short.map((one) => ({
        kind: 'payroll-line',
        workerId: one.line.workerId,
        paid: yuan(one.paid),
        minimum: yuan(one.least),
        missing: yuan(one.missing),
        events: eventsOf(one.line),
      })),
      explanation: {
        zh: `${facts.subject.period!}有${workers}人正常劳动的工资低于当地最低工资标准，共差${yuan(amount)}元（加班费和法定津贴不计入）。`,
        en: `${workers} worker(s) were paid below the minimum wage for normal work in ${facts.subject.period!}, ${yuan(amount)} yuan in all (overtime and statutory allowances left out).`,
      },
      nextSteps: {
        zh: '单位：在下期工资表中以补发行（backPayFor）补足差额。',
        en: 'Employer: make up the difference in the next payroll with a back-pay line.',
      },
      again: [...age.again, ...facts.payrolls.map((payroll) => paydayOf(facts, payroll))].filter((day) => day > moment.over),
    });
  },
});

const shortfall = (facts: EmployerPeriodFacts, line: MonthLine, moment: Moment): Short | undefined => {
  const payday = paydayOfLine(facts, line);
  if (payday > moment.over) return undefined;
  const employment = employmentOf(facts, line);
  // The minimum wage is owed in a labour relation; retired people, interns and services are paid as agreed.
  if (employment && !['labour', 'part-time'].includes(employment.relation)) return undefined;
  const least = leastFor(facts, line, employment, moment);
  const paid = line.gross - line.overtimePay - line.allowances + backPayOf(facts, line, moment);
  return least !== undefined && paid < least ? { line, paid, least, missing: least - paid, payday } : undefined;
};
