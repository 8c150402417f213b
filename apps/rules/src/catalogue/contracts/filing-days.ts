import { addCalendarDays, addWorkingDays, maxDate, type LocalDate } from '@anxin/calendar';
import type { PolicyView } from '../policy-view';

/** Older days than any row holds from are judged by the first rows. */
const EARLIEST: LocalDate = '2008-01-01';

/**
 * The last day of a period that policy gives in calendar or working days: counted from the day after; of calendar days that end on a rest day, the next
 * working day (民法典 203). No days at all end on the day itself.
 */
export const periodEnd = (policy: PolicyView, key: string, since: LocalDate, region: string): LocalDate => {
  const at = { region, on: maxDate(EARLIEST, since) };
  const days = policy.number(key, at);
  if (days === 0) return since;
  const unit = policy.find(key, at)?.unit;
  return (unit === 'working-days' ? addWorkingDays(since, days) : addCalendarDays(since, days, { roll: true })).date;
};

/** By when an employment (招用备案) or its end (终止备案) is to be filed. */
export const filingDueOn = (duty: 'hire' | 'end', since: LocalDate, policy: PolicyView, region: string): LocalDate =>
  periodEnd(policy, duty === 'end' ? 'contracts.filing-end-days' : 'contracts.filing-hire-days', since, region);
