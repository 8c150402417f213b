import type { LocalDate } from '@anxin/calendar';

/** A case (案件) of the inspectorate as far as money hangs on it. */
export interface KnownCase {
  readonly id: string;
  readonly number: string;
  /** Null while the case names no employer that is on the register. */
  readonly respondent: string | null;
  readonly project: string | null;
  /** 立案日期; null while it is a clue. */
  readonly filedOn: LocalDate | null;
  /** How it was closed; null while it is open. */
  readonly outcome: string | null;
}

/** Outcomes that say that there was nothing to order: not filed at all, taken back, or not found. */
const UNFOUNDED = ['declined', 'unsubstantiated', 'withdrawn'];

/** Whether a filed case still speaks against its respondent: one that was closed as referred or penalised does. */
export const stands = ({ filedOn, outcome }: KnownCase): boolean => filedOn !== null && (outcome === null || !UNFOUNDED.includes(outcome));
