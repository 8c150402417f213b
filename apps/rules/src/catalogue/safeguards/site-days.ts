import { addWorkingDays, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import type { SiteFacts, SpecialAccountFact } from '../safeguard-facts';
import type { Moment } from '../rule';

export const FILING_GRACE = 'construction.filing-grace-working-days';

export type Place = Pick<Moment, 'policy' | 'region'>;

/**
 * The day after whose end something is asked for: the day it is due; where the register heard of the site only after that, some working days after it did,
 * so that its papers can be filed first.
 */
export const askedOn = (dueOn: LocalDate, knownOn: LocalDate, { policy, region }: Place): LocalDate =>
  knownOn <= dueOn ? dueOn : addWorkingDays(knownOn, policy.number(FILING_GRACE, { region, on: knownOn })).date;

/** The last day of the works: the planned one, or the earlier one of their completion where the account's closing says so. */
export const lastDayOfWorks = (site: { readonly endsOn: LocalDate }, accounts: readonly SpecialAccountFact[]): LocalDate =>
  accounts.flatMap((one) => one.completedOn ?? []).reduce((a, b) => minDate(a, b), site.endsOn);

/** Whether the works are over at the end of a day. */
export const worksAreOver = ({ project, accounts }: SiteFacts, over: LocalDate): boolean =>
  !project || over >= lastDayOfWorks(project, accounts);

/** Days that are still to come, each once and in order. */
export const later = (over: LocalDate, ...days: readonly LocalDate[]): LocalDate[] => [...new Set(days)].filter((day) => day > over).sort();

export const latest = (first: LocalDate, ...others: readonly (LocalDate | undefined)[]): LocalDate =>
  others.reduce<LocalDate>((a, b) => (b === undefined ? a : maxDate(a, b)), first);
