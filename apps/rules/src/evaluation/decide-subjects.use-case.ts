import { Injectable, Logger } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { LivePolicies } from '@anxin/policy';
import { BY_RULES, type Alert } from '../alert/alert';
import { AlertPublisher } from '../alert/alert.publisher';
import { AlertStore } from '../alert/alert.store';
import { subjectKey, subjectOf } from '../catalogue/subject';
import { TouchStore } from '../facts/touch.store';
import { ClosedDaysStore, type ClosedDays } from './closed-days.store';
import { DueStore } from './due.store';
import { FactsLoader } from './facts-loader.store';
import { JudgeSubject, type Outcome, type Work } from './judge-subject.use-case';
import { JudgementFaultStore, type JudgementFault } from './judgement-fault.store';

const BATCH = 500;
/** Partitions judged in one transaction: few, so that several processes find some each; not one alone, since a quiet hour has a subject or two in each. */
const PARTITIONS_AT_ONCE = 6;

/**
 * Judges what waits: subjects that a fact touched and days that are over, some partitions at a time, each batch in one transaction. A day is judged only
 * once the marks of that day have been applied for the partition in every topic the rule reads, and never for a key behind a dead letter.
 */
@Injectable()
export class DecideSubjects {
  private readonly logger = new Logger('decide');
  /** How many subjects were aside when it was last looked, and those put aside since. */
  private aside = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly closedDays: ClosedDaysStore,
    private readonly loader: FactsLoader,
    private readonly dues: DueStore,
    private readonly touches: TouchStore,
    private readonly alerts: AlertStore,
    private readonly publisher: AlertPublisher,
    private readonly judgeSubject: JudgeSubject,
    private readonly policies: LivePolicies,
    private readonly faults: JudgementFaultStore,
  ) {}

  /** Judges all that can be judged now. */
  async run(): Promise<void> {
    if (this.aside) await this.tryAgain();
    const partitions = await this.transactions.reading((tx) => this.dues.partitionsWaiting(tx));
    for (let at = 0; at < partitions.length; at += PARTITIONS_AT_ONCE) {
      const some = partitions.slice(at, at + PARTITIONS_AT_ONCE);
      while (await this.transactions.run((tx) => this.batch(tx, some)));
    }
  }

  /** Takes up what could not be judged: what is due again, or all of it. */
  async tryAgain(all = false): Promise<void> {
    this.aside = await this.transactions.run((tx) => this.faults.tryAgain(tx, all));
  }

  /** What waits to be judged now. */
  waiting(): Promise<number> {
    return this.transactions.reading(async (tx) => this.dues.count(tx, await this.closedDays.read(tx)));
  }

  nextAfterNow(until: Date): Promise<Date | null> {
    return this.transactions.reading((tx) => this.dues.nextAfterNow(tx, until));
  }

  /** In how many milliseconds something falls due, where that is within so many. */
  soonest(within: number): Promise<number | null> {
    return this.transactions.reading((tx) => this.dues.soonest(tx, within));
  }

  /** Days that should have been judged by now and whose marks have not come. */
  daysWithoutMarks(): Promise<LocalDate[]> {
    return this.transactions.reading(async (tx) => this.dues.withoutMarks(tx, await this.closedDays.read(tx)));
  }

  /** One batch of these partitions; true if there may be more: the batch was full, or what was judged has armed or touched something. */
  private async batch(tx: Tx, waiting: readonly number[]): Promise<boolean> {
    const partitions = await this.dues.lockPartitions(tx, waiting);
    if (!partitions.length) return false;
    // The marks are read before the facts: a fact that comes in between is one of a later day.
    const closed = await this.closedDays.read(tx);
    const work = new Map<string, Work>();
    const workOn = (subject: string): Work => work.get(subject) ?? work.set(subject, { subject, due: new Map() }).get(subject)!;
    const touched = await this.dues.takeTouched(tx, partitions, BATCH);
    for (const one of touched) workOn(one.subject).touched = one;
    // Oldest first, and of a subject one day at a time, so that what fell due in between happens in its order.
    for (const due of await this.dues.ready(tx, partitions, closed, BATCH)) {
      const { due: byRule } = workOn(due.subject);
      if (!byRule.has(due.rule)) byRule.set(due.rule, due);
    }
    if (!work.size) return false;
    await this.policies.refresh(tx);
    const { armed, more } = await this.judge(tx, [...work.values()], closed);
    // A day that a fact has armed may be over already; one that waits is armed again and again, and brings nothing.
    return more || touched.length === BATCH || (touched.length > 0 && armed);
  }

  private async judge(tx: Tx, works: readonly Work[], closed: ClosedDays): Promise<{ armed: boolean; more: boolean }> {
    const now = await this.clock.now(tx);
    const alerts = await this.alerts.ofSubjects(
      tx,
      works.map((work) => work.subject),
    );
    const facts = await this.loader.load(
      tx,
      works.map((work) => subjectOf(work.subject)),
    );
    const outcome: Outcome = { actions: [], judgedOnly: [], arms: [], fired: [], openWages: [], touchNext: [] };
    const faults = works.flatMap((work) =>
      this.attempt(work, outcome, () => this.judgeSubject.run(facts.get(work.subject)!, work, { now, closed, alerts }, outcome)),
    );
    const more = await this.store(tx, outcome, now);
    if (this.aside)
      await this.faults.solved(
        tx,
        works.filter((work) => !faults.some((fault) => fault.subject === work.subject)).map((work) => work.subject),
      );
    await this.faults.putAside(tx, faults);
    this.aside += faults.length;
    return { armed: outcome.arms.length > 0, more };
  }

  /** A judgement that breaks off leaves nothing behind, and stands in nobody's way. */
  private attempt(work: Work, outcome: Outcome, judgement: () => void): JudgementFault[] {
    const lists = Object.values(outcome) as unknown[][];
    const lengths = lists.map((list) => list.length);
    try {
      judgement();
      return [];
    } catch (error) {
      lists.forEach((list, at) => list.splice(lengths[at]!));
      this.logger.error(`${work.subject} could not be judged and is put aside: ${(error as Error).message}`, (error as Error).stack);
      return [{ subject: work.subject, reason: (error as Error).message, days: work.touched?.days ?? [], due: [...work.due.values()] }];
    }
  }

  /** True if it has led to more: a day judged, or a subject to judge again. */
  private async store(tx: Tx, outcome: Outcome, now: Date): Promise<boolean> {
    await this.dues.markFired(tx, outcome.fired);
    await this.dues.arm(tx, outcome.arms);
    await this.alerts.write(tx, outcome.actions, BY_RULES);
    await this.alerts.noteJudged(tx, outcome.judgedOnly);
    const moved = await this.moved(tx, outcome);
    await this.alerts.keepOpenWages(tx, outcome.openWages);
    // The ladder looks at all an employer owes: where that moved, its other alerts are judged again.
    const standing = moved.length
      ? await this.alerts.openWageSubjects(
          tx,
          moved.flatMap((alert) => alert.employer ?? []),
        )
      : [];
    const others = standing
      .map(subjectOf)
      .filter((one) => moved.some((alert) => alert.employer === one.employer && alert.subject !== subjectKey(one)));
    const next = [...outcome.touchNext, ...others];
    await this.touches.add(
      tx,
      next.map((subject) => ({ subject, at: now })),
    );
    await this.publisher.changed(tx, outcome.actions);
    if (outcome.actions.length) this.logger.debug(`${outcome.actions.length} alert action(s)`);
    return next.length > 0 || outcome.fired.length > 0;
  }

  /** The alerts by which something else is open than before. */
  private async moved(tx: Tx, { openWages }: Outcome): Promise<Alert[]> {
    if (!openWages.length) return [];
    const before = await this.alerts.openWages(
      tx,
      openWages.map(({ alert }) => alert.id),
    );
    const text = (open: readonly { workerId: string; amount: bigint }[]): string =>
      open
        .map((one) => `${one.workerId} ${one.amount}`)
        .sort()
        .join();
    return openWages.filter(({ alert, open }) => text(before.get(alert.id) ?? []) !== text(open)).map(({ alert }) => alert);
  }
}
