import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';

/** What of a clock is told once for each due day: its eve, and that it is over. */
export type Told = 'deadline' | 'overdue';

/** Running clocks, as the stream tells of them. */
export interface ClockStore {
  /** The earliest due day of a clock of which this was not told. */
  next(tx: Tx, kind: Told): Promise<LocalDate | null>;
  /** How many due up to a day were not told. */
  count(tx: Tx, kind: Told, upTo: LocalDate): Promise<number>;
  /** Marks those due up to a day as told, and says for whom. Safe twice and by two workers. */
  tell(tx: Tx, kind: Told, what: { upTo: LocalDate; at: Date; limit: number }): Promise<number>;
}
