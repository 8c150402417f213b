import { addDays, daysBetween, daysInMonth, minDate, type LocalDate } from '@anxin/calendar';
import { max, min, percentOf, sum, yuan, type Fen } from '@anxin/money';
import type { EmployerPeriodFacts, EmploymentFact, PayrollLineFact } from '../facts';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict } from '../rule';
import { contractDue, type ContractDue } from './contract-due';
import { deductedBy } from './deductions';
import { eventsOf } from './line-in-force';
import {
  backPayOf,
  contractsOf,
  employedDays,
  employmentOf,
  judgedDaysOf,
  leastFor,
  linesInForce,
  paydayOfLine,
  placeOfLine,
  type MonthLine,
} from './month-lines';

interface Withheld {
  readonly line: MonthLine;
  /** Taken without a lawful ground, whole. */
  readonly unlawful: Fen;
  /** Of other deductions what goes beyond the limits. */
  readonly beyond: Fen;
  readonly contract?: ContractDue;
  /** What gross lacks of the contract. */
  readonly short: Fen;
  readonly missing: Fen;
  /** Less than the minimum wage is left. */
  readonly belowMinimum: boolean;
}

/**
 * 克扣工资: a deduction of no lawful kind, one over a fifth of the month's wage or one that leaves less than the minimum wage; or gross below the contract's
 * wage for the days worked. Decided with the end of the payday; what the worker has had before, and what law or court take, accuse nobody.
 */
export const rule = defineRule<'employer-period'>({
  id: 'wage-withheld',
  revision: 1,
  title: { zh: '克扣工资', en: 'Wages withheld' },
  basis: [law('劳动法', 50), law('工资支付暂行规定', '15–16'), law('劳动合同法', 85)],
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
  severity: { zh: '黄色；扣后低于最低工资的为橙色', en: 'yellow; orange where less than the minimum wage is left' },
  remedy: { zh: '补发克扣的工资，或由劳动保障监察员认可理由', en: 'pay it back, or an inspector accepts the reason' },
  parameters: [
    'wages.deduction-max-percent',
    'wages.withheld-tolerance',
    'wages.month-days',
    'wages.part-month-method',
    'minimum-wage.monthly',
    'contracts.probation-pay-percent',
  ],

  // Only a month with a deduction or a wage that may be too low is looked at.
  due: (facts) => (facts.lines.some((line) => mayBeWithheld(facts, line)) ? judgedDaysOf(facts) : []),

  decide(facts, moment): Verdict {
    const lines = linesInForce(facts, moment);
    const withheld = lines.flatMap((line) => withheldOf(facts, line, moment) ?? []);
    if (!withheld.length)
      return clear(facts.backPay.length ? 'paid' : lines.some((line) => line.accepted) ? 'accepted-by-person' : 'corrected');
    const amount = sum(withheld.map((one) => one.missing));
    const workers = new Set(withheld.map((one) => one.line.workerId)).size;
    const since = addDays(
      withheld.map((one) => paydayOfLine(facts, one.line)).reduce((a, b) => minDate(a, b)),
      1,
    );
    return finding({
      severity: withheld.some((one) => one.belowMinimum) ? 'orange' : 'yellow',
      amount,
      workers,
      since,
      evidence: withheld.map(evidenceOf),
      explanation: {
        zh: `${facts.subject.period!}有${workers}人的工资被扣减而无合法依据、超过限额，或者应发低于劳动合同约定，共${yuan(amount)}元。`,
        en: `${workers} worker(s) had wages withheld in ${facts.subject.period!}, ${yuan(amount)} yuan in all: deductions of no lawful kind or over the limit, or gross below the contract’s wage.`,
      },
      nextSteps: {
        zh: '单位：以补发行（backPayFor）补足；有法定理由的，提交说明及证据。监察员：核对合同、考勤和扣款依据。',
        en: 'Employer: pay it back with a back-pay line, or explain the ground and prove it. Inspector: compare contract, attendance and the ground of each deduction.',
      },
      again: facts.payrolls.length ? judgedDaysOf(facts).filter((day) => day > moment.over) : [],
    });
  },
});

