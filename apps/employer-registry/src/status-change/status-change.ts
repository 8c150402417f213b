import type { LocalDate } from '@anxin/calendar';

/** 存续 active, 歇业 suspended (市场主体登记管理条例 30), 注销 deregistered, 吊销营业执照 revoked. */
export const EMPLOYER_STATUSES = ['active', 'suspended', 'deregistered', 'revoked'] as const;
export type EmployerStatus = (typeof EMPLOYER_STATUSES)[number];

/** Who told: the market authority's register, an inspector's visit, the employer itself, or a person who puts an earlier entry right. */
export const STATUS_SOURCES = ['market-register', 'inspection', 'employer', 'correction'] as const;
export type StatusSource = (typeof STATUS_SOURCES)[number];

export interface StatusEntry {
  readonly status: EmployerStatus;
  readonly from: LocalDate;
}

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** An employer says of itself that it pauses or works again; what ends it is told by others. */
const OWN: readonly EmployerStatus[] = ['active', 'suspended'];

/** What can't be of an entry, by field. */
export const statusFaults = (entry: StatusEntry & { readonly source: StatusSource }, today: LocalDate, byItself: boolean): Fault[] => [
  ...(entry.from > today ? [{ path: 'from', message: 'must not lie in the future' }] : []),
  ...(byItself && !OWN.includes(entry.status) ? [{ path: 'status', message: 'is told by the market register, not by the employer' }] : []),
  ...(byItself && entry.source !== 'employer' ? [{ path: 'source', message: 'must be employer' }] : []),
];

/** The entry that stands: the one that began last; of one day the one that was told last. `history` is in the order of telling. */
export const standing = (history: readonly StatusEntry[]): StatusEntry | undefined =>
  history.reduce<StatusEntry | undefined>((last, one) => (last === undefined || one.from >= last.from ? one : last), undefined);

/** Why the entry is out of order; undefined if it isn't. 注销 ends the legal person: only a correction undoes it. */
export const statusRefusal = (
  now: StatusEntry | undefined,
  entry: StatusEntry & { readonly source: StatusSource },
): { detail: string; openSteps: readonly string[] } | undefined => {
  if (entry.source === 'correction' || entry.from < (now?.from ?? entry.from)) return undefined;
  if (now?.status === 'deregistered')
    return { detail: 'the employer is deregistered (注销): only a correction undoes it', openSteps: ['status-changes'] };
  if ((now?.status ?? 'active') === entry.status)
    return { detail: `the employer is ${entry.status} already`, openSteps: ['status-changes'] };
  return undefined;
};
