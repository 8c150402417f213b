import { addDays, compare, type LocalDate } from '@anxin/calendar';
import type { ContractRecord, Fault, Term } from '../contract/contract';

/** Fixed-term contracts one after the other after which the next is open-ended (劳动合同法 14). */
const FIXED_IN_A_ROW = 2;

type Party = Pick<ContractRecord, 'term' | 'form' | 'startsOn' | 'endsOn'>;

/**
 * How many fixed-term contracts of the same parties follow one another up to a day; an open-ended one breaks the row, a contract that overlaps the one before
 * it tells of the same period. Counted are contracts that began before `before`.
 */
export const fixedInARow = (contracts: readonly Party[], before: LocalDate): number => {
  let row = 0;
  let last: LocalDate | undefined;
  for (const one of [...contracts].sort((a, b) => compare(a.startsOn, b.startsOn))) {
    if (compare(one.startsOn, before) >= 0 || one.form !== 'contract') continue;
    if (one.term !== 'fixed') {
      row = 0;
      last = undefined;
    } else {
      if (last === undefined || compare(one.startsOn, last) > 0) row += 1;
      if (last === undefined || compare(one.endsOn!, last) > 0) last = one.endsOn!;
    }
  }
  return row;
};

/** Whether the law asks an open-ended contract next: two fixed terms are through, and the worker did not ask for a third. */
export const mustBeOpenEnded = (term: Term, inARow: number, fixedAskedByWorker: boolean): boolean =>
  term === 'fixed' && inARow >= FIXED_IN_A_ROW && !fixedAskedByWorker;

/** The first day of the period that follows: the day after the last one of the old. */
export const followingDay = (old: { readonly endsOn: LocalDate | null }): LocalDate | null =>
  old.endsOn === null ? null : addDays(old.endsOn, 1);

export interface Renewal {
  readonly term: Term;
  readonly startsOn: LocalDate;
  readonly probationMonths: number;
  readonly fixedAskedByWorker: boolean;
}

/** What can't be, or would break the law, of a renewal (续订); what holds of every contract is `contractFaults`. */
export const renewalFaults = (old: Pick<ContractRecord, 'endsOn'>, renewal: Renewal, inARow: number): Fault[] => {
  const first = followingDay(old);
  return [
    ...(first !== null && compare(renewal.startsOn, first) < 0
      ? [{ path: 'startsOn', message: `应当自${first}起接续。must follow the old period: ${first} at the earliest` }]
      : []),
    ...(mustBeOpenEnded(renewal.term, inARow, renewal.fixedAskedByWorker)
      ? [
          {
            path: 'term',
            message:
              '已连续订立二次固定期限劳动合同，除劳动者提出订立固定期限外，应当订立无固定期限劳动合同（劳动合同法 14）。after two fixed terms an open-ended contract is due unless the worker asked for a fixed one: fixedAskedByWorker (劳动合同法 14)',
          },
        ]
      : []),
    ...(renewal.probationMonths > 0
      ? [
          {
            path: 'probationMonths',
            message:
              '同一用人单位与同一劳动者只能约定一次试用期（劳动合同法 19）。the same employer and worker agree on one probation only (劳动合同法 19)',
          },
        ]
      : []),
  ];
};