const mayBeWithheld = (facts: EmployerPeriodFacts, line: PayrollLineFact): boolean => {
  if (line.backPayFor) return false;
  const told = [line, ...(line.corrections ?? [])];
  if (told.some((one) => Object.values(deductedBy(one)).some((amount) => amount > 0n))) return true;
  const gross = told.map((one) => one.gross).reduce((a, b) => (a < b ? a : b));
  return contractsOf(facts, line.workerId).some((contract) => {
    const bases = [contract.basis, ...contract.amendments.map((one) => one.basis)];
    if (bases.includes('daily') && told.some((one) => one.daysWorked !== undefined)) return true;
    if (bases.includes('hourly') && told.some((one) => one.normalHours !== undefined)) return true;
    return bases.includes('monthly') && [contract.wage, ...contract.amendments.map((one) => one.wage ?? 0n)].some((wage) => wage > gross);
  });
};

const withheldOf = (facts: EmployerPeriodFacts, line: MonthLine, moment: Moment): Withheld | undefined => {
  if (paydayOfLine(facts, line) > moment.over) return undefined;
  const employment = employmentOf(facts, line);
  if (employment && !['labour', 'part-time'].includes(employment.relation)) return undefined;
  const { unlawful, other } = deductedBy(line);
  const least = leastFor(facts, line, employment, moment);
  const beyond = other > 0n ? beyondLimits(line, other, least, moment, facts) : 0n;
  const contract = employment?.relation === 'part-time' ? undefined : contractDue(facts, line, employment, moment);
  const short = shortOf(facts, line, employment, contract, moment);
  const back = backPayOf(facts, line, moment);
  const missing = unlawful + beyond + short - back;
  if (missing <= 0n) return undefined;
  return {
    line,
    unlawful,
    beyond,
    contract,
    short,
    missing,
    belowMinimum: least !== undefined && line.gross - unlawful - other + back < least,
  };
};

/** At most a fifth of the month's wage, and the minimum wage is left (工资支付暂行规定 16). */
const beyondLimits = (line: MonthLine, other: Fen, least: Fen | undefined, { policy, region }: Moment, facts: EmployerPeriodFacts): Fen => {
  const percent = policy.number('wages.deduction-max-percent', placeOfLine(facts, line, region));
  const overShare = other - percentOf(line.gross, percent);
  const underMinimum = least === undefined ? 0n : min(other, least - (line.gross - other));
  return max(0n, overShare, underMinimum);
};

/** What gross lacks of the contract. Where days had to be counted, a sum that is only rounded accuses nobody. */
const shortOf = (
  facts: EmployerPeriodFacts,
  line: MonthLine,
  employment: EmploymentFact | undefined,
  contract: ContractDue | undefined,
  { policy, region }: Moment,
): Fen => {
  if (!contract || line.gross >= contract.due) return 0n;
  const short = contract.due - line.gross;
  const { from, to } = employedDays(facts, employment);
  const counted =
    line.absences.length > 0 || line.daysWorked !== undefined || daysBetween(from, to) + 1 < daysInMonth(facts.subject.period!);
  const on: LocalDate = `${facts.subject.period!}-01`;
  return counted && short <= policy.amount('wages.withheld-tolerance', { region, on }) ? 0n : short;
};

const evidenceOf = ({ line, unlawful, beyond, contract, short, missing }: Withheld): Evidence => ({
  kind: 'payroll-line',
  workerId: line.workerId,
  gross: yuan(line.gross),
  ...(contract && short > 0n && { contractDue: yuan(contract.due) }),
  ...(unlawful > 0n && { unlawfulDeductions: yuan(unlawful) }),
  ...(beyond > 0n && { beyondLimit: yuan(beyond) }),
  missing: yuan(missing),
  events: [...new Set([...eventsOf(line), ...(short > 0n ? (contract?.events ?? []) : [])])],
});
