import { Inject, Injectable } from '@nestjs/common';
import { firstDayOf, localDateOf, nextMonth, type LocalDate } from '@anxin/calendar';
import { idFrom } from '@anxin/persistence';
import { LivePolicies, type PolicyKey, type PolicyReading, type PolicyRow } from '@anxin/policy';
import { actionsOf, type Action, type Alert, type Identity, type UsedParameter } from '../alert/alert';
import { Catalogue } from '../catalogue/catalogue';
import type { Facts } from '../catalogue/facts';
import type { PolicyView } from '../catalogue/policy-view';
import { clear, type Finding, type Rule, type Verdict } from '../catalogue/rule';
import { keyOf, subjectKey, type Subject } from '../catalogue/subject';
import { reasonOf, switchOf } from '../catalogue/switch';
import { patternsIn } from '../catalogue/wages/patterns';
import type { ClosedDays } from './closed-days.store';
import { daysToArm, type Arm, type Due, type Ready, type Touched } from './due';
import { decidedAt, overOn, verdictsOf, waitsUntil, type Occasion } from './judge';
import { missingFor, placeOf } from './place';

/** The region of the deployment: where nothing else is known, and by whose clock absence is decided. */
export const HOME_REGION = Symbol('home region');

const ALERT_NAMESPACE = '0f4c2a86-7f0d-5b8e-9c55-1d3f2f6f8a21';

/** A subject to be judged: touched by facts, or because days are over. */
export interface Work<D extends Due = Ready> {
  readonly subject: string;
  touched?: Touched;
  /** By rule: the earliest day that is over and not judged yet. */
  readonly due: Map<string, D>;
}

/** What a batch of judgements leads to. */
export interface Outcome<D extends Due = Ready> {
  readonly actions: Action[];
  /** Open alerts that say what they said, as of a later day. */
  readonly judgedOnly: Alert[];
  readonly arms: Arm[];
  readonly fired: D[];
  readonly openWages: { alert: Alert; open: readonly { workerId: string; amount: bigint }[] }[];
  readonly touchNext: Subject[];
}

/** What judging itself leads to. */
type Led = Omit<Outcome, 'fired'>;

/** With what a subject is judged. */
export interface Bench {
  readonly now: Date;
  readonly closed: ClosedDays;
  /** By rule and subject. */
  readonly alerts: ReadonlyMap<string, Alert>;
}

/** One rule on one subject, and what came of the look at its days. */
interface Look<D extends Due = Due> {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly work: Work<D>;
  readonly due?: D;
  readonly before?: Alert;
  readonly reading: PolicyReading;
  readonly place: ReturnType<typeof placeOf>;
  readonly at: Date;
  readonly law: readonly LocalDate[];
  readonly time: string;
}

/** Judges one subject by every rule about its kind; touches no table. */
@Injectable()
export class JudgeSubject {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly policies: LivePolicies,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  run<D extends Due>(facts: Facts, work: Work<D>, bench: Bench, outcome: Outcome<D>): void {
    for (const rule of this.catalogue.about(facts.kind)) {
      const look = this.look(rule, facts, work, bench);
      const open = look.before?.state === 'open';
      for (const { day, again } of daysToArm(look.law, work.touched?.days ?? [], open)) outcome.arms.push(armed(look, day, again));
      if (look.due) this.onDue(look, look.due, bench, outcome);
      else if (work.touched && (open || rule.immediate)) this.judge(look, bench, outcome);
    }
    if (facts.kind === 'employer-period') this.spread(facts, outcome);
  }

  private look<D extends Due>(rule: Rule, facts: Facts, work: Work<D>, { now, alerts }: Bench): Look<D> {
    const due = work.due.get(rule.id);
    const before = alerts.get(`${rule.id}|${work.subject}`);
    const reading = this.policies.reading();
    const place = placeOf(facts, rule.group, this.homeRegion);
    // What a fact brings about is dated by the fact, but never before what the alert said already.
    const fact = due ? now : (work.touched?.at ?? now);
    const at = before && before.changedAt > fact && before.changedAt <= now ? before.changedAt : fact;
    const law = rule.due(facts as never, { policy: reading as PolicyView, region: place.region, at });
    const time = this.policies.text('absence.decided-at', { region: this.homeRegion, on: localDateOf(now) });
    return { rule, facts, work, due, before, reading, place, at, law, time };
  }

  /** A day is over: it is judged once all that the rule reads is in, wherever it came from, and the subject's place is known. */
  private onDue<D extends Due>(look: Look<D>, due: D, bench: Bench, outcome: Outcome<D>): void {
    const { rule, facts, before, time } = look;
    const keys = sourcesOf(facts);
    const parked = bench.closed.parkedAmong(rule.id, keys);
    const closed = bench.closed.through(rule.id, keys);
    if (parked)
      return void (due.waitsFor === `parked:${parked}` || outcome.arms.push({ ...due, again: false, waitsFor: `parked:${parked}` }));
    if (closed === null || closed < due.day) return;
    const missing = missingFor(facts);
    const until = waitsUntil(due.day, time);
    if (missing && before?.state !== 'open' && bench.now < until) {
      outcome.arms.push({ ...due, again: false, waitsFor: missing, fireAt: until });
      return;
    }
    outcome.fired.push(due);
    // A day that the facts of today no longer make one of the law's is nothing to judge.
    const over = [due.day, before?.over ?? due.day].reduce((a, b) => (a > b ? a : b));
    // What is judged by facts at once has a day only where a parameter of it has changed.
    if (before?.state === 'open' || rule.immediate || look.law.some((day) => day <= over)) this.judge(look, bench, outcome);
    if (facts.kind === 'wage-period') this.chain(facts, outcome);
  }

