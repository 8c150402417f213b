import { firstDayOf, lastDayOf, workingDaysIn } from '@anxin/calendar';
import { max, share, type Fen } from '@anxin/money';
import type { EmployerPeriodFacts } from '../facts';
import type { PolicyView } from '../policy-view';
import type { ContractDue } from './contract-due';
import { absencesOf, attendanceOf, hundredths, type MonthLine } from './month-lines';

/** Overtime of one worker's month in hundredths of an hour, rest days less the time off in lieu. */
export interface OvertimeHours {
  readonly workday: bigint;
  readonly restday: bigint;
  readonly holiday: bigint;
  /** Where the line tells nothing and the attendance does: the events. */
  readonly attendance: readonly string[];
}

const NONE: OvertimeHours = { workday: 0n, restday: 0n, holiday: 0n, attendance: [] };

/** The scheme of special working time that an approval gives the line's post in the month; flexible before comprehensive. */
export const schemeOf = (facts: EmployerPeriodFacts, { post }: Pick<MonthLine, 'post'>): { kind: string; eventId: string } | undefined => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  const own = (facts.workingTime ?? []).filter(
    (one) =>
      post !== undefined && one.validFrom <= last && one.validUntil >= first && one.posts.some((name) => name.trim() === post.trim()),
  );
  return own.find((one) => one.kind === 'flexible') ?? own[0];
};

/** Hours of a working day, hundredths. */
const dayHours = (policy: PolicyView, at: { region: string; on: string }): bigint => BigInt(policy.number('wages.day-hours', at)) * 100n;

/**
 * The overtime that a line tells. Of a line that tells nothing: what the attendance has beyond all the month's working hours, which is overtime on whatever
 * days it was; nothing where no hours were attended either.
 */
export const overtimeOf = (facts: EmployerPeriodFacts, line: MonthLine, policy: PolicyView, region: string): OvertimeHours => {
  const at = { region, on: firstDayOf(facts.subject.period!) };
  const told = line.overtimeHours;
  if (told && Object.values(told).some((hours) => hours !== undefined)) {
    const of = (hours: string | undefined): bigint => (hours === undefined ? 0n : hundredths(hours));
    const lieu = (absencesOf(line).lieu * dayHours(policy, at)) / 100n;
    return { workday: of(told.workday), restday: max(0n, of(told.restday) - lieu), holiday: of(told.holiday), attendance: [] };
  }
  const attended = attendanceOf(facts, line.workerId);
  const hours = attended.map((one) => hundredths(one.hours!)).reduce((a, b) => a + b, 0n);
  const beyond = hours - BigInt(workingDaysIn(facts.subject.period!)) * dayHours(policy, at);
  return beyond > 0n ? { ...NONE, workday: beyond, attendance: attended.map((one) => one.eventId) } : NONE;
};

/** Whether a line may tell of overtime, or the attendance of its worker does. */
export const mayHaveOvertime = (facts: EmployerPeriodFacts): boolean =>
  (facts.attendance ?? []).some((one) => one.hours !== undefined) ||
  facts.lines.some((line) => [line, ...(line.corrections ?? [])].some((one) => one.overtimeHours !== undefined));

/** Hours as text, two places. */
export const hoursText = (hours: bigint): string => {
  const text = `${hours / 100n}.${String(hours % 100n).padStart(2, '0')}`;
  return text.replace(/\.?0+$/, '') || '0';
};

/** What overtime must be paid, from the hourly wage by contract: the month's / 21.75 / 8, the day's / 8 (工资支付暂行规定 13; 劳社部发〔2008〕3号). */
export const overtimeDue = (
  { workday, restday, holiday }: OvertimeHours,
  { basis, wage }: Pick<ContractDue, 'basis' | 'wage'>,
  policy: PolicyView,
  at: { region: string; on: string },
): Fen => {
  const percents =
    workday * BigInt(policy.number('wages.overtime-workday-percent', at)) +
    restday * BigInt(policy.number('wages.overtime-rest-day-percent', at)) +
    holiday * BigInt(policy.number('wages.overtime-holiday-percent', at));
  const hoursADay = BigInt(policy.number('wages.day-hours', at));
  // Hundredths of hours, of days a month, and per cent.
  if (basis === 'monthly') return share(wage, percents, 100n * hundredths(policy.text('wages.month-days', at)) * hoursADay);
  return share(wage, percents, 10_000n * (basis === 'daily' ? hoursADay : 1n));
};
