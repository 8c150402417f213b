import { Inject, Injectable, Logger } from '@nestjs/common';
import { addDays, firstDayOf, localDateOf, nextMonth, type LocalDate } from '@anxin/calendar';
import { eventContracts } from '@anxin/contracts';
import { DayMarks, partitionOf } from '@anxin/messaging';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import type { Policies, PolicyReading } from '@anxin/policy';
import { v5 as uuidv5 } from 'uuid';
import { actionsOf, type Action, type Alert, type Identity, type UsedParameter } from '../alert/alert';
import { AlertPublisher } from '../alert/alert.publisher';
import { AlertStore } from '../alert/alert.store';
import { Catalogue } from '../catalogue/catalogue';
import type { Facts } from '../catalogue/facts';
import type { PolicyView } from '../catalogue/policy-view';
import type { Finding, Rule, Verdict } from '../catalogue/rule';
import { subjectKey, subjectOf } from '../catalogue/subject';
import { DueStore, type Due } from './due.store';
import { FactsLoader } from './facts-loader.store';
import { decidedAt, verdictsOf, waitsUntil } from './judge';
import { missingFor, placeOf } from './place';

/** The region of the deployment: where nothing else is known, and by whose clock absence is decided. */
export const HOME_REGION = Symbol('home region');
/** The dated, regional parameters. */
export const POLICIES = Symbol('policies');

const ALERT_NAMESPACE = '0f4c2a86-7f0d-5b8e-9c55-1d3f2f6f8a21';
const BATCH = 500;

interface Work {
  readonly subject: string;
  touchedAt?: Date;
  readonly due: Map<string, Due>;
}

interface Outcome {
  readonly actions: Action[];
  readonly judgedOnly: Alert[];
  readonly arms: Due[];
  readonly fired: Due[];
  readonly openWages: { alert: Alert; open: readonly { workerId: string; amount: bigint }[] }[];
  readonly touchNext: string[];
}

/**
 * Judges what waits: subjects that a fact touched and days that are over, partition by partition, each batch in one transaction. A day is judged only
 * once the marks of that day have been applied for the partition in every topic the rule reads, and never for a key behind a dead letter.
 */
@Injectable()
export class DecideSubjects {
  private readonly logger = new Logger('decide');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly catalogue: Catalogue,
    private readonly loader: FactsLoader,
    private readonly dues: DueStore,
    private readonly alerts: AlertStore,
    private readonly publisher: AlertPublisher,
    private readonly marks: DayMarks,
    @Inject(POLICIES) private readonly policies: Policies,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  /** Judges all that can be judged now. */
  async run(): Promise<void> {
    const partitions = await this.transactions.reading((tx) => this.dues.partitionsWaiting(tx));
    for (const partition of partitions) while (await this.transactions.run((tx) => this.batch(tx, partition)));
  }

  /** What waits to be judged now. */
  waiting(): Promise<number> {
    return this.transactions.reading(async (tx) => this.dues.count(tx, [...(await this.marks.parkedKeys(tx, this.allTopics()))]));
  }

  nextAfterNow(until: Date): Promise<Date | null> {
    return this.transactions.reading((tx) => this.dues.nextAfterNow(tx, until));
  }

  /** One batch of a partition; true if there may be more. */
  private async batch(tx: Tx, partition: number): Promise<boolean> {
    if (!(await this.dues.lockPartition(tx, partition))) return false;
    const now = await this.clock.now(tx);
    const work = new Map<string, Work>();
    const workOn = (subject: string): Work => work.get(subject) ?? work.set(subject, { subject, due: new Map() }).get(subject)!;
    const touched = await this.dues.takeTouched(tx, partition, BATCH);
    for (const one of touched) workOn(one.subject).touchedAt = one.at;
    const closed = await this.closedBy(tx, partition);
    const waiting = await this.dues.waiting(tx, partition, BATCH);
    const parked = waiting.length ? await this.marks.parkedKeys(tx, this.allTopics()) : new Set<string>();
    const ready = waiting.filter((due) => !parked.has(due.employer) && isClosed(closed.get(due.rule), due.day));
    for (const due of ready) {
      const { due: byRule } = workOn(due.subject);
      const other = byRule.get(due.rule);
      if (!other || other.day < due.day) byRule.set(due.rule, due);
    }
    if (!work.size) return false;
    await this.judge(tx, [...work.values()], ready, closed, now);
    return touched.length === BATCH || ready.length === BATCH;
  }

