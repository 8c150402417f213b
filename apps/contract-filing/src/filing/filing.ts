import { maxDate, type LocalDate } from '@anxin/calendar';
import type { Relation } from '../employment/employment';

/** hire 招用, contract 订立或续订, end 解除或终止. */
export type Duty = 'hire' | 'contract' | 'end';

/** What had to be filed with the authority (用工备案), by when, and when it was. */
export interface Filing {
  /** The employment or contract. */
  readonly record: string;
  readonly duty: Duty;
  readonly employer: string;
  readonly project: string | null;
  /** Counting begins with the day after. */
  readonly since: LocalDate;
  readonly dueOn: LocalDate;
  /** Due beyond the published calendar of holidays. */
  readonly provisional: boolean;
  readonly basis: string;
  readonly filedOn: LocalDate;
}

export const FILING_STATES = ['late', 'in-time'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** Whether hiring is to be filed: labour relations are, part-time ones too; retired people, interns and services are not (劳社部发〔2006〕46号). */
export const isFiled = (relation: Relation): boolean => relation === 'labour' || relation === 'part-time';

/** The day that the filing of a contract is counted from: it can't be filed before it is signed, nor need it be before the work begins. */
export const contractSince = ({ startsOn, signedOn }: { readonly startsOn: LocalDate; readonly signedOn: LocalDate }): LocalDate =>
  maxDate(startsOn, signedOn);
