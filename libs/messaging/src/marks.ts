import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf, minDate, type LocalDate } from '@anxin/calendar';
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

/** What a consumer has read of some topics, taken at one moment. */
export class TopicMarks {
  constructor(
    private readonly closed: ReadonlyMap<string, readonly (LocalDate | null)[]>,
    private readonly parked: ReadonlyMap<string, ReadonlySet<string>>,
  ) {}

  /**
   * By partition (index 0 … 23): the day up to which every fact of all these topics has been applied, the least over the
   * topics; null where one of them has closed no day yet.
   */
  closedThrough(topics: readonly string[]): (LocalDate | null)[] {
    const least = (a: LocalDate | null, b: LocalDate | null): LocalDate | null => (a === null || b === null ? null : minDate(a, b));
    return Array.from({ length: PARTITIONS }, (_, partition) =>
      topics.map((topic) => this.closed.get(topic)?.[partition] ?? null).reduce(least),
    );
  }

  /** The keys of these topics that have a message in the dead letters or set aside: nothing that is missing of theirs is decided. */
  parkedKeys(topics: readonly string[]): Set<string> {
    return new Set(topics.flatMap((topic) => [...(this.parked.get(topic) ?? [])]));
  }
}

/**
 * The business days that are over, as this consumer has read them: a sweep of a day decides a subject only once the mark
 * of that day has been applied for its partition in every topic that its rule reads.
 */
@Injectable()
export class DayMarks {
  constructor(@Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions) {}

  /** Reads the marks and the parked keys of all these topics at once. */
  async read(tx: Tx, topics: readonly string[]): Promise<TopicMarks> {
    const rows: { topic: string; closed: Record<number, LocalDate | null> | null; key: string | null }[] = await tx.query(
      `SELECT topic, json_object_agg(partition, closed_through) AS closed, NULL AS key FROM consumer_position WHERE "group" = $1 AND topic = ANY($2::text[]) GROUP BY topic
       UNION ALL SELECT topic, NULL, key FROM dead_letter WHERE "group" = $1 AND topic = ANY($2::text[])
       UNION ALL SELECT topic, NULL, key FROM set_aside WHERE "group" = $1 AND topic = ANY($2::text[])`,
      [groupOf(this.options), topics],
    );
    const closed = new Map(topics.map((topic) => [topic, new Array<LocalDate | null>(PARTITIONS).fill(null)]));
    const parked = new Map(topics.map((topic) => [topic, new Set<string>()]));
    for (const row of rows) {
      if (row.key !== null) parked.get(row.topic)!.add(row.key);
      else for (const [partition, day] of Object.entries(row.closed!)) closed.get(row.topic)![Number(partition)] = day;
    }
    return new TopicMarks(closed, parked);
  }
}
