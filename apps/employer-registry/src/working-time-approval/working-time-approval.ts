import { compare, type LocalDate } from '@anxin/calendar';

/** comprehensive 综合计算工时工作制: hours are counted over a week, month, quarter or year; flexible 不定时工作制: no fixed hours. */
export const WORKING_TIME_KINDS = ['comprehensive', 'flexible'] as const;
export type WorkingTimeKind = (typeof WORKING_TIME_KINDS)[number];

/** What can't be; paths are those of the body. Whether overtime is covered by an approval is the rules' to judge. */
export const workingTimeApprovalFaults = (terms: { validFrom: LocalDate; validUntil: LocalDate }): { path: string; message: string }[] =>
  compare(terms.validUntil, terms.validFrom) < 0 ? [{ path: 'validUntil', message: 'must not lie before validFrom' }] : [];
