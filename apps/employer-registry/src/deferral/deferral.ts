import { compare, type LocalDate } from '@anxin/calendar';

/** A deferral of wages (延期支付工资) as it was agreed. Whether it moves a payday, and by how much, is the rules' to judge (A1-20). */
export interface DeferralTerms {
  readonly signedOn: LocalDate;
  /** The day up to which payment is put off. */
  readonly until: LocalDate;
}

/** What can't be: put off to a day before the agreement, or agreed on a day that hasn't come. Paths are those of the body. */
export const deferralFaults = (terms: DeferralTerms, today: LocalDate): { path: string; message: string }[] => {
  const faults: { path: string; message: string }[] = [];
  if (compare(terms.signedOn, today) > 0) faults.push({ path: 'signedOn', message: 'must not lie in the future' });
  if (compare(terms.until, terms.signedOn) < 0) faults.push({ path: 'until', message: 'must not lie before signedOn' });
  return faults;
};
