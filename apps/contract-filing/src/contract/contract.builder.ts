import type { LawNumbers } from '../warning/law-numbers';
import type { FiledContract } from './contract-warnings';

/** For specs: a three-year contract at 6 000 a month with what a spec says of it. */
export const contractOf = (changes: Partial<FiledContract> = {}): FiledContract => ({
  id: 'c1',
  renews: null,
  fixedAskedByWorker: null,
  employer: '91371302MA3TEKT04U',
  workerId: 'p1abcdefghijklmnopqrstuvwxyz',
  term: 'fixed',
  form: 'contract',
  startsOn: '2026-01-01',
  endsOn: '2028-12-31',
  signedOn: '2026-01-01',
  post: '车工',
  wageBasis: 'monthly',
  wageAmount: 600_000n,
  probationAmount: null,
  probationMonths: null,
  payday: 10,
  paydayMonth: 'next',
  project: null,
  settlementDays: null,
  ...changes,
});

/** The law's numbers as they stand, and a minimum wage of 2 200 a month, 22 an hour. */
export const LAW: LawNumbers = {
  noProbationUnderMonths: 3,
  probationUnderOneYear: 1,
  probationUnderThreeYears: 2,
  probationMost: 6,
  probationPayPercent: 80,
  temporaryPostMonths: 6,
  agencyContractYears: 2,
  severanceMostYears: 12,
  leastMonthly: 220_000n,
  leastHourly: 2_200n,
};