  private judge(look: Look, { now, closed }: Bench, outcome: Led): void {
    const { rule, facts, before, due, at, place, reading, time } = look;
    const occasion: Occasion = {
      dueDay: due?.day,
      at,
      now,
      closed: closed.through(rule.id, sourcesOf(facts)),
      ...(before && { before: { open: before.state === 'open', over: before.over } }),
      time,
    };
    const off = this.offOn(rule, place.region, overOn(occasion, rule.immediate ?? false));
    // A rule that people have switched off accuses nobody, and lets go of what stands open: it stays on record, with what it said.
    const { over, verdicts } = off
      ? { over: overOn(occasion, rule.immediate ?? false), verdicts: [clear('accepted-by-person')] }
      : verdictsOf(rule, facts, occasion, reading as PolicyView, place.region);
    const mayRaise = due !== undefined || (rule.immediate ?? false);
    const actions = verdicts.reduce<Action[]>((done, verdict) => {
      const judgement = { verdict, over, at, place, parameters: used(reading) };
      return [...done, ...actionsOf(identityOf(rule, facts), done.at(-1)?.alert ?? before, judgement, mayRaise)];
    }, []);
    outcome.actions.push(...(off ? actions.map((action) => ({ ...action, reason: reasonOf(rule.id, off) })) : actions));
    const current = actions.at(-1)?.alert ?? before;
    if (current) this.follow(look, current, verdicts.at(-1)!, { over, acted: actions.length > 0 }, outcome);
  }

  /** The row by which the rule is off there on that day. */
  private offOn(rule: Rule, region: string, on: LocalDate): PolicyRow | undefined {
    const row = this.policies.find(switchOf(rule.id) as PolicyKey, { region, on });
    return row?.value === 'off' ? row : undefined;
  }

  /** When an alert is looked at again, and what it adds to its employer's sum. */
  private follow(look: Look, current: Alert, last: Verdict, { over, acted }: { over: LocalDate; acted: boolean }, outcome: Led): void {
    const open = current.state === 'open' && last.broken;
    if (open) for (const day of last.again) if (day > over) outcome.arms.push(armed(look, day, true));
    // What stands open is looked at again when a parameter of its rule takes another value.
    if (open)
      for (const day of this.policies.upcoming([...look.rule.parameters, switchOf(look.rule.id)], over))
        outcome.arms.push(armed(look, day, false));
    if (open && !acted && current.over !== over) outcome.judgedOnly.push({ ...current, over, dueOn: earliest(last) });
    if (look.rule.id === 'wage-arrears') outcome.openWages.push({ alert: current, open: open ? (last.open ?? []) : [] });
  }

  /** What spans several months is looked at when one of them is. */
  private spread(facts: Facts & { kind: 'employer-period' }, outcome: Led): void {
    const { region } = placeOf(facts, 'wages', this.homeRegion);
    const minimum = 'minimum-wage.monthly';
    outcome.touchNext.push(
      ...patternsIn(facts, region, (place) => (this.policies.find(minimum, place) ? this.policies.amount(minimum, place) : undefined)),
    );
  }

  /** The month after is armed when this one's payday is over, as long as somebody still works. */
  private chain(facts: Facts & { kind: 'wage-period' }, outcome: Led): void {
    const next = nextMonth(facts.subject.period!);
    const works = facts.employments.some((employment) => !employment.endsOn || employment.endsOn >= firstDayOf(next));
    if (works) outcome.touchNext.push({ ...facts.subject, period: next });
  }
}

/** The keys under which the subject's facts come: its own, those of the units its dispatched people work for, of the agencies that send them, of a site's general contractor, and of cases. */
const sourcesOf = (facts: Facts): string[] => [
  ...new Set([
    keyOf(facts.subject),
    ...('employments' in facts ? facts.employments.map((one) => one.employer) : []),
    ...(facts.kind === 'agency' ? facts.dispatched.map((one) => one.employer) : []),
    ...(facts.kind === 'dispatch-post' ? facts.people.map((one) => one.agency) : []),
    ...(facts.kind === 'order' || facts.kind === 'file' ? facts.steps.map((step) => step.key) : []),
    ...(facts.kind === 'refusal' ? facts.orders.flatMap((order) => order.steps.map((step) => step.key)) : []),
    ...(facts.kind === 'site' && facts.project ? [facts.project.generalContractor] : []),
  ]),
];

const earliest = (finding: Finding): LocalDate | undefined =>
  finding.again.length ? finding.again.reduce((a, b) => (a < b ? a : b)) : undefined;

const armed = ({ rule, work, facts, time }: Look, day: LocalDate, again: boolean): Arm => ({
  rule: rule.id,
  subject: work.subject,
  employer: keyOf(facts.subject),
  day,
  fireAt: decidedAt(day, time),
  again,
});

const identityOf = (rule: Rule, { subject }: Facts): Identity => ({
  id: idFrom(ALERT_NAMESPACE, `${rule.id}|${subjectKey(subject)}`),
  rule: rule.id,
  revision: rule.revision,
  subject: subjectKey(subject),
  group: rule.group,
  employer: subject.employer,
  project: subject.project,
  period: subject.period,
  audience: (subject.project ? undefined : rule.outsideConstruction?.audience) ?? rule.audience,
});

const used = (reading: PolicyReading): UsedParameter[] =>
  reading.used().map((row) => ({
    key: row.key,
    value: String(row.value),
    unit: row.unit,
    region: row.region,
    validFrom: row.validFrom,
    basis: row.basis,
    verified: row.verified,
  }));
