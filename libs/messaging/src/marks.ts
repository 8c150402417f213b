import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf, type LocalDate } from '@anxin/calendar';
import { clockMoved, dayClosed, PARTITIONS } from '@anxin/contracts';
import type { Tx } from '@anxin/persistence';
import type { Delivered } from './cloud-event';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from './options';

/**
 * What a run of marks does to a partition's `closed through`, whatever it was before: it is cut to `cap`, then raised to
 * `floor`. Folding them this way keeps a batch with several marks and moves of the clock in one row of one statement.
 */
export interface MarkChange {
  cap: LocalDate | null;
  floor: LocalDate | null;
}

/** Whether an event is one of the two infrastructure facts that stand on every topic. */
export const isMark = (type: string | undefined): boolean => type === dayClosed.type || type === clockMoved.type;

/** Adds one mark to what the ones before it do. */
export function foldMark(change: MarkChange, event: Delivered): MarkChange {
  if (event.type === dayClosed.type) {
    const { date } = event.data as { date: LocalDate };
    return { cap: change.cap, floor: change.floor === null || change.floor < date ? date : change.floor };
  }
  // The day on which the clock stands now is open, and so is every later one.
  const last = addDays(localDateOf(new Date((event.data as { to: string }).to)), -1);
  const least = (date: LocalDate | null): LocalDate => (date === null || date > last ? last : date);
  return { cap: least(change.cap), floor: change.floor === null ? null : least(change.floor) };
}

/**
 * The business days that are over, as this consumer has read them: a sweep of a day decides a subject only once the mark
 * of that day has been applied for its partition in every topic that its rule reads.
 */
@Injectable()
export class DayMarks {
  constructor(@Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions) {}

  /**
   * By partition (index 0 … 23): the day up to which every fact of all these topics has been applied, the least over the
   * topics; null where one of them has closed no day yet.
   */
  async closedThrough(tx: Tx, topics: string[]): Promise<(LocalDate | null)[]> {
    const rows: { partition: number; closed: LocalDate | null }[] = await tx.query(
      `SELECT partition, CASE WHEN count(closed_through) = cardinality($2::text[]) THEN min(closed_through)::text END AS closed
       FROM consumer_position WHERE "group" = $1 AND topic = ANY($2::text[]) GROUP BY partition`,
      [groupOf(this.options), [...new Set(topics)]],
    );
    const byPartition = new Array<LocalDate | null>(PARTITIONS).fill(null);
    for (const row of rows) byPartition[row.partition] = row.closed;
    return byPartition;
  }

  /** The keys of these topics that have a message in the dead letters or set aside: nothing that is missing of theirs is decided. */
  async parkedKeys(tx: Tx, topics: string[]): Promise<Set<string>> {
    const rows: { key: string }[] = await tx.query(
      `SELECT key FROM dead_letter WHERE "group" = $1 AND topic = ANY($2::text[])
       UNION SELECT key FROM set_aside WHERE "group" = $1 AND topic = ANY($2::text[])`,
      [groupOf(this.options), topics],
    );
    return new Set(rows.map((row) => row.key));
  }
}