  private async judge(tx: Tx, works: readonly Work[], ready: readonly Due[], closed: ReadonlyMap<string, LocalDate | null>, now: Date): Promise<void> {
    const subjects = works.map((work) => subjectOf(work.subject));
    const facts = await this.loader.load(tx, subjects);
    const alerts = await this.alerts.ofSubjects(tx, works.map((work) => work.subject));
    const outcome: Outcome = { actions: [], judgedOnly: [], arms: [], fired: [], openWages: [], touchNext: [] };
    for (const work of works) {
      const known = facts.get(work.subject)!;
      for (const rule of this.catalogue.about(known.kind)) {
        const due = work.due.get(rule.id);
        this.one(rule, known, work, due, alerts.get(`${rule.id}|${work.subject}`), closed.get(rule.id) ?? null, now, outcome);
      }
    }
    const putOff = new Set(outcome.arms.filter((due) => due.waitsFor).map(nameOf));
    outcome.fired.push(...ready.filter((due) => !putOff.has(nameOf(due))));
    await this.store(tx, outcome, now);
  }

  /** One rule on one subject. */
  private one(rule: Rule, facts: Facts, work: Work, due: Due | undefined, before: Alert | undefined, closed: LocalDate | null, now: Date, outcome: Outcome): void {
    const time = this.policies.text('absence.decided-at', { region: this.homeRegion, on: localDateOf(now) });
    const at = work.touchedAt && !due ? work.touchedAt : now;
    const reading = this.policies.reading();
    const place = placeOf(facts, rule.group, this.homeRegion);
    const arm = (day: LocalDate, waitsFor?: string, fireAt?: Date): void => void outcome.arms.push(armed(rule, work.subject, facts, day, fireAt ?? decidedAt(day, time), waitsFor));
    const law = rule.due(facts as never, { policy: reading as PolicyView, region: place.region, at });
    const touchedDay = localDateOf(at);
    const open = before?.state === 'open';
    for (const day of law) {
      // A day that is over already is judged at the end of the day on which its fact came, when that day's other facts are in.
      if (day >= touchedDay) arm(day);
      else if (work.touchedAt && !open) arm(touchedDay);
    }
    if (!due && !open && !rule.immediate) return;
    if (!due && !work.touchedAt) return;
    const missing = missingFor(facts);
    const dueDay = due?.day;
    if (missing && !open) {
      const until = waitsUntil(dueDay ?? addDays(touchedDay, -1), time);
      if (now < until) return arm(dueDay ?? addDays(touchedDay, -1), missing, until);
    }
    const occasion = { dueDay, at, closed, time, ...(open && { judged: before.over }) };
    const { over, verdicts } = verdictsOf(rule, facts, occasion, reading as PolicyView, place.region);
    this.apply(rule, facts, before, verdicts, { over, at, place, parameters: used(reading) }, due !== undefined || (rule.immediate ?? false), outcome, arm);
    if (due && facts.kind === 'wage-period') this.chain(facts, outcome);
  }

  private apply(
    rule: Rule,
    facts: Facts,
    before: Alert | undefined,
    verdicts: readonly Verdict[],
    rest: { over: LocalDate; at: Date; place: ReturnType<typeof placeOf>; parameters: readonly UsedParameter[] },
    mayRaise: boolean,
    outcome: Outcome,
    arm: (day: LocalDate) => void,
  ): void {
    const identity = identityOf(rule, facts);
    let current = before;
    let acted = false;
    for (const verdict of verdicts) {
      const actions = actionsOf(identity, current, { verdict, ...rest }, mayRaise);
      outcome.actions.push(...actions);
      acted ||= actions.length > 0;
      current = actions.at(-1)?.alert ?? current;
    }
    const last = verdicts.at(-1)!;
    if (current?.state === 'open' && last.broken) for (const day of last.again) if (day > rest.over) arm(day);
    if (!current) return;
    if (!acted && current.state === 'open' && current.over !== rest.over) outcome.judgedOnly.push({ ...current, over: rest.over, dueOn: earliest(last) });
    if (rule.id === 'wage-arrears') outcome.openWages.push({ alert: current, open: current.state === 'open' && last.broken ? ((last as Finding).open ?? []) : [] });
  }

