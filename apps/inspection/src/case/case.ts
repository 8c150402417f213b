import type { CaseState, OpenMoney, Outcome, Stage } from './case-log';
import { arrivalFault, ENDS_PAID, openMoneyFault } from './closing';
import type { AlertFact } from './facts';
import { FOLLOWING, isWithPolice, type FollowingStep } from './referral';
import { amountsOf, openAlertsOf } from './standing';
import { yuan } from '@anxin/money';

export type Step =
  | 'filing'
  | 'assignment'
  | 'investigation-records'
  | 'extension'
  | 'suspension'
  | 'approvals'
  | 'rectification-orders'
  | 'decisions'
  | FollowingStep
  | 'closure';

/** Who wants to act on a case. */
export interface Actor {
  /** Pseudonymous id, the subject of an inspector on the list. */
  readonly client: string;
  readonly role: string;
  /** Whether the person declared an interest in the respondent (回避). */
  readonly interested: boolean;
}

interface Transition {
  readonly from: readonly Stage[];
  readonly role: 'inspector' | 'supervisor';
  /** Steps that others must take first. */
  readonly first?: (state: CaseState) => readonly Step[];
  /** Why it can't be taken although the stage allows it. */
  readonly not?: (state: CaseState, actor: Actor) => string | null;
}

const AT_WORK: readonly Stage[] = ['filed', 'investigating', 'rectification-ordered'];
/** 监察条例 16: an investigation is made by two inspectors or more. */
const INSPECTORS = 2;
const twoAssigned = (state: CaseState): readonly Step[] => (state.inspectors.length >= INSPECTORS ? [] : ['assignment']);
const isProposed = (state: CaseState, step: string): string | null =>
  state.proposals.some((proposal) => proposal.step === step) ? `the ${step} is proposed already and waits for approval` : null;

const nobodyElses = (state: CaseState, actor: Actor): string | null => {
  if (!state.proposals.length) return 'nothing waits for approval';
  return state.proposals.some((proposal) => proposal.by !== actor.client) ? null : 'who proposed may not approve';
};

/** The one table of what may follow what; every step of every caller is looked up here. */
const TRANSITIONS: Readonly<Record<Step, Transition>> = {
  filing: { from: ['clue'], role: 'inspector' },
  assignment: { from: ['clue', ...AT_WORK, 'suspended'], role: 'supervisor' },
  'investigation-records': { from: [...AT_WORK, 'suspended'], role: 'inspector', first: twoAssigned },
  extension: {
    from: AT_WORK,
    role: 'inspector',
    not: (state) =>
      isProposed(state, 'extension') ?? (state.extendedBy > 0 ? 'the investigation has been extended once (监察条例 17)' : null),
  },
  suspension: { from: ['filed', 'investigating'], role: 'inspector', not: (state) => isProposed(state, 'suspension') },
  approvals: { from: ['clue', ...AT_WORK, 'noticed', 'decided', 'enforcing', 'suspended'], role: 'supervisor', not: nobodyElses },
  'rectification-orders': { from: ['investigating', 'rectification-ordered'], role: 'inspector', first: twoAssigned },
  // A decision needs a served notice and the statement period (监察条例 19, 处罚法 44–45): no stage from which it may be taken comes before 'noticed'.
  decisions: { from: ['noticed'], role: 'inspector', first: twoAssigned },
  ...FOLLOWING,
  closure: { from: ['clue', ...AT_WORK, 'noticed', 'decided', 'enforcing', 'suspended'], role: 'inspector' },
};
export const steps = Object.keys(TRANSITIONS) as Step[];

/** Why an actor may not take a step. `stranger`: the case is others' to act on; `order`: not now. */
export interface Refusal {
  readonly kind: 'stranger' | 'order';
  readonly detail: string;
  readonly openSteps: readonly Step[];
}

/** Until two are assigned every inspector who sees the case may act; afterwards only the assigned; never one with an interest. */
const strangerTo = (state: CaseState, actor: Actor): string | null => {
  if (actor.role !== 'inspector') return null;
  if (actor.interested) return 'an inspector who declared an interest in the respondent stands aside (回避)';
  if (state.inspectors.length && !state.inspectors.some(({ subject }) => subject === actor.client))
    return 'the case is assigned to other inspectors';
  return null;
};

