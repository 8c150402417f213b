import type { Fen } from '@anxin/money';

/** The law's numbers on contracts, as policy gives them for a region and a day. */
export interface LawNumbers {
  /** Months under which a contract bears no probation (劳动合同法 19). */
  readonly noProbationUnderMonths: number;
  /** Months of probation at most, of a contract under a year, under three years, and of all others. */
  readonly probationUnderOneYear: number;
  readonly probationUnderThreeYears: number;
  readonly probationMost: number;
  /** Percent of the contract's wage that is paid on probation at least (劳动合同法 20). */
  readonly probationPayPercent: number;
  /** Months of a temporary post at most (劳动合同法 66). */
  readonly temporaryPostMonths: number;
  /** Years of a contract with a dispatch agency at least (劳动合同法 58). */
  readonly agencyContractYears: number;
  /** Years counted at most for the severance of the well paid (劳动合同法 47). */
  readonly severanceMostYears: number;
  /** Minimum wage of a month, and of an hour; null where no row tells it. */
  readonly leastMonthly: Fen | null;
  readonly leastHourly: Fen | null;
}
