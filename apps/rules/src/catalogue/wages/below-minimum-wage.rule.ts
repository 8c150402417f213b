import {
  addDays,
  effectivePaydayOf,
  firstDayOf,
  lastDayOf,
  maxDate,
  minDate,
  workingDaysBetween,
  workingDaysIn,
  type LocalDate,
} from '@anxin/calendar';
import { percentOf, share, sum, times, yuan, type Fen } from '@anxin/money';
import { agreedPaydayOf } from '../contract-terms';
import type { EmployerPeriodFacts, EmploymentFact, PayrollFact, PayrollLineFact } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { lineInForce, type LineInForce } from './line-in-force';

interface Short {
  readonly line: LineInForce;
  readonly paid: Fen;
  readonly least: Fen;
  readonly missing: Fen;
  readonly payday: LocalDate;
}

/** Absences during which the wage runs on as if worked. */
const PAID_ABSENCES = ['annual', 'marriage', 'bereavement', 'maternity', 'paternity', 'family-visit', 'work-injury', 'paid', 'public-duty'];

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
  severity: { zh: '黄色，满30日橙色', en: 'yellow, orange after 30 days' },
  remedy: { zh: '补足差额', en: 'pay the difference (back-pay)' },
  parameters: ['minimum-wage.monthly', 'minimum-wage.hourly', 'minimum-wage.sick-percent', 'wages.stoppage-living-fee-percent'],

  due: (facts) => [...new Set(facts.payrolls.map((payroll) => maxDate(paydayOf(facts, payroll), payroll.knownOn)))],

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
    const orangeFrom = addDays(since, 30);
    return finding({
      severity: moment.over >= orangeFrom ? 'orange' : 'yellow',
      amount,
      workers,
      since,
      evidence: short.map((one) => ({
        kind: 'payroll-line',
        workerId: one.line.workerId,
        paid: yuan(one.paid),
        minimum: yuan(one.least),
        missing: yuan(one.missing),
        events: one.line.events,
      })),
      explanation: {
        zh: `${facts.subject.period!}有${workers}人正常劳动的工资低于当地最低工资标准，共差${yuan(amount)}元（加班费和法定津贴不计入）。`,
        en: `${workers} worker(s) were paid below the minimum wage for normal work in ${facts.subject.period!}, ${yuan(amount)} yuan in all (overtime and statutory allowances left out).`,
      },
      nextSteps: {
        zh: '单位：在下期工资表中以补发行（backPayFor）补足差额。',
        en: 'Employer: make up the difference in the next payroll with a back-pay line.',
      },
      again: [orangeFrom, ...facts.payrolls.map((payroll) => paydayOf(facts, payroll))].filter((day) => day > moment.over),
    });
  },
});

/** The agreed payday governs: the earliest of those agreed with the people on the payroll, else the one it names. */
const paydayOf = (facts: EmployerPeriodFacts, payroll: PayrollFact): LocalDate => {
  const people = new Set(facts.lines.filter((line) => line.payrollId === payroll.id).map((line) => line.workerId));
  const agreed = facts.contracts
    .filter((contract) => people.has(contract.workerId) && contract.startsOn <= lastDayOf(payroll.period))
    .map((contract) => agreedPaydayOf(contract, payroll.period).payday);
  return agreed.length ? agreed.reduce((a, b) => minDate(a, b)) : effectivePaydayOf(payroll.payday);
};

/** The lines of the month's own payrolls as they are in force; without back pay for other months. */
const linesInForce = (facts: EmployerPeriodFacts, { known }: Moment): (LineInForce & { readonly payday: LocalDate })[] => {
  const paydays = new Map(facts.payrolls.map((payroll) => [payroll.id, paydayOf(facts, payroll)]));
  return facts.lines.flatMap((line) => {
    const payday = paydays.get(line.payrollId);
    if (!payday || line.backPayFor) return [];
    const inForce = lineInForce(line, { payday, known, over: known });
    return inForce ? [{ ...inForce, payday }] : [];
  });
};

const shortfall = (facts: EmployerPeriodFacts, line: LineInForce & { readonly payday: LocalDate }, moment: Moment): Short | undefined => {
  const { payday } = line;
  if (payday > moment.over) return undefined;
  const employment = employmentOf(facts, line);
  // The minimum wage is owed in a labour relation; retired people, interns and services are paid as agreed.
  if (employment && !['labour', 'part-time'].includes(employment.relation)) return undefined;
  const least = leastFor(facts, line, employment, moment);
  const back = facts.backPay
    .filter((one) => one.workerId === line.workerId)
    .flatMap((one) => lineInForce(one, { payday: moment.known, known: moment.known, over: moment.known })?.gross ?? []);
  const paid = line.gross - line.overtimePay - line.allowances + sum(back);
  return least !== undefined && paid < least ? { line, paid, least, missing: least - paid, payday } : undefined;
};

const employmentOf = (facts: EmployerPeriodFacts, line: PayrollLineFact): EmploymentFact | undefined => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  return facts.employments.find(
    (employment) =>
      employment.workerId === line.workerId && employment.startsOn <= last && (!employment.endsOn || employment.endsOn >= first),
  );
};

/** The least that may be paid for the line; undefined where its measure is not known. */
const leastFor = (
  facts: EmployerPeriodFacts,
  line: PayrollLineFact,
  employment: EmploymentFact | undefined,
  { policy, region }: Moment,
): Fen | undefined => {
  const period = facts.subject.period!;
  const place = { region: (line.project && facts.projects.get(line.project)?.region) || region, on: firstDayOf(period) };
  if (employment?.relation === 'part-time') {
    return line.normalHours === undefined ? undefined : times(policy.amount('minimum-wage.hourly', place), line.normalHours);
  }
  const monthly = policy.amount('minimum-wage.monthly', place);
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  const [from, to] = employment ? [maxDate(first, employment.startsOn), minDate(last, employment.endsOn ?? last)] : [first, last];
  // Hundredths of a working day, so that half days are exact.
  const all = BigInt(workingDaysIn(period)) * 100n;
  const within = BigInt(workingDaysBetween(addDays(from, -1), to)) * 100n;
  const absent = absences(line);
  const worked = line.daysWorked === undefined ? undefined : hundredths(line.daysWorked) + absent.paid;
  const unreduced = within - absent.unpaid - absent.sick - absent.stoppage;
  const normal = worked === undefined ? unreduced : worked < unreduced ? worked : unreduced;
  const sick = percentOf(monthly, policy.number('minimum-wage.sick-percent', place));
  const idle = percentOf(monthly, policy.number('wages.stoppage-living-fee-percent', place));
  const of = (sum: Fen, days: bigint): Fen => (days > 0n ? share(sum, days, all) : 0n);
  return of(monthly, normal) + of(sick, absent.sick) + of(idle, absent.stoppage);
};

const hundredths = (days: string): bigint => times(1n * 100n, days);

const absences = (line: PayrollLineFact): { paid: bigint; unpaid: bigint; sick: bigint; stoppage: bigint } => {
  const total = { paid: 0n, unpaid: 0n, sick: 0n, stoppage: 0n };
  for (const { kind, days } of line.absences) {
    const of = kind === 'sick' ? 'sick' : kind === 'stoppage' ? 'stoppage' : PAID_ABSENCES.includes(kind) ? 'paid' : 'unpaid';
    total[of] += hundredths(days);
  }
  return total;
};
