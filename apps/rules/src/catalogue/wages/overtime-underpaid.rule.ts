import { addDays, firstDayOf, minDate } from '@anxin/calendar';
import { max, sum, yuan, type Fen } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { EmployerPeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { contractDue, type ContractDue } from './contract-due';
import { eventsOf } from './line-in-force';
import { backPayOf, employmentOf, judgedDaysOf, linesInForce, paydayOfLine, type MonthLine } from './month-lines';
import { hoursText, mayHaveOvertime, overtimeDue, overtimeOf, schemeOf, type OvertimeHours } from './overtime';

interface Underpaid {
  readonly line: MonthLine;
  readonly hours: OvertimeHours;
  readonly due: Fen;
  readonly paid: Fen;
  readonly missing: Fen;
  readonly events: readonly string[];
}

/**
 * 加班费不足: overtime paid under 150, 200 or 300 per cent of the hourly wage by contract. Time off in lieu takes the hours of rest days away; where working
 * time is counted over a longer time only holidays are judged, where it is flexible nothing. What is not known (no contract, piece work) accuses nobody.
 */
export const rule = defineRule<'employer-period'>({
  id: 'overtime-underpaid',
  revision: 1,
  title: { zh: '加班费不足', en: 'Overtime underpaid' },
  basis: [law('劳动法', 44), law('工资支付暂行规定', 13), law('劳动合同法', 85)],
  group: 'wages',
  subject: 'employer-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.wage-cards.payroll-correction-confirmed.v1',
    'anxin.wage-cards.attendance-recorded.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
    'anxin.employer-registry.working-time-approval-registered.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '补发加班费差额', en: 'pay the difference (back-pay)' },
  parameters: [
    'wages.overtime-workday-percent',
    'wages.overtime-rest-day-percent',
    'wages.overtime-holiday-percent',
    'wages.month-days',
    'wages.day-hours',
    ORANGE_AFTER,
  ],

  due: (facts) => (mayHaveOvertime(facts) ? judgedDaysOf(facts) : []),

  decide(facts, moment): Verdict {
    const lines = linesInForce(facts, moment);
    const under = lines.flatMap((line) => underpaid(facts, line, moment) ?? []);
    if (!under.length) {
      if (facts.backPay.length) return clear('paid');
      const approved = lines.some((line) => schemeOf(facts, line));
      return clear(approved ? 'never-was' : lines.some((line) => line.accepted) ? 'accepted-by-person' : 'corrected');
    }
    const amount = sum(under.map((one) => one.missing));
    const workers = new Set(under.map((one) => one.line.workerId)).size;
    const since = addDays(
      under.map((one) => paydayOfLine(facts, one.line)).reduce((a, b) => minDate(a, b)),
      1,
    );
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      amount,
      workers,
      since,
      evidence: under.map(({ line, hours, due, paid, missing, events }) => ({
        kind: 'overtime',
        workerId: line.workerId,
        workdayHours: hoursText(hours.workday),
        restdayHours: hoursText(hours.restday),
        holidayHours: hoursText(hours.holiday),
        due: yuan(due),
        paid: yuan(paid),
        missing: yuan(missing),
        events,
      })),
      explanation: {
        zh: `${facts.subject.period!}有${workers}人的加班费低于法定标准（工作日150%、休息日200%、法定节假日300%），共差${yuan(amount)}元。`,
        en: `${workers} worker(s) were paid less for overtime in ${facts.subject.period!} than the law asks (150 %, 200 %, 300 %), ${yuan(amount)} yuan in all.`,
      },
      nextSteps: {
        zh: '单位：以补发行（backPayFor）补足；已安排补休或者经批准实行特殊工时制的，更正工资表或报送批复。',
        en: 'Employer: pay the difference with a back-pay line; where time off was given in lieu or special working time is approved, correct the payroll or file the approval.',
      },
      again: [...age.again, ...judgedDaysOf(facts)].filter((day) => day > moment.over),
    });
  },
});

const underpaid = (facts: EmployerPeriodFacts, line: MonthLine, moment: Moment): Underpaid | undefined => {
  if (paydayOfLine(facts, line) > moment.over) return undefined;
  const employment = employmentOf(facts, line);
  if (employment && employment.relation !== 'labour') return undefined;
  const { policy, region } = moment;
  const scheme = schemeOf(facts, line);
  if (scheme?.kind === 'flexible') return undefined;
  const told = overtimeOf(facts, line, policy, region);
  const hours = scheme ? { ...told, workday: 0n, restday: 0n } : told;
  if (hours.workday + hours.restday + hours.holiday === 0n) return undefined;
  const contract = contractDue(facts, line, employment, moment);
  // What a day or an hour of attendance was agreed to hold is not known.
  if (!contract || contract.basis === 'piece' || (told.attendance.length > 0 && contract.basis !== 'monthly')) return undefined;
  const due = overtimeDue(hours, contract, policy, { region, on: firstDayOf(facts.subject.period!) });
  const paid = paidFor(line, contract) + backPayOf(facts, line, moment);
  const events = [...new Set([...eventsOf(line), ...told.attendance, ...contract.events])];
  return paid < due ? { line, hours, due, paid, missing: due - paid, events } : undefined;
};

/** What the line says was paid for overtime; where it says nothing, all that goes beyond the wage for normal work. */
const paidFor = (line: MonthLine, contract: ContractDue): Fen =>
  line.overtimePay > 0n ? line.overtimePay : max(0n, line.gross - line.allowances - contract.due);
