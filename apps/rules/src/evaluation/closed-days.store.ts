import { Injectable } from '@nestjs/common';
import { minDate, type LocalDate } from '@anxin/calendar';
import { eventContracts } from '@anxin/contracts';
import { DayMarks, partitionOf } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { Catalogue } from '../catalogue/catalogue';
import type { Rule } from '../catalogue/rule';

interface Read {
  /** By partition. */
  readonly closed: readonly (LocalDate | null)[];
  readonly parked: ReadonlySet<string>;
}

/** Up to which day the facts of each rule are all in, and which keys are parked in the topics it reads. */
export class ClosedDays {
  constructor(private readonly byRule: ReadonlyMap<string, Read>) {}

  get rules(): string[] {
    return [...this.byRule.keys()];
  }

  covers(rule: string, partition: number, day: LocalDate): boolean {
    const closed = this.byRule.get(rule)?.closed[partition];
    return closed !== null && closed !== undefined && closed >= day;
  }

  /** The day up to which all facts of these keys are in; null where a mark is missing or one of the keys is parked. */
  through(rule: string, keys: readonly string[]): LocalDate | null {
    const read = this.byRule.get(rule);
    if (!read || this.parkedAmong(rule, keys)) return null;
    return keys.map((key) => read.closed[partitionOf(key)] ?? null).reduce((a, b) => (a === null || b === null ? null : minDate(a, b)));
  }

  parkedAmong(rule: string, keys: readonly string[]): string | undefined {
    return keys.find((key) => this.byRule.get(rule)?.parked.has(key));
  }

  /** The day up to which all facts of these partitions are in for every rule, null where one still waits for a mark; beside it each rule and partition that is further. */
  ofEveryRule(partitions: readonly number[]): { all: LocalDate | null; beyond: { partition: number; rule: string; closed: LocalDate }[] } {
    const days = [...this.byRule].flatMap(([rule, { closed }]) =>
      partitions.map((partition) => ({ rule, partition, closed: closed[partition] ?? null })),
    );
    const all = days.reduce<LocalDate | null>(
      (least, { closed }) => (least === null || closed === null ? null : minDate(least, closed)),
      days[0]?.closed ?? null,
    );
    return { all, beyond: days.flatMap(({ closed, ...one }) => (closed !== null && closed !== all ? [{ ...one, closed }] : [])) };
  }

  parkedPairs(): { rules: string[]; keys: string[] } {
    const pairs = [...this.byRule].flatMap(([rule, read]) => [...read.parked].map((key) => ({ rule, key })));
    return { rules: pairs.map((pair) => pair.rule), keys: pairs.map((pair) => pair.key) };
  }
}

const types = new Map(eventContracts.map((contract) => [contract.type, contract.topic]));

/** The topics of the facts a rule reads. @throws TypeError if it reads a type that nobody publishes: its marks would never be waited for */
export const topicsRead = (rule: Pick<Rule, 'id' | 'reads'>): string[] =>
  [
    ...new Set(
      rule.reads.map((type) => {
        const topic = types.get(type);
        if (!topic) throw new TypeError(`the rule ${rule.id} reads ${type}, which nobody publishes`);
        return topic;
      }),
    ),
  ].sort();

@Injectable()
export class ClosedDaysStore {
  private readonly topics: ReadonlyMap<string, string[]>;
  private readonly all: readonly string[];

  constructor(
    private readonly marks: DayMarks,
    catalogue: Catalogue,
  ) {
    this.topics = new Map(catalogue.rules.map((rule) => [rule.id, topicsRead(rule)]));
    this.all = [...new Set([...this.topics.values()].flat())].sort();
  }

  async read(tx: Tx): Promise<ClosedDays> {
    const marks = await this.marks.read(tx, this.all);
    // Many rules read the same topics.
    const bySet = new Map<string, Read>();
    const readOf = (topics: string[]): Read => {
      const name = topics.join();
      const known = bySet.get(name) ?? { closed: marks.closedThrough(topics), parked: marks.parkedKeys(topics) };
      bySet.set(name, known);
      return known;
    };
    return new ClosedDays(new Map([...this.topics].map(([rule, topics]) => [rule, readOf(topics)])));
  }
}
