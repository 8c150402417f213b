import { addDays, addMonths, addWorkingDays, maxDate, type LocalDate } from '@anxin/calendar';
import { fen } from '@anxin/money';
import fc from 'fast-check';
import { approvalFault, closureFault, openStepsOf, refusalOf, steps, type Actor, type Step } from './case';
import { apply, fold, type Action, type ActionData, type ActionKind, type CaseState, type Outcome, type Stage } from './case-log';
import type { Term } from './deadline';
import { afterAlertNews, type AlertNews } from './facts';
import type { Served } from './paper-log';
import { FOLLOWING } from './referral';
import {
  beforeDecision,
  enforcementFault,
  hearingOpen,
  isUnserved,
  mayAskHearing,
  mayState,
  pendingNotices,
  reminderFault,
  servableOf,
  unpaidDecisions,
  withdrawalFault,
} from './papers';
import { amountsOf, deadlinesOf, openAlertsOf } from './standing';

// A case driven by any sequence of calls, as the use cases make them, beside a model that keeps by itself what the law asks.

const E = 'E';
const term = (startsOn: LocalDate, days: number): Term => ({
  startsOn,
  dueOn: addWorkingDays(startsOn, days).date,
  unit: 'working-days',
  basis: '',
  provisional: false,
});
const OWED: AlertNews = {
  alertId: 'a1',
  change: 'raised',
  rule: 'wage-arrears',
  group: 'wages',
  state: 'open',
  severity: 'orange',
  employer: E,
  region: '371302',
  department: 'labour',
  amount: '100.00',
  workers: 2,
  estimated: false,
  jointlyLiable: [],
};
const BEGUN = '2026-02-11';
const at = (day: LocalDate): string => `${day}T02:00:00.000Z`;
const fact = afterAlertNews(null, OWED, at(BEGUN), term(BEGUN, 5));
const officer = (subject: string) => ({ id: subject, subject, region: '371302', department: 'labour' as const });
const people: readonly Omit<Actor, 'today'>[] = [
  { client: 'i1', role: 'inspector', interested: false },
  { client: 'i2', role: 'inspector', interested: false },
  { client: 'i3', role: 'inspector', interested: false },
  { client: 'i4', role: 'inspector', interested: true },
  { client: 's1', role: 'supervisor', interested: false },
  // One person with two offices: as such must never approve what he or she proposed.
  { client: 'i1', role: 'supervisor', interested: false },
  { client: 'e1', role: 'employer', interested: false, uscc: E },
  { client: 'e2', role: 'employer', interested: false, uscc: 'F' },
];
const OUTCOMES: readonly Outcome[] = ['corrected', 'settled', 'unsubstantiated', 'penalised', 'referred', 'withdrawn', 'declined'];

interface Heard {
  readonly kind: 'handling' | 'penalty';
  servedOn: LocalDate | null;
  waived: boolean;
  hearing: 'none' | 'asked' | 'held';
  reviewed: boolean;
}
/** What the law asks, kept apart from the code that is tested. */
class Model {
  readonly notices = new Map<string, Heard>();
  readonly proposers = new Map<string, string>();
  readonly due = new Map<string, LocalDate>();
  readonly decisions = new Map<string, { inForce: boolean; servedOn: LocalDate | null; remindedOn: LocalDate | null }>();
}
class Real {
  day: LocalDate = '2026-02-12';
  ids = 0;
  readonly log: Action[] = [
    {
      kind: 'opened',
      at: at(BEGUN),
      by: 'system',
      role: 'system',
      reason: null,
      data: { number: 'LJ', respondent: E, respondentName: null, project: null, group: 'wages', refersTo: null },
    },
    { kind: 'alert-joined', at: at(BEGUN), by: 'system', role: 'system', reason: null, data: { alert: fact } },
  ];
  state: CaseState = fold(this.log);
  act(action: Action): void {
    this.log.push(action);
    this.state = apply(this.state, action);
  }
}

const SUMS = { amount: null, compensationRate: null, fine: null } as const;
const TO = [{ addressee: 0, uscc: E }];