  /** The month after is armed when this one's payday is over, as long as somebody still works. */
  private chain(facts: Facts & { kind: 'wage-period' }, outcome: Outcome): void {
    const next = nextMonth(facts.subject.period!);
    const works = facts.employments.some((employment) => !employment.endsOn || employment.endsOn >= firstDayOf(next));
    if (works) outcome.touchNext.push(subjectKey({ ...facts.subject, period: next }));
  }

  private async store(tx: Tx, outcome: Outcome, now: Date): Promise<void> {
    await this.dues.markFired(tx, outcome.fired);
    await this.dues.arm(tx, outcome.arms);
    await this.alerts.write(tx, outcome.actions, 'rules');
    await this.alerts.keep(tx, outcome.judgedOnly);
    const moved = await this.movedTotals(tx, outcome);
    await this.alerts.keepOpenWages(tx, outcome.openWages);
    // The ladder looks at all an employer owes: where its sum moved, its other alerts are judged again.
    const others = moved.length ? await this.alerts.openWageSubjects(tx, moved) : [];
    const judged = new Set(outcome.openWages.map(({ alert }) => alert.subject));
    const again = [...new Set([...outcome.touchNext, ...others.filter((subject) => !judged.has(subject) || judged.size > 1)])];
    if (again.length) {
      await tx.query(`INSERT INTO touched (partition, subject, at) SELECT * FROM unnest($1::smallint[], $2::text[], $3::timestamptz[])`, [
        again.map((subject) => partitionOf(subjectOf(subject).employer)),
        again,
        again.map(() => now.toISOString()),
      ]);
    }
    await this.publisher.changed(tx, outcome.actions);
    if (outcome.actions.length) this.logger.debug(`${outcome.actions.length} alert action(s)`);
  }

  /** Employers whose open sum is another than before. */
  private async movedTotals(tx: Tx, { openWages }: Outcome): Promise<string[]> {
    if (!openWages.length) return [];
    const before = await this.alerts.openSums(tx, openWages.map(({ alert }) => alert.id));
    const moved = openWages.filter(({ alert, open }) => (before.get(alert.id) ?? 0n) !== open.reduce((sum, one) => sum + one.amount, 0n));
    return [...new Set(moved.map(({ alert }) => alert.employer))];
  }

  /** By rule: the day up to which the partition's facts are all in. */
  private async closedBy(tx: Tx, partition: number): Promise<Map<string, LocalDate | null>> {
    const closed = new Map<string, LocalDate | null>();
    const byTopics = new Map<string, LocalDate | null>();
    for (const rule of this.catalogue.rules) {
      const topics = topicsOf(rule);
      const name = topics.join(',');
      if (!byTopics.has(name)) byTopics.set(name, (await this.marks.closedThrough(tx, topics))[partition] ?? null);
      closed.set(rule.id, byTopics.get(name)!);
    }
    return closed;
  }

  private allTopics(): string[] {
    return [...new Set(this.catalogue.rules.flatMap(topicsOf))];
  }
}

const topicsOf = (rule: Rule): string[] => [...new Set(eventContracts.filter((contract) => rule.reads.includes(contract.type)).map((contract) => contract.topic))].sort();

const nameOf = (due: Due): string => `${due.rule}|${due.subject}|${due.day}`;

const isClosed = (closed: LocalDate | null | undefined, day: LocalDate): boolean => closed !== null && closed !== undefined && closed >= day;

const earliest = (verdict: Verdict): LocalDate | undefined => (verdict.broken && verdict.again.length ? verdict.again.reduce((a, b) => (a < b ? a : b)) : undefined);

const armed = (rule: Rule, subject: string, facts: Facts, day: LocalDate, fireAt: Date, waitsFor?: string): Due => ({
  rule: rule.id,
  subject,
  employer: facts.subject.employer,
  partition: partitionOf(facts.subject.employer),
  day,
  fireAt,
  ...(waitsFor && { waitsFor }),
});

const identityOf = (rule: Rule, { subject }: Facts): Identity => ({
  id: uuidv5(`${rule.id}|${subjectKey(subject)}`, ALERT_NAMESPACE),
  rule: rule.id,
  revision: rule.revision,
  subject: subjectKey(subject),
  group: rule.group,
  employer: subject.employer,
  project: subject.project,
  period: subject.period,
  audience: rule.audience,
});

const used = (reading: PolicyReading): UsedParameter[] =>
  reading.used().map((row) => ({ key: row.key, value: String(row.value), unit: row.unit, region: row.region, validFrom: row.validFrom, basis: row.basis, verified: row.verified }));

