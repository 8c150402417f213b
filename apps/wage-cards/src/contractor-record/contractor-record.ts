import type { LocalDate } from '@anxin/calendar';

/**
 * What the deposit of a contractor's works hangs on and no service publishes: arrears (拖欠), since when there were none (无拖欠), real-name
 * registration and special accounts in place (实名制、专用账户已落实), on the list of serious dishonesty (失信联合惩戒名单).
 */
export const RECORD_KINDS = ['arrears', 'clean-since', 'systems-in-place', 'listed'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What can't be stated; paths are those of the body. */
export const recordFaults = (
  record: { readonly kind: RecordKind; readonly on: LocalDate; readonly until: LocalDate | null },
  today: LocalDate,
): { path: string; message: string }[] => {
  const faults: { path: string; message: string }[] = [];
  if (record.on > today) faults.push({ path: 'on', message: 'must not lie ahead' });
  if (record.until !== null && record.kind !== 'listed') faults.push({ path: 'until', message: 'only a listing has an end' });
  else if (record.until !== null && record.until < record.on) faults.push({ path: 'until', message: 'must not lie before on' });
  return faults;
};