/** What a step does once the table and the papers let it; null where the use case would refuse. */
const taken = ({ state, day, ids }: Real, step: Step, who: Omit<Actor, 'today'>, choice: number): Action | null => {
  const by = <K extends ActionKind>(kind: K, data: ActionData[K]): Action =>
    ({ kind, data, at: at(day), by: who.client, role: who.role, reason: null }) as Action;
  const id = `p${ids}`;
  const proposal = state.proposals[choice % Math.max(1, state.proposals.length)];
  switch (step) {
    case 'filing':
      return choice === 0
        ? by('closed', { on: day, outcome: 'declined' })
        : by('filed', { on: day, investigation: term(day, 60), complaint: null });
    case 'assignment':
      return by('assigned', { inspectors: choice % 5 ? [officer('i1'), officer('i2')] : [officer('i2'), officer('i3')] });
    case 'investigation-records':
      return by('investigation-recorded', {
        record: id,
        kind: 'site',
        on: day,
        amountVerified: choice % 3 ? '100.00' : null,
        workersVerified: null,
      });
    case 'extension':
      return by('extension-proposed', { workingDays: 30 });
    case 'suspension':
      return by('suspension-proposed', {});
    case 'rectification-orders':
      return by('rectification-ordered', { order: id, amount: '100.00', dueOn: addDays(day, 30), served: [], to: TO });
    case 'approvals':
      if (!proposal || proposal.by === who.client) return null;
      return approved(state, proposal, day, choice % 4 === 3, by);
    case 'closure': {
      const outcome = OUTCOMES[choice % OUTCOMES.length]!;
      return closureFault(state, outcome, day) ? null : by('closed', { on: day, outcome });
    }
    default:
      return onPapers(state, step, who, day, choice, id, by);
  }
};
type By = <K extends ActionKind>(kind: K, data: ActionData[K]) => Action;

const approved = (
  state: CaseState,
  { step, paper, workingDays }: CaseState['proposals'][number],
  day: LocalDate,
  refuse: boolean,
  by: By,
) => {
  if (step === 'extension' || step === 'suspension') {
    if (refuse) return by(`${step}-refused`, {});
    if (approvalFault(state, step)) return null;
    return step === 'extension' ? by('extension-approved', { workingDays: workingDays! }) : by('suspension-approved', { on: day });
  }
  const decision = state.papers.decisions.find((each) => each.decision === paper)!;
  if (step === 'decision') {
    if (refuse) return by('decision-refused', { decision: paper! });
    if (decision.kind === 'withdrawal' && withdrawalFault(state, day)) return null;
    return by('decision-approved', { decision: paper!, on: day, service: term(day, 7), lateFinePercent: 3 });
  }
  if (refuse) return by('enforcement-refused', { decision: paper! });
  return enforcementFault(state, decision, day) ? null : by('enforcement-approved', { decision: paper!, on: day });
};

const onPapers = (
  state: CaseState,
  step: Step,
  who: Omit<Actor, 'today'>,
  day: LocalDate,
  choice: number,
  id: string,
  by: By,
): Action | null => {
  const pending = pendingNotices(state);
  const uscc = who.role === 'employer' ? who.uscc : undefined;
  switch (step) {
    case 'notices': {
      const penalty = choice % 2 === 1;
      const sums = penalty ? { ...SUMS, fine: '20000.00' } : { ...SUMS, amount: '100.00' };
      const terms = { decision: state.papers.notices[0]?.decision ?? term(day, 15), penalty: penalty ? term(state.filed!.on, 60) : null };
      const kind = penalty ? 'penalty' : 'handling';
      return by('notice-given', { notice: id, kind, articles: [], ...sums, hearing: penalty, review: penalty, on: day, to: TO, ...terms });
    }
    case 'services': {
      const paper = servableOf(state).find(isUnserved)!;
      const order = state.orders.find((each) => each.order === paper.paper);
      if (order && order.dueOn <= day) return null;
      return by('served', {
        paper: paper.paper,
        of: paper.of,
        addressee: 0,
        uscc: E,
        how: 'direct',
        servedOn: day,
        terms: termsOf(state, paper, day),
      });
    }
    case 'statements': {
      const notice = pending.findLast((each) => mayState(each, day, uscc).length > 0)!;
      return by('statement-made', { statement: id, notice: notice.notice, addressee: 0, oral: false, waives: choice % 2 === 0, on: day });
    }
    case 'hearings': {
      const open = pending.findLast(hearingOpen);
      if (open && who.role === 'supervisor')
        return open.asked!.heldOn === null
          ? by('hearing-appointed', { notice: open.notice, toldOn: day, heldOn: addWorkingDays(day, 7).date })
          : open.asked!.heldOn <= day
            ? by('hearing-held', { notice: open.notice, record: id, on: open.asked!.heldOn })
            : null;
      const notice = pending.findLast((each) => mayAskHearing(each, day, uscc).length > 0);
      return notice ? by('hearing-requested', { notice: notice.notice, on: day }) : null;
    }
    case 'legal-reviews': {
      const notice = pending.findLast(({ reviewed }) => !reviewed?.passed)!;
      return hearingOpen(notice) ? null : by('legally-reviewed', { notice: notice.notice, review: id, passed: choice % 4 > 0, on: day });
    }
    case 'decisions': {
      const ready = pending.findLast((each) => beforeDecision(each, day) === null);
      const { amount, fine } = ready ?? SUMS;
      const kind = ready && choice % 5 ? ready.kind : 'withdrawal';
      if (kind === 'withdrawal' && withdrawalFault(state, day)) return null;
      const rest = kind === 'withdrawal' ? { ...SUMS, notice: null } : { ...SUMS, amount, fine, notice: ready!.notice };
      return by('decision-proposed', { decision: id, kind, articles: [], compensation: null, to: TO, ...rest });
    }
    case 'decision-payments': {
      const fined = state.papers.decisions.find(({ inForce, fine }) => inForce && fine !== null);
      return fined
        ? by('decision-paid', { decision: fined.decision, of: 'fine', amount: choice % 2 ? '20000.00' : '1.00', on: day })
        : null;
    }
    case 'reminders': {
      const [unpaid] = unpaidDecisions(state);
      return reminderFault(unpaid!, day) ? null : by('reminder-given', { reminder: id, decision: unpaid!.decision, to: TO, on: day });
    }
    case 'enforcement': {
      const [unpaid] = unpaidDecisions(state);
      return enforcementFault(state, unpaid!, day) ? null : by('enforcement-proposed', { decision: unpaid!.decision });
    }
    default:
      return null;
  }
};

