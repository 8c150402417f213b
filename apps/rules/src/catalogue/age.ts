import { addDays, type LocalDate } from '@anxin/calendar';
import type { Moment, Severity } from './rule';

/** After how many days what began yellow is orange. */
export const ORANGE_AFTER = 'alert.orange-after-days';

/** 黄色，满30日橙色: the severity of what has been broken since a day, and the day on which it grows, if that is still to come. */
export const byAge = (
  since: LocalDate,
  { over, policy, region }: Pick<Moment, 'over' | 'policy' | 'region'>,
): { readonly severity: Severity; readonly again: readonly LocalDate[] } => {
  const orangeFrom = addDays(since, policy.number(ORANGE_AFTER, { region, on: over }));
  return over >= orangeFrom ? { severity: 'orange', again: [] } : { severity: 'yellow', again: [orangeFrom] };
};

export const AGE_WORDS = { zh: '黄色，满30日橙色', en: 'yellow, orange after 30 days' };
