import type { LocalDate } from '@anxin/calendar';

/** How long a wage agreement holds, both days in it. */
export interface AgreementTerm {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
}

/** What can't be, by field: it holds for one to three years (集体合同规定 38), so what was never in force is a slip of the pen. */
export const wageAgreementFaults = ({ validFrom, validUntil }: AgreementTerm, today: LocalDate): { path: string; message: string }[] => [
  ...(validUntil < validFrom ? [{ path: 'validUntil', message: 'must not lie before validFrom' }] : []),
  ...(Number(validFrom.slice(0, 4)) > Number(today.slice(0, 4)) + 1 ? [{ path: 'validFrom', message: 'lies more than a year ahead' }] : []),
];

/** The agreement that the employer's entry names: the one that holds longest, of equals the one filed last. */
export const longest = <T extends AgreementTerm>(agreements: readonly T[]): T | undefined =>
  agreements.reduce<T | undefined>((last, one) => (last === undefined || one.validUntil >= last.validUntil ? one : last), undefined);