const termsOf = (state: CaseState, { paper, of }: ReturnType<typeof servableOf>[number], day: LocalDate): Served['terms'] => {
  if (of === 'order') return { rectification: { ...term(day, 0), dueOn: state.orders.find(({ order }) => order === paper)!.dueOn } };
  if (of === 'reminder') return { reminder: { ...term(day, 0), dueOn: addDays(day, 10) } };
  if (of === 'notice') {
    const { hearing } = state.papers.notices.find(({ notice }) => notice === paper)!;
    return { statement: term(day, 3), ...(hearing && { 'hearing-request': term(day, 5) }) };
  }
  const { kind, amount } = state.papers.decisions.find(({ decision }) => decision === paper)!;
  if (kind === 'withdrawal') return {};
  const [review, suit] = [addDays(day, 60), addMonths(day, 6)];
  const until = (dueOn: LocalDate): Term => ({ ...term(day, 0), dueOn });
  const pays = until(addDays(day, 15));
  return {
    ...(amount === null ? { fine: pays } : { payment: pays }),
    review: until(review),
    suit: until(suit),
    enforcement: until(addMonths(maxDate(review, suit), 3)),
  };
};

const LEGAL: Readonly<Record<Stage, readonly Stage[]>> = {
  clue: ['filed'],
  filed: ['investigating', 'suspended'],
  investigating: ['rectification-ordered', 'noticed', 'decided', 'suspended'],
  'rectification-ordered': ['noticed', 'decided', 'suspended'],
  noticed: ['decided'],
  decided: ['enforcing'],
  enforcing: [],
  suspended: ['investigating', 'rectification-ordered'],
  closed: [],
};

/** What the model learns of an action, and what must hold of it by the law. */
const holds = (model: Model, before: CaseState, { state, day }: Real, action: Action): void => {
  if (state.stage !== before.stage && state.stage !== 'closed') expect(LEGAL[before.stage]).toContain(state.stage);
  const now = new Map(deadlinesOf(state).map((deadline) => [deadline.key, deadline]));
  for (const [key, dueOn] of model.due) {
    expect([...now.keys()]).toContain(key);
    expect(now.get(key)!.dueOn >= dueOn).toBe(true);
  }
  for (const [key, { dueOn }] of now) model.due.set(key, dueOn);
  if (action.role === 'inspector' && before.inspectors.length && action.kind !== 'legally-reviewed')
    expect(before.inspectors.map(({ subject }) => subject)).toContain(action.by);
  if (action.kind.endsWith('-proposed') && action.kind !== 'lead-proposed')
    model.proposers.set(action.kind.replace('-proposed', ''), action.by);
  if (action.kind.endsWith('-approved')) expect(action.by).not.toBe(model.proposers.get(action.kind.replace('-approved', '')));
  papersHold(model, before, day, action);
  if (action.kind === 'closed') closureHolds(model, before, action.data.outcome);
};

