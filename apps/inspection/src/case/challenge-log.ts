import { addDays, daysBetween, isProvisional, maxDate, nextWorkingDayOrSame, type LocalDate } from '@anxin/calendar';
import type { CaseState } from './case-log';
import type { Term } from './deadline';

/** By what a decision is challenged: 行政复议, 行政诉讼. */
export const CHALLENGES = ['review', 'suit'] as const;
export type ChallengeKind = (typeof CHALLENGES)[number];
/** 维持（驳回）, 变更, 撤销, 撤回申请或撤诉. */
export const CHALLENGE_OUTCOMES = ['upheld', 'altered', 'annulled', 'withdrawn'] as const;
export type ChallengeOutcome = (typeof CHALLENGE_OUTCOMES)[number];

/** What a decision orders to pay, in yuan. */
export interface OrderedSums {
  readonly amount: string | null;
  readonly compensation: string | null;
  readonly fine: string | null;
}

/** What the actions on a challenge carry; which authority or court, its number and its grounds lie sealed beside the log. */
export interface ChallengeData {
  'decision-challenged': { readonly challenge: string; readonly decision: string; readonly kind: ChallengeKind; readonly on: LocalDate };
  /** Execution is suspended by order (复议法 42, 行政诉讼法 56); without one it goes on. */
  'execution-stayed': { readonly challenge: string; readonly decision: string; readonly on: LocalDate };
  'challenge-ended': {
    readonly challenge: string;
    readonly decision: string;
    readonly outcome: ChallengeOutcome;
    readonly on: LocalDate;
    /** What the decision orders from now on, where it was altered. */
    readonly sums: OrderedSums | null;
    /** After a review: to bring a suit (行政诉讼法 45). */
    readonly suit: Term | null;
    /** To ask the court to enforce, counted anew; null where nothing stands that could be enforced. */
    readonly enforcement: Term | null;
  };
}
export type ChallengeAction = {
  readonly [K in keyof ChallengeData]: { readonly kind: K; readonly data: ChallengeData[K] };
}[keyof ChallengeData];

/** A review of or a suit against a decision. */
export interface Challenge {
  readonly challenge: string;
  readonly kind: ChallengeKind;
  readonly on: LocalDate;
  readonly stayedOn: LocalDate | null;
  readonly ended: Pick<ChallengeData['challenge-ended'], 'outcome' | 'on' | 'suit' | 'enforcement'> | null;
}

/** As far as a challenge goes, what it is about. */
interface Challenged {
  readonly challenges?: readonly Challenge[];
}

const KINDS: Readonly<Record<keyof ChallengeData, true>> = {
  'decision-challenged': true,
  'execution-stayed': true,
  'challenge-ended': true,
};
export const isChallenge = <A extends { readonly kind: string }>(action: A): action is A & ChallengeAction => action.kind in KINDS;

export const pendingChallenge = ({ challenges }: Challenged): Challenge | undefined => challenges?.find(({ ended }) => !ended);
/** The day since which execution is suspended by order; null where it goes on. */
export const stayedSince = (decision: Challenged): LocalDate | null => pendingChallenge(decision)?.stayedOn ?? null;

/** A term of a decision, longer by the days for which execution was suspended while it ran: it goes on with the days that were left. */
export const withoutStays = ({ challenges = [] }: Challenged, term: Term): Term =>
  challenges.reduce((so, { stayedOn, ended }) => {
    if (!stayedOn || !ended || so.dueOn < stayedOn || so.startsOn > ended.on) return so;
    const dueOn = nextWorkingDayOrSame(addDays(so.dueOn, Math.max(0, daysBetween(maxDate(stayedOn, so.startsOn), ended.on))));
    return { ...so, dueOn, provisional: so.provisional || isProvisional(dueOn) };
  }, term);

/** The later of a term and what a challenge that ended gives in its place. */
export const renewed = ({ challenges = [] }: Challenged, kind: 'suit' | 'enforcement', term: Term): Term =>
  challenges.reduce((so, { ended }) => {
    const given = ended?.[kind];
    return given && given.dueOn > so.dueOn ? given : so;
  }, term);

/** Days between two on which a challenge was pending: for them no late fine grows (处罚法 73). */
export const challengedDays = ({ challenges = [] }: Challenged, from: LocalDate, until: LocalDate): number =>
  challenges.reduce((days, { on, ended }) => {
    const end = ended && ended.on < until ? ended.on : until;
    return days + Math.max(0, daysBetween(maxDate(on, from), end));
  }, 0);

/** The stage in which a case is once a decision no longer stands: it is open for a new one. */
const stageAfter = ({ stage, papers }: CaseState): CaseState['stage'] => {
  if (stage !== 'decided' && stage !== 'enforcing') return stage;
  const standing = papers.decisions.filter(({ inForce, onTheSpot }) => inForce && !onTheSpot);
  if (standing.some(({ enforced }) => enforced)) return 'enforcing';
  if (standing.length) return 'decided';
  return papers.notices.length ? 'noticed' : 'investigating';
};

/** The case after one more action on a challenge. */
export const applyChallenge = (state: CaseState, { kind, data }: ChallengeAction): CaseState => {
  const decisions = state.papers.decisions.map((decision) => {
    if (decision.decision !== data.decision) return decision;
    const { challenges = [] } = decision;
    if (kind === 'decision-challenged') {
      const { challenge, kind: by, on } = data;
      return { ...decision, challenges: [...challenges, { challenge, kind: by, on, stayedOn: null, ended: null }] };
    }
    const changed = challenges.map((each): Challenge => {
      if (each.challenge !== data.challenge) return each;
      if (kind === 'execution-stayed') return { ...each, stayedOn: data.on };
      const { outcome, on, suit, enforcement } = data;
      return { ...each, ended: { outcome, on, suit, enforcement } };
    });
    if (kind === 'execution-stayed') return { ...decision, challenges: changed };
    const { outcome, on, sums } = data;
    const annulled = outcome === 'annulled' && decision.inForce ? { inForce: null, annulled: { on, inForce: decision.inForce } } : {};
    return { ...decision, ...sums, ...annulled, challenges: changed };
  });
  const next = { ...state, papers: { ...state.papers, decisions } };
  if (kind !== 'challenge-ended' || data.outcome !== 'annulled') return next;
  // Nothing of it is left to enforce.
  const proposals = state.proposals.filter(({ step, paper }) => step !== 'enforcement' || paper !== data.decision);
  return { ...next, proposals, stage: stageAfter(next) };
};
