import { compare, type LocalDate } from '@anxin/calendar';

/** The three wage-management systems (三项制度): distribution 工资分配, growth 工资增长, minimum-wage 最低工资标准发放. */
export const WAGE_SYSTEM_KINDS = ['distribution', 'growth', 'minimum-wage'] as const;
export type WageSystemKind = (typeof WAGE_SYSTEM_KINDS)[number];

/** What can't be; paths are those of the body. */
export const wageSystemFaults = (terms: { filedOn: LocalDate }, today: LocalDate): { path: string; message: string }[] =>
  compare(terms.filedOn, today) > 0 ? [{ path: 'filedOn', message: 'must not lie in the future' }] : [];
