import { addDays } from '@anxin/calendar';
import fc from 'fast-check';
import { LEGAL, holds } from '../../test/case-model/invariants';
import { Law } from '../../test/case-model/law';
import { told } from '../../test/case-model/following-steps';
import { at, people, Real } from '../../test/case-model/real';
import { taken } from '../../test/case-model/steps';
import { openStepsOf, refusalOf, steps, type Actor, type Step } from './case';
import { fold, type Action, type ActionKind, type CaseState, type Stage } from './case-log';
import { pendingNotices } from './papers';
import { referralOf } from './referral';

// A case driven by any sequence of calls, as the use cases make them, beside a model that keeps by itself what the law asks.

let [reached, kinds] = [new Set<Stage>(), new Set<ActionKind>()];

const done = (law: Law, real: Real, action: Action): void => {
  const before = real.state;
  real.ids += 1;
  real.act(action);
  kinds.add(action.kind);
  reached.add(real.state.stage);
  holds(law, before, real, action);
};

/** Steps that can be taken, one way or another, whenever they are told to be open: no further condition hides behind the table. */
const SURE: readonly Step[] = [
  ...(['filing', 'assignment', 'investigation-records', 'extension', 'suspension', 'approvals', 'rectification-orders'] as const),
  ...(['notices', 'statements', 'decision-payments', 'demands', 'referral-handover', 'police-receipt', 'police-answers'] as const),
  ...(['challenges', 'challenge-stays', 'challenge-outcomes'] as const),
  ...(['police-objections', 'objection-answers', 'crime-judgement', 'payment-confirmations', 'instalments', 'money-requests'] as const),
];
const CHOICES = 20;

/** A step that was not yet taken, or that may be taken again to some end. */
const leadsOn = (state: CaseState, step: Step): boolean => {
  if (['closure', 'suspension', 'extension', 'decision-payments', 'demands', 'payment-confirmations', 'jurisdiction'].includes(step))
    return false;
  if (step === 'assignment') return state.inspectors.length < 2;
  if (step === 'challenges') return state.papers.decisions.every(({ challenges }) => !challenges);
  if (step === 'on-the-spot-penalties') return state.papers.decisions.every(({ onTheSpot }) => !onTheSpot);
  if (step === 'legal-reviews') return pendingNotices(state).some(({ review, reviewed }) => review && !reviewed?.passed);
  if (step === 'investigation-records')
    return state.records === 0 || state.suspended !== null || !state.evidence?.conducts.length || !state.evidence.longest;
  if (step === 'rectification-orders') return !state.orders.length;
  if (step === 'reminders') return state.papers.decisions.every(({ reminders }) => !reminders.length);
  if (step === 'instalments' || step === 'money-requests') return !state.money;
  if (step === 'crime-judgement') return referralOf(state)?.filedOn === null;
  return step !== 'notices' || (!pendingNotices(state).length && state.papers.decisions.length < 2);
};

class Call implements fc.Command<Law, Real> {
  constructor(
    /** Null: one of those that are open, so that the walk gets on. */
    readonly step: Step | null,
    readonly who: number,
    readonly choice: number,
    readonly days: number,
  ) {}
  check = (): boolean => true;
  run(law: Law, real: Real): void {
    real.day = addDays(real.day, this.days);
    const actor: Actor = { ...people[this.who]!, today: real.day };
    const open = openStepsOf(real.state, actor);
    const onward = open.filter((each) => leadsOn(real.state, each));
    const step = this.step ?? onward[this.choice % Math.max(1, onward.length)];
    if (!step) return;
    expect(open.includes(step)).toBe(refusalOf(real.state, step, actor) === null);
    if (!open.includes(step)) return;
    const action = taken(real, step, actor, this.choice) ?? this.anyWay(real, step, actor);
    if (action) done(law, real, action);
  }
  toString = (): string => `${people[this.who]!.client}: ${this.step} ${this.choice} after ${this.days}`;

  private anyWay(real: Real, step: Step, actor: Actor): Action | null {
    const ways = Array.from({ length: CHOICES + 1 }, (_, choice) => taken(real, step, actor, choice));
    if (SURE.includes(step) && !ways.some(Boolean)) throw new Error(`${step} is told to be open and can't be taken`);
    return null;
  }
}

/** Money comes from the banks, not from a step. */
class Payment implements fc.Command<Law, Real> {
  constructor(readonly amount: bigint) {}
  check = (): boolean => true;
  run(law: Law, real: Real): void {
    if (!real.state.closed) done(law, real, real.pay(this.amount));
  }
  toString = (): string => `${this.amount} fen paid`;
}

/** What the books of deposits and of the fund say comes whether the case is open or closed. */
class Books implements fc.Command<Law, Real> {
  constructor(readonly choice: number) {}
  check = (): boolean => true;
  run(law: Law, real: Real): void {
    const { state, day, ids } = real;
    const by = ((kind: ActionKind, data: never) => ({ kind, data, at: at(day), by: 'system', role: 'system', reason: null })) as never;
    const who: Actor = { client: 'system', role: 'system', interested: false };
    const action = told({ state, day, who, choice: this.choice, id: `b${ids}`, by });
    if (action) done(law, real, action);
  }
  toString = (): string => `the books, ${this.choice}`;
}

const step = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...steps) },
  { weight: 20, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('closure' as const) },
);
const days = fc.oneof(
  { weight: 14, arbitrary: fc.nat(1) },
  { weight: 3, arbitrary: fc.integer({ min: 2, max: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(16, 185) },
);
const who = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 0, 1, 1, 4, 4, 5) }, { weight: 1, arbitrary: fc.nat(people.length - 1) });
const call = fc.oneof(
  { weight: 90, arbitrary: fc.tuple(step, who, fc.nat(CHOICES), days).map((given) => new Call(...given)) },
  { weight: 4, arbitrary: fc.nat(20).map((choice) => new Books(choice)) },
  { weight: 2, arbitrary: fc.constantFrom(2000n, 4000n, 10000n).map((amount) => new Payment(amount)) },
);

it('no sequence of calls reaches an illegal state, loses a deadline or a proposal, lets one person propose and approve, decides unheard, counts money twice, or closes over open money', () => {
  [reached, kinds] = [new Set(), new Set()];
  fc.assert(
    fc.property(fc.array(call, { minLength: 90, maxLength: 130 }), (commands) => {
      const real = new Real();
      fc.modelRun(() => ({ model: new Law(), real }), commands);
      expect(fold(real.log)).toEqual(real.state);
    }),
    { numRuns: 300, seed: 20260211 },
  );
  // A model that never gets anywhere would prove nothing.
  expect([...reached].sort()).toEqual(Object.keys(LEGAL).sort());
  const wanted: ActionKind[] = [
    ...([
      'decision-approved',
      'decision-refused',
      'hearing-held',
      'legally-reviewed',
      'extension-approved',
      'enforcement-approved',
    ] as const),
    ...(['referral-approved', 'referral-refused', 'police-received', 'objection-made', 'objection-answered', 'crime-judged'] as const),
    ...(['instalments-agreed', 'money-request-approved', 'money-request-answered', 'deposit-told', 'payment-confirmed'] as const),
    ...(['closed', 'closure-undone', 'moved'] as const),
    ...(['fined-on-the-spot', 'decision-challenged', 'execution-stayed', 'challenge-ended'] as const),
  ];
  expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
});