const papersHold = (model: Model, before: CaseState, day: LocalDate, action: Action): void => {
  switch (action.kind) {
    case 'notice-given':
      model.notices.set(action.data.notice, { kind: action.data.kind, servedOn: null, waived: false, hearing: 'none', reviewed: false });
      return;
    case 'served': {
      const { paper, of } = action.data;
      if (of === 'notice') {
        expect(model.notices.get(paper)!.servedOn).toBeNull();
        model.notices.get(paper)!.servedOn = day;
      }
      if (of === 'decision') {
        expect(model.decisions.get(paper)).toMatchObject({ inForce: true, servedOn: null });
        model.decisions.get(paper)!.servedOn = day;
      }
      const reminded = before.papers.decisions.find(({ reminders }) => reminders.some(({ reminder }) => reminder === paper));
      if (of === 'reminder') model.decisions.get(reminded!.decision)!.remindedOn = day;
      return;
    }
    case 'statement-made': {
      const heard = model.notices.get(action.data.notice)!;
      expect(heard.servedOn !== null && day <= addWorkingDays(heard.servedOn, 3).date).toBe(true);
      heard.waived ||= action.data.waives;
      return;
    }
    case 'hearing-requested':
      model.notices.get(action.data.notice)!.hearing = 'asked';
      return;
    case 'hearing-held':
      Object.assign(model.notices.get(action.data.notice)!, { hearing: 'held', reviewed: false });
      return;
    case 'legally-reviewed':
      expect(before.inspectors.map(({ subject }) => subject)).not.toContain(action.by);
      model.notices.get(action.data.notice)!.reviewed = action.data.passed;
      return;
    case 'decision-proposed': {
      model.decisions.set(action.data.decision, { inForce: false, servedOn: null, remindedOn: null });
      if (action.data.notice === null) return void expect(openAlertsOf(before)).toEqual([]);
      const heard = model.notices.get(action.data.notice)!;
      expect(heard.servedOn).not.toBeNull();
      expect(heard.waived || day > addWorkingDays(heard.servedOn!, 3).date).toBe(true);
      expect(heard.hearing).not.toBe('asked');
      if (heard.kind === 'penalty') {
        expect(heard.reviewed).toBe(true);
        expect(heard.waived || heard.hearing === 'held' || day > addWorkingDays(heard.servedOn!, 5).date).toBe(true);
      }
      return;
    }
    case 'decision-approved':
      model.decisions.get(action.data.decision)!.inForce = true;
      return;
    case 'enforcement-proposed':
    case 'enforcement-approved': {
      const decided = model.decisions.get(action.data.decision)!;
      expect(decided.servedOn !== null && day > addMonths(decided.servedOn, 6)).toBe(true);
      expect(decided.remindedOn !== null && day > addDays(decided.remindedOn, 10)).toBe(true);
      return;
    }
    default:
      return;
  }
};

/** Only these outcomes may leave wages open, each by what it says: nothing was found, no case, or the court has it. */
const closureHolds = (model: Model, before: CaseState, outcome: Outcome): void => {
  const { verified, recovered } = amountsOf(before);
  const paid = !openAlertsOf(before).length || (verified !== null && verified > 0n && recovered >= verified);
  const court = before.papers.decisions.some(({ enforced, amount }) => enforced !== null && amount !== null);
  if (!paid && !court) expect(['unsubstantiated', 'declined']).toContain(outcome);
  const fined = before.papers.decisions.filter(({ inForce, enforced, fine }) => inForce && !enforced && fine !== null);
  const paidOf = ({ paid: sums }: (typeof fined)[number]) => sums.reduce((sum, each) => sum + fen(each.amount), 0n);
  if (outcome !== 'referred') expect(fined.filter((each) => paidOf(each) < fen(each.fine!))).toEqual([]);
  if (outcome === 'unsubstantiated') expect(verified ?? 0n).toBe(0n);
  if (outcome === 'penalised')
    expect([...model.decisions.values()].some(({ inForce, servedOn }) => inForce && servedOn !== null)).toBe(true);
};

