import type { LocalDate } from '@anxin/calendar';

/** A paper (文书) that a step rests on. The scan stays with whoever names it. */
export interface Paper<K extends string> {
  readonly kind: K;
  readonly on: LocalDate;
  /** Of the scan. */
  readonly sha256: string;
  readonly number?: string;
}
