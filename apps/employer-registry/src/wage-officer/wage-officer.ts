import type { LocalDate } from '@anxin/calendar';

/** What can't be of an appointment, by field; the last day may be open. */
export const wageOfficerFaults = (
  { from, until }: { readonly from: LocalDate; readonly until?: LocalDate },
  today: LocalDate,
): { path: string; message: string }[] => [
  ...(from > today ? [{ path: 'from', message: 'must not lie in the future' }] : []),
  ...(until !== undefined && until < from ? [{ path: 'until', message: 'must not lie before from' }] : []),
];