let [reached, kinds] = [new Set<Stage>(), new Map<string, number>()];

/** A step that was not yet taken, or that may be taken again to some end. */
const leadsOn = (state: CaseState, step: Step): boolean => {
  // Tried where they belong (`referral/`, `money/`): here they lead nowhere.
  if (step in FOLLOWING) return false;
  if (['closure', 'suspension', 'extension', 'decision-payments'].includes(step)) return false;
  if (step === 'assignment') return state.inspectors.length < 2;
  if (step === 'investigation-records') return state.records === 0 || state.suspended !== null;
  if (step === 'rectification-orders') return !state.orders.length;
  return step !== 'notices' || (!pendingNotices(state).length && state.papers.decisions.length < 2);
};

class Call implements fc.Command<Model, Real> {
  constructor(
    /** Null: one of those that are open, so that the walk gets on. */
    readonly step: Step | null,
    readonly who: number,
    readonly choice: number,
    readonly days: number,
  ) {}
  check = (): boolean => true;
  run(model: Model, real: Real): void {
    real.day = addDays(real.day, this.days);
    const actor: Actor = { ...people[this.who]!, today: real.day };
    const open = openStepsOf(real.state, actor);
    const onward = open.filter((each) => leadsOn(real.state, each));
    const step = this.step ?? onward[this.choice % Math.max(1, onward.length)];
    if (!step) return;
    expect(open.includes(step)).toBe(refusalOf(real.state, step, actor) === null);
    const action = open.includes(step) ? taken(real, step, actor, this.choice) : null;
    if (!action) return;
    const before = real.state;
    real.ids += 1;
    real.act(action);
    kinds.set(action.kind, (kinds.get(action.kind) ?? 0) + 1);
    reached.add(real.state.stage);
    holds(model, before, real, action);
  }
  toString = (): string => `${people[this.who]!.client}: ${this.step} ${this.choice} after ${this.days}`;
}
/** Money comes from the banks, not from a step. */
class Payment implements fc.Command<Model, Real> {
  check = (): boolean => true;
  run(model: Model, real: Real): void {
    const before = real.state;
    if (before.closed) return;
    const alert = afterAlertNews(
      fact,
      { ...OWED, change: 'resolved', state: 'resolved', amount: '0.00', resolution: { cause: 'paid' } },
      at(real.day),
      null,
    );
    const action: Action = { kind: 'alert-changed', at: at(real.day), by: 'system', role: 'system', reason: null, data: { alert } };
    real.act(action);
    holds(model, before, real, action);
  }
  toString = (): string => 'payment';
}

it('no sequence of calls reaches an illegal state, loses a deadline, lets one person propose and approve, decides unheard, or closes over open money', () => {
  const weight = (each: Step): number => (each === 'closure' ? 1 : 4);
  const chosen = fc.oneof(
    ...steps.filter((each) => !(each in FOLLOWING)).map((each) => ({ weight: weight(each), arbitrary: fc.constant(each) })),
  );
  const step = fc.oneof({ weight: 1, arbitrary: chosen }, { weight: 2, arbitrary: fc.constant(null) });
  const days = fc.oneof(
    { weight: 12, arbitrary: fc.nat(2) },
    { weight: 2, arbitrary: fc.integer({ min: 3, max: 20 }) },
    { weight: 1, arbitrary: fc.constant(185) },
  );
  const who = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 4) }, { weight: 1, arbitrary: fc.nat(people.length - 1) });
  const call = fc
    .tuple(step, who, fc.nat(20), days, fc.nat(99))
    .map(([name, person, choice, later, pays]) => (pays === 0 ? new Payment() : new Call(name, person, choice, later)));
  [reached, kinds] = [new Set(), new Map()];
  fc.assert(
    fc.property(fc.array(call, { minLength: 90, maxLength: 130 }), (commands) => {
      const real = new Real();
      fc.modelRun(() => ({ model: new Model(), real }), commands);
      expect(fold(real.log)).toEqual(real.state);
    }),
    { numRuns: 80, seed: 20260211 },
  );
  // A model that never gets anywhere would prove nothing.
  expect([...reached].sort()).toEqual(Object.keys(LEGAL).sort());
  const wanted: ActionKind[] = ['decision-approved', 'decision-refused', 'hearing-held', 'legally-reviewed', 'extension-approved'];
  expect(wanted.filter((kind) => (kinds.get(kind) ?? 0) < 2)).toEqual([]);
});
