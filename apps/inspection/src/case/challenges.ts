import type { LocalDate } from '@anxin/calendar';
import { fen } from '@anxin/money';
import type { CaseState, Stage } from './case-log';
import { CHALLENGES, pendingChallenge, type Challenge, type ChallengeKind, type OrderedSums } from './challenge-log';
import type { DecisionState } from './paper-log';

/** What may be recorded of reviews and suits (行政复议、行政诉讼) against the decisions of a case. Pure: the day is an argument. */

/** A challenge that is pending, and its decision. */
export interface Pending {
  readonly decision: DecisionState;
  readonly challenge: Challenge;
}
export const pendingOf = (state: CaseState): Pending[] =>
  state.papers.decisions.flatMap((decision) => {
    const challenge = pendingChallenge(decision);
    return challenge ? [{ decision, challenge }] : [];
  });

/** Decisions that somebody on whom they were served may challenge. */
export const challengeable = ({ papers }: CaseState): DecisionState[] =>
  papers.decisions.filter(({ inForce, kind, served }) => inForce && kind !== 'withdrawal' && served.length > 0);

/** Why a review of or a suit against a decision can't be recorded, or null: one at a time, each once, no review after a suit (复议法 29, 74; 行政诉讼法 44). */
export const challengeFault = (decision: DecisionState, kind: ChallengeKind): string | null => {
  const pending = pendingChallenge(decision);
  if (pending) return `a ${pending.kind} of the decision is pending since ${pending.on}`;
  const before = (decision.challenges ?? []).map((each) => each.kind);
  if (before.includes(kind)) return `the decision went through a ${kind} already`;
  return kind === 'review' && before.includes('suit') ? 'after a suit there is no review (行政复议法 29)' : null;
};

/** The first day that a challenge of a decision may bear: nobody challenges what did not reach anybody. */
export const firstServedOn = ({ served }: DecisionState): LocalDate =>
  served
    .map(({ servedOn }) => servedOn)
    .sort()
    .at(0)!;

/** What an alteration may order: something, of what was ordered before, and never more (复议法 63, 行政诉讼法 77). */
export const alterationFault = (
  before: OrderedSums,
  after: Partial<Readonly<Record<keyof OrderedSums, string>>>,
): { readonly path: keyof OrderedSums; readonly message: string } | null => {
  const fields = ['amount', 'compensation', 'fine'] as const;
  for (const path of fields) {
    const [was, is] = [before[path], after[path]];
    if (is === undefined) continue;
    if (was === null) return { path, message: `the decision orders no ${path}` };
    if (fen(is) > fen(was)) return { path, message: `must be at most what the decision orders: ${was}` };
    if (fen(is) === 0n) return { path, message: 'must be more than nothing' };
  }
  const first = fields.find((path) => before[path] !== null)!;
  return fields.every((path) => after[path] === undefined || fen(after[path]) === fen(before[path]!))
    ? { path: first, message: 'must say what is ordered from now on, where it was altered' }
    : null;
};

/** Whether review and suit are over by what a court said: then nobody waits for periods. Of several addressees the others' still count. */
export const isJudged = ({ to, challenges = [] }: DecisionState): boolean =>
  to.length === 1 && challenges.some(({ kind, ended }) => kind === 'suit' && ended !== null && ended.outcome !== 'withdrawn');

/** What keeps a case open whose decision is before another authority or a court. */
export const pendingFault = (state: CaseState): string | null => {
  const [first] = pendingOf(state);
  return first ? `a ${first.challenge.kind} of the decision of ${first.decision.inForce} is pending since ${first.challenge.on}` : null;
};

/** Also of a closed case: who paid a fine may still have it reviewed. */
const DECIDED: readonly Stage[] = ['investigating', 'rectification-ordered', 'noticed', 'decided', 'enforcing', 'closed'];
const twoAssigned = (state: CaseState): readonly 'assignment'[] => (state.inspectors.length >= 2 ? [] : ['assignment']);

/** The steps' rows of the table of what may follow what. */
export const CHALLENGE_STEPS = {
  challenges: {
    from: DECIDED,
    role: 'inspector',
    first: twoAssigned,
    not: (state: CaseState) => {
      const faults = challengeable(state).flatMap((each) => CHALLENGES.map((kind) => challengeFault(each, kind)));
      if (!faults.length) return 'no decision in force was served that could be challenged';
      return faults.includes(null) ? null : faults.at(-1)!;
    },
  },
  'challenge-stays': {
    from: DECIDED,
    role: 'inspector',
    first: twoAssigned,
    not: (state: CaseState) =>
      pendingOf(state).some(({ challenge }) => !challenge.stayedOn)
        ? null
        : 'no review or suit is pending, or execution is suspended already',
  },
  'challenge-outcomes': {
    from: DECIDED,
    role: 'inspector',
    first: twoAssigned,
    not: (state: CaseState) => (pendingOf(state).length ? null : 'no review or suit is pending'),
  },
} as const;
export type ChallengeStep = keyof typeof CHALLENGE_STEPS;
