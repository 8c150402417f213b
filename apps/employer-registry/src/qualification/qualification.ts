import type { LocalDate } from '@anxin/calendar';

/**
 * What an authority found of a subcontractor's capacity to employ (用工主体资格): in order; a person did the work under its name (个人承包); its licence is refused,
 * expired or of the wrong kind (资质不符); it works under another's (挂靠); or the work was taken from it.
 */
export const FINDINGS = ['in-order', 'person', 'refused', 'expired', 'wrong-kind', 'lent', 'ended'] as const;
export type Finding = (typeof FINDINGS)[number];

/** What can't be of a check, by field. */
export const qualificationFaults = (
  { finding, lender, on }: { readonly finding: Finding; readonly lender?: string; readonly on: LocalDate },
  today: LocalDate,
): { path: string; message: string }[] => [
  ...(on > today ? [{ path: 'on', message: 'must not lie ahead' }] : []),
  ...(lender !== undefined && finding !== 'lent' ? [{ path: 'lender', message: 'is named of a lent licence alone' }] : []),
];
