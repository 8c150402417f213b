import { compare, lastDayOfMonths, type LocalDate } from '@anxin/calendar';

/** A licence to dispatch workers (劳务派遣经营许可) as its paper says. Whether one is in force when somebody is dispatched is the rules' to judge. */
export interface DispatchLicenceTerms {
  readonly validFrom: LocalDate;
  /** The last day on which it is valid. */
  readonly validUntil: LocalDate;
}

/** What can't be: a licence that ends before it begins, or is valid for longer than the law lets it be. Paths are those of the body. */
export const dispatchLicenceFaults = (terms: DispatchLicenceTerms, longestYears: number): { path: string; message: string }[] => {
  if (compare(terms.validUntil, terms.validFrom) < 0) return [{ path: 'validUntil', message: 'must not lie before validFrom' }];
  const last = lastDayOfMonths(terms.validFrom, 12 * longestYears);
  if (compare(terms.validUntil, last) <= 0) return [];
  return [{ path: 'validUntil', message: `must not lie more than ${longestYears} years from validFrom: ${last} is the last day` }];
};
