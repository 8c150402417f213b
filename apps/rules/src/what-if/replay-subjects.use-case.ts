import { setImmediate as breath } from 'node:timers/promises';
import { addDays, instantOf, minDate, type LocalDate } from '@anxin/calendar';
import type { LivePolicies } from '@anxin/policy';
import { BY_RULES, type Alert } from '../alert/alert';
import type { Catalogue } from '../catalogue/catalogue';
import type { Facts, OpenWage } from '../catalogue/facts';
import { subjectKey, type Subject } from '../catalogue/subject';
import { ClosedDays } from '../evaluation/closed-days.store';
import type { Due } from '../evaluation/due';
import { JudgeSubject, type Outcome, type Work } from '../evaluation/judge-subject.use-case';
import type { AlertOnRecord, LogStep } from '../rebuild/difference';
import { Agenda, type DueBySubject } from './agenda';
import { KnownFacts } from './known-facts';

/** When the facts of a day have come. */
const EVENING = '23:59';
/** So many milliseconds the process judges in one go before it lets others of the same process work. */
const BREATH_EVERY_MS = 10;
/** More looks at one day than any chain of judgements takes. */
const MOST_LOOKS = 200;

/** All facts of a day that is over are in, and none lies in the dead letters. */
class AllIn extends ClosedDays {
  constructor(private readonly day: LocalDate) {
    super(new Map());
  }

  override through(): LocalDate {
    return this.day;
  }

  override parkedAmong(): undefined {
    return undefined;
  }
}

/** What one alert says is open, per worker. */
interface OpenOf {
  readonly employer: string;
  readonly subject: string;
  readonly wages: readonly OpenWage[];
}

/**
 * Judges some subjects day by day over the past, by the parameters it is given and by the very code that judges them live: the days of the law end in their
 * order at 08:00 of the next, facts come on the day on which they became known. What people said of alerts (a dismissal) is left out. Touches no table.
 */
export class ReplaySubjects {
  private readonly judge: JudgeSubject;
  private breathed = performance.now();

  constructor(
    catalogue: Catalogue,
    private readonly policies: LivePolicies,
    private readonly homeRegion: string,
  ) {
    this.judge = new JudgeSubject(catalogue, policies, homeRegion);
  }

  /**
   * @param facts all there is of the subjects; whoever's wages hang together (an employer's months) must come together
   * @param to the last day that is judged
   * @returns the alerts as they stand at its end, each with its log, by rule and subject
   */
  async run(facts: readonly Facts[], to: LocalDate): Promise<Map<string, AlertOnRecord>> {
    const world = new World(facts, this.judge);
    const decidedAt = (day: LocalDate): string => this.policies.text('absence.decided-at', { region: this.homeRegion, on: day });
    for (let day = world.nextDay(); day !== undefined && day <= to; day = world.nextDay(addDays(day, 1))) {
      world.morning(day, decidedAt(day));
      world.evening(day);
      await this.rest();
    }
    const last = addDays(to, 1);
    for (let day = world.nextDay(); day !== undefined && day <= last; day = world.nextDay(addDays(day, 1)))
      world.morning(day, decidedAt(day));
    return world.alertsOnRecord();
  }

  private async rest(): Promise<void> {
    if (performance.now() - this.breathed < BREATH_EVERY_MS) return;
    await breath();
    this.breathed = performance.now();
  }
}

/** The subjects of a replay, and how far it has come. */
class World {
  private readonly facts = new Map<string, KnownFacts>();
  /** By day, the subjects of which facts came. */
  private readonly coming = new Map<LocalDate, string[]>();
  private readonly agenda = new Agenda();
  private readonly alerts = new Map<string, Alert>();
  private readonly logs = new Map<string, LogStep[]>();
  private readonly open = new Map<string, OpenOf>();

  constructor(
    facts: readonly Facts[],
    private readonly judge: JudgeSubject,
  ) {
    for (const one of facts) {
      const key = subjectKey(one.subject);
      const known = new KnownFacts(one);
      this.facts.set(key, known);
      for (const day of known.days()) this.coming.set(day, [...(this.coming.get(day) ?? []), key]);
    }
  }

  /** The first day, from one on, on which something happens. */
  nextDay(from: LocalDate = '0000-01-01'): LocalDate | undefined {
    const days = [...[...this.coming.keys()].filter((day) => day >= from), this.agenda.nextDay(from)].filter((day) => day !== undefined);
    return days.length ? days.reduce((a, b) => minDate(a, b)) : undefined;
  }