const orderFault = (state: CaseState, step: Step, actor: Actor): { detail: string; first: readonly Step[] } | null => {
  const { from, first, not } = TRANSITIONS[step];
  if (state.closed && !from.includes('closed')) return { detail: 'the case is closed', first: [] };
  if (!from.includes(state.stage)) return { detail: outOfOrder(state, step), first: [] };
  const missing = first?.(state) ?? [];
  if (missing.length) return { detail: `first: ${missing.join(', ')}`, first: missing };
  const why = not?.(state, actor);
  return why ? { detail: why, first: [] } : null;
};

const outOfOrder = (state: CaseState, step: Step): string =>
  step === 'decisions'
    ? 'a decision needs a notice of what is held against the respondent, its service, and the end of the period for statements (监察条例 19, 处罚法 44–45)'
    : `${step} does not follow the stage ${state.stage}`;

/** What the actor may do now, in the order of the procedure. */
export const openStepsOf = (state: CaseState, actor: Actor): Step[] =>
  strangerTo(state, actor) ? [] : steps.filter((step) => TRANSITIONS[step].role === actor.role && orderFault(state, step, actor) === null);

/** Null where the actor may take the step now. */
export const refusalOf = (state: CaseState, step: Step, actor: Actor): Refusal | null => {
  const stranger = TRANSITIONS[step].role === actor.role ? strangerTo(state, actor) : `${step} is for the ${TRANSITIONS[step].role}`;
  if (stranger) return { kind: 'stranger', detail: stranger, openSteps: [] };
  const fault = orderFault(state, step, actor);
  return fault && { kind: 'order', detail: fault.detail, openSteps: fault.first.length ? fault.first : openStepsOf(state, actor) };
};

/** What is still owed by the case's alerts, or by its verified amount, in words; null where nothing is. */
const stillOpen = (state: CaseState): string | null => {
  const { verified, recovered } = amountsOf(state);
  if (verified !== null && verified > 0n && recovered >= verified) return null;
  const open = openAlertsOf(state);
  if (open.length) return `open: ${open.map(({ rule, period, amount }) => [rule, period, amount].filter(Boolean).join(' ')).join('; ')}`;
  if (verified !== null && verified > recovered && wrongsOf(state).every((alert) => alert.cause === 'paid'))
    return `open: ${yuan(verified - recovered)} of the verified ${yuan(verified)}`;
  return null;
};
const wrongsOf = (state: CaseState): AlertFact[] =>
  Object.values(state.alerts).filter((alert) => alert.group !== 'none' && alert.group !== 'incident');

/** What proves that the wrong is put right: every alert resolved, or as much recovered as was verified. */
const correctedFault = (state: CaseState): string | null => {
  const open = stillOpen(state);
  if (open) return open;
  const { verified, recovered } = amountsOf(state);
  return wrongsOf(state).length || (verified !== null && recovered >= verified)
    ? null
    : 'nothing shows that it was put right: no alert was resolved and no amount verified and recovered';
};

const needsRecord = (state: CaseState): string | null => (state.records ? null : 'needs an investigation record');

/** The evidence each outcome asks for; null where it is there. */
const EVIDENCE: Readonly<Record<Outcome, (state: CaseState) => string | null>> = {
  corrected: correctedFault,
  settled: needsRecord,
  unsubstantiated: (state) =>
    needsRecord(state) ?? ((amountsOf(state).verified ?? 0n) > 0n ? 'an investigation record verified an amount' : null),
  penalised: () => 'needs a penalty decision in force',
  referred: (state) => (isWithPolice(state) ? null : 'needs a referral that the police received'),
  withdrawn: (state) => (state.filed ? null : 'only a filed case is withdrawn (撤销立案)'),
  declined: () => 'a clue is declined by the filing step',
};

/** What leaves money open, and the number under which another authority took it up. */
export interface LeftOpen {
  readonly reason: OpenMoney;
  readonly reference?: string;
}

/** Why the case can't be closed with this outcome, or null. */
export const closureFault = (state: CaseState, outcome: Outcome, left?: LeftOpen): string | null => {
  const fault = EVIDENCE[outcome](state);
  if (fault) return fault;
  if (left) return openMoneyFault(state, outcome, left.reason, left.reference);
  return ENDS_PAID.includes(outcome) ? (stillOpen(state) ?? arrivalFault(state)) : null;
};
