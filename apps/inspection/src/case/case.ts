import type { CaseState, OpenMoney, Outcome, Proposal, Stage } from './case-log';
import { answersFault } from './arrival';
import { arrivalFault, ENDS_PAID, openMoneyFault } from './closing';
import type { AlertFact } from './facts';
import { pendingFault } from './challenges';
import { openSumsFault, penalisedFault } from './papers';
import { PAPER_TRANSITIONS, type PaperStep } from './paper-steps';
import { FOLLOWING, isAuthor, isWithPolice, type FollowingStep } from './referral';
import { amountsOf, openAlertsOf } from './standing';
import type { LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';

export type Step =
  | 'filing'
  | 'assignment'
  | 'investigation-records'
  | 'extension'
  | 'suspension'
  | 'approvals'
  | 'rectification-orders'
  | PaperStep
  | FollowingStep
  | 'closure';

/** Who wants to act on a case. */
export interface Actor {
  /** Pseudonymous id, the subject of an inspector on the list. */
  readonly client: string;
  readonly role: string;
  /** Whether the person declared an interest in the respondent (回避). */
  readonly interested: boolean;
  /** An employer's code. */
  readonly uscc?: string;
  /** The business day; left out, what hangs on it is judged by the step itself. */
  readonly today?: LocalDate;
}

type ActingRole = 'inspector' | 'supervisor' | 'employer';
export interface Transition {
  readonly from: readonly Stage[];
  readonly role: ActingRole | readonly ActingRole[];
  /** Steps that others must take first. */
  readonly first?: (state: CaseState, actor: Actor) => readonly Step[];
  /** What is missing, in words, where the steps' names alone don't say it. */
  readonly missing?: (state: CaseState, actor: Actor) => string | null;
  /** Why it can't be taken although the stage allows it. */
  readonly not?: (state: CaseState, actor: Actor) => string | null;
}

const AT_WORK: readonly Stage[] = ['filed', 'investigating', 'rectification-ordered'];
const LATER: readonly Stage[] = ['noticed', 'decided', 'enforcing'];
/** 监察条例 16: an investigation is made by two inspectors or more. */
const INSPECTORS = 2;
const twoAssigned = (state: CaseState): readonly Step[] => (state.inspectors.length >= INSPECTORS ? [] : ['assignment']);
const isProposed = (state: CaseState, step: string): string | null =>
  state.proposals.some((proposal) => proposal.step === step) ? `the ${step} is proposed already and waits for approval` : null;

const hasEnded = (state: CaseState): string | null =>
  state.papers.notices.length || LATER.includes(state.stage) ? 'the investigation has ended' : null;
/** Why what was proposed while it was investigated can't take effect any more. */
export const approvalFault = (state: CaseState, step: 'extension' | 'suspension'): string | null =>
  step === 'suspension' && state.suspended ? 'the case is suspended already' : hasEnded(state);

/** Why a person may not decide on what is proposed, whatever his or her office; null where he or she may. */
export const decidingFault = (state: CaseState, { by, step }: Proposal, client: string): string | null => {
  if (by === client) return 'who proposed may not approve';
  return step === 'referral' && isAuthor(state, client) ? 'who wrote the transfer report may not approve it' : null;
};

const nobodyElses = (state: CaseState, { client }: Actor): string | null => {
  if (!state.proposals.length) return 'nothing waits for approval';
  const faults = state.proposals.map((proposal) => decidingFault(state, proposal, client));
  return faults.includes(null) ? null : faults[0]!;
};

/** The one table of what may follow what; every step of every caller is looked up here. */
const TRANSITIONS: Readonly<Record<Step, Transition>> = {
  filing: { from: ['clue'], role: 'inspector' },
  assignment: { from: ['clue', ...AT_WORK, ...LATER, 'suspended'], role: 'supervisor' },
  'investigation-records': { from: [...AT_WORK, ...LATER, 'suspended'], role: 'inspector', first: twoAssigned },
  extension: {
    from: AT_WORK,
    role: 'inspector',
    not: (state) =>
      isProposed(state, 'extension') ??
      hasEnded(state) ??
      (state.extendedBy > 0 ? 'the investigation has been extended once (监察条例 17)' : null),
  },
  suspension: {
    from: ['filed', 'investigating'],
    role: 'inspector',
    not: (state) => isProposed(state, 'suspension') ?? hasEnded(state),
  },
  approvals: { from: ['clue', ...AT_WORK, ...LATER, 'suspended'], role: 'supervisor', not: nobodyElses },
  'rectification-orders': { from: ['investigating', 'rectification-ordered'], role: 'inspector', first: twoAssigned },
  ...PAPER_TRANSITIONS,
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
const strangerTo = (state: CaseState, step: Step, actor: Actor): string | null => {
  const assigned = state.inspectors.some(({ subject }) => subject === actor.client);
  if (step === 'legal-reviews' && assigned) return 'who investigates does not review (处罚法 58)';
  if (actor.role !== 'inspector') return null;
  if (actor.interested) return 'an inspector who declared an interest in the respondent stands aside (回避)';
  if (state.inspectors.length && !assigned && step !== 'legal-reviews') return 'the case is assigned to other inspectors';
  return null;
};

const orderFault = (state: CaseState, step: Step, actor: Actor): { detail: string; first: readonly Step[] } | null => {
  const { from, first, missing: inWords, not } = TRANSITIONS[step];
  if (state.closed && !from.includes('closed')) return { detail: 'the case is closed', first: [] };
  if (!from.includes(state.stage)) return { detail: outOfOrder(state, step), first: [] };
  const missing = first?.(state, actor) ?? [];
  if (missing.length) return { detail: inWords?.(state, actor) ?? `first: ${missing.join(', ')}`, first: missing };
  const why = not?.(state, actor);
  return why ? { detail: why, first: [] } : null;
};

const outOfOrder = (state: CaseState, step: Step): string =>
  step === 'decisions'
    ? 'a decision needs a notice of what is held against the respondent, its service, and the end of the period for statements (监察条例 19, 处罚法 44–45)'
    : `${step} does not follow the stage ${state.stage}`;

/** What the actor may do now, in the order of the procedure. */
export const openStepsOf = (state: CaseState, actor: Actor): Step[] =>
  steps.filter((step) => isFor(step, actor) && !strangerTo(state, step, actor) && orderFault(state, step, actor) === null);
const isFor = (step: Step, { role }: Actor): boolean => [TRANSITIONS[step].role].flat().some((each) => each === role);

/** Null where the actor may take the step now. */
export const refusalOf = (state: CaseState, step: Step, actor: Actor): Refusal | null => {
  const stranger = isFor(step, actor)
    ? strangerTo(state, step, actor)
    : `${step} is for the ${[TRANSITIONS[step].role].flat().join(' or ')}`;
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

/** The court was asked to enforce the payment of the wages: the claim is followed there. */
const withTheCourt = ({ papers }: CaseState): boolean =>
  papers.decisions.some(({ inForce, enforced, amount }) => inForce !== null && enforced !== null && amount !== null);
const needsRecord = (state: CaseState): string | null => (state.records ? null : 'needs an investigation record');

/** The evidence each outcome asks for; null where it is there. */
const EVIDENCE: Readonly<Record<Outcome, (state: CaseState) => string | null>> = {
  corrected: correctedFault,
  settled: needsRecord,
  unsubstantiated: (state) =>
    needsRecord(state) ?? ((amountsOf(state).verified ?? 0n) > 0n ? 'an investigation record verified an amount' : null),
  penalised: penalisedFault,
  referred: (state) => (isWithPolice(state) ? null : 'needs a referral that the police received'),
  withdrawn: (state) => (state.filed ? null : 'only a filed case is withdrawn (撤销立案)'),
  declined: () => 'a clue is declined by the filing step',
};

/** What leaves money open, and the number under which another authority took it up. */
export interface LeftOpen {
  readonly reason: OpenMoney;
  readonly reference?: string;
}

/** Why the case can't be closed with this outcome on that day, or null. */
export const closureFault = (state: CaseState, outcome: Outcome, today: LocalDate, left?: LeftOpen): string | null => {
  const fault = EVIDENCE[outcome](state);
  if (fault) return fault;
  // A transfer to the police is not held up by what was ordered beside it; money that stays open for a coded reason not by a review or a suit.
  const sums = outcome === 'referred' ? null : (openSumsFault(state) ?? (left ? null : pendingFault(state)));
  if (sums) return sums;
  if (outcome === 'penalised' && withTheCourt(state)) return null;
  if (left) return openMoneyFault(state, outcome, left.reason, left.reference);
  return ENDS_PAID.includes(outcome) ? (stillOpen(state) ?? arrivalFault(state) ?? answersFault(state, today)) : null;
};