  /** The day before is over. */
  morning(day: LocalDate, time: string): void {
    this.judgeAll(day, instantOf(day, time), []);
  }

  /** The facts of the day have come. */
  evening(day: LocalDate): void {
    const subjects = this.coming.get(day) ?? [];
    this.coming.delete(day);
    if (subjects.length) this.judgeAll(day, instantOf(day, EVENING), subjects);
  }

  alertsOnRecord(): Map<string, AlertOnRecord> {
    return new Map([...this.alerts].map(([name, alert]) => [name, { alert, case: null, log: this.logs.get(name)! }]));
  }

  /** Judges what facts touched and what is due, and what that leads to, until nothing is left of the day. */
  private judgeAll(day: LocalDate, now: Date, touched: readonly string[]): void {
    let [subjects, looks] = [[...new Set(touched)], 0];
    for (let taken = this.agenda.take(day); subjects.length || taken.size; taken = this.agenda.take(day)) {
      if ((looks += 1) > MOST_LOOKS) throw new RangeError(`the judgements of ${day} come to no end`);
      subjects = this.look(day, now, subjects, taken);
    }
  }

  /** One look at some subjects. @returns those to be looked at for it */
  private look(day: LocalDate, now: Date, touched: readonly string[], taken: DueBySubject): string[] {
    const outcome: Outcome<Due> = { actions: [], judgedOnly: [], arms: [], fired: [], openWages: [], touchNext: [] };
    const bench = { now, closed: new AllIn(addDays(day, -1)), alerts: this.alerts };
    for (const subject of new Set([...touched, ...taken.keys()])) {
      const due = new Map(taken.get(subject) ?? []);
      const work: Work<Due> = { subject, due, ...(touched.includes(subject) && { touched: { subject, days: [day], at: now } }) };
      const facts = this.known(subject, day);
      if (facts) this.judge.run(facts, work, bench, outcome);
    }
    this.agenda.judged(taken, outcome, day);
    this.keep(outcome);
    const next = [...this.moved(outcome), ...outcome.touchNext.map((subject: Subject) => subjectKey(subject))];
    return [...new Set(next)].filter((subject) => this.facts.has(subject));
  }

  /** What is known of the subject, with what the replay itself says is open in the employer's other months. */
  private known(subject: string, day: LocalDate): Facts | undefined {
    const facts = this.facts.get(subject)!.on(day);
    if (facts?.kind !== 'wage-period') return facts;
    const others = [...this.open.values()].filter((one) => one.employer === facts.subject.employer && one.subject !== subject);
    return { ...facts, otherOpen: others.flatMap((one) => one.wages) };
  }

  private keep({ actions, judgedOnly }: Pick<Outcome, 'actions' | 'judgedOnly'>): void {
    for (const { alert } of actions) {
      const name = `${alert.rule}|${alert.subject}`;
      const { state, severity, workers, resolution } = alert;
      const amount = alert.amount === undefined ? null : String(alert.amount);
      const step = { at: alert.changedAt, state, severity, amount, workers, cause: resolution?.cause ?? null, by: BY_RULES };
      this.alerts.set(name, alert);
      this.logs.set(name, [...(this.logs.get(name) ?? []), step]);
    }
    for (const alert of judgedOnly) this.alerts.set(`${alert.rule}|${alert.subject}`, alert);
  }

  /** The employer's other months in which wages are open, where something else is open than before: the ladder looks at all an employer owes. */
  private moved({ openWages }: Pick<Outcome, 'openWages'>): string[] {
    const moved: { employer: string; subject: string }[] = [];
    for (const { alert, open } of openWages) {
      const [employer, subject] = [alert.employer!, alert.subject];
      const wages = open.map((one) => ({ ...one, period: alert.period! }));
      if (textOf(this.open.get(alert.id)?.wages ?? []) !== textOf(wages)) moved.push({ employer, subject });
      if (wages.length) this.open.set(alert.id, { employer, subject, wages });
      else this.open.delete(alert.id);
    }
    const others = [...this.open.values()].filter((one) => moved.some((m) => m.employer === one.employer && m.subject !== one.subject));
    return others.map((one) => one.subject);
  }
}

const textOf = (open: readonly OpenWage[]): string =>
  open
    .map((one) => `${one.workerId} ${one.amount}`)
    .sort()
    .join();
