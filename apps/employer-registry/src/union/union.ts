import type { LocalDate } from '@anxin/calendar';

export interface UnionEntry {
  readonly unionised: boolean;
  readonly since: LocalDate;
}

/** What can't be, by field. */
export const unionFaults = ({ since }: UnionEntry, today: LocalDate): { path: string; message: string }[] =>
  since > today ? [{ path: 'since', message: 'must not lie in the future' }] : [];

/** The entry that stands: the one that began last, of one day the one told last. */
export const latest = <T extends UnionEntry>(entries: readonly T[]): T | undefined =>
  entries.reduce<T | undefined>((last, one) => (last === undefined || one.since >= last.since ? one : last), undefined);
