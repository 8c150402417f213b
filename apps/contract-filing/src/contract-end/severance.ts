import { compare, lastDayOfMonths, maxDate, type LocalDate } from '@anxin/calendar';
import type { ContractEnd } from './contract-end';

/** Service before the law came into force is counted by older rules (劳动合同法 97). */
const IN_FORCE: LocalDate = '2008-01-01';

/** What is owed to who leaves (经济补偿, 劳动合同法 46, 47), as far as it can be told from here. */
export interface Severance {
  readonly owed: boolean;
  /** Monthly wages, in halves: "2.5"; the wage is the mean of the last twelve months, which isn't kept here. */
  readonly months: string;
  /** From which day the years count. */
  readonly since: LocalDate;
  /** Where the wage is over three times the city's average, no more months than this, at three times the average. */
  readonly mostMonthsIfWellPaid: number;
  readonly article: string;
}

/** Whether severance is owed for this end (劳动合同法 46; 实施条例 22). */
export const isSeveranceOwed = ({ reason, proposedBy, renewalRefusedByWorker }: ContractEnd): boolean => {
  switch (reason) {
    case 'agreement':
      return proposedBy === 'employer';
    case 'expiry':
      return renewalRefusedByWorker !== true;
    case 'employer-fault':
    case 'dismissal-no-fault':
    case 'redundancy':
    case 'task-completed':
    case 'bankruptcy':
    case 'dissolution':
      return true;
    default:
      return false;
  }
};

/** Monthly wages for the time worked, in halves: one a year, one from half a year on, a half below it (劳动合同法 47). */
export const severanceMonths = (from: LocalDate, to: LocalDate): string => {
  if (compare(to, from) < 0) return '0';
  let years = 0;
  while (compare(lastDayOfMonths(from, 12 * (years + 1)), to) <= 0) years += 1;
  const whole = years > 0 && lastDayOfMonths(from, 12 * years) === to;
  if (whole) return `${years}`;
  return compare(lastDayOfMonths(from, 12 * years + 6), to) <= 0 ? `${years + 1}` : `${years}.5`;
};

/**
 * @param service since which day the worker was with this employer; part-time work bears no severance (劳动合同法 71)
 */
export const severanceOf = (
  end: ContractEnd,
  service: { readonly since: LocalDate; readonly partTime: boolean },
  mostYears: number,
): Severance => {
  const from = maxDate(IN_FORCE, service.since);
  const owed = !service.partTime && isSeveranceOwed(end);
  return {
    owed,
    months: owed ? severanceMonths(from, end.endsOn) : '0',
    since: from,
    mostMonthsIfWellPaid: mostYears,
    article: service.partTime ? '劳动合同法 71' : '劳动合同法 46, 47',
  };
};
