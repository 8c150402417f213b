import type { Actor, Transition } from './case';
import type { CaseState, Stage } from './case-log';
import {
  hearingOpen,
  isUnserved,
  mayAskHearing,
  mayState,
  missingForDecision,
  pendingNotices,
  servableOf,
  unpaidDecisions,
  withdrawalFault,
} from './papers';

/** Steps with the papers of a case. */
export type PaperStep =
  | 'services'
  | 'notices'
  | 'statements'
  | 'hearings'
  | 'legal-reviews'
  | 'decisions'
  | 'on-the-spot-penalties'
  | 'decision-payments'
  | 'reminders'
  | 'enforcement';

const INVESTIGATED: readonly Stage[] = ['investigating', 'rectification-ordered', 'noticed', 'decided'];
/** A fine on the spot (当场处罚) stands beside the rest of the case, whatever its stage. */
const AFTER_RECORD: readonly Stage[] = [...INVESTIGATED, 'enforcing'];
const INSPECTORS = 2;
const twoAssigned = (state: CaseState): readonly 'assignment'[] => (state.inspectors.length >= INSPECTORS ? [] : ['assignment']);
const where = (yes: boolean, detail: string): string | null => (yes ? null : detail);
const proposed = (state: CaseState, step: string): string | null =>
  state.proposals.some((proposal) => proposal.step === step) ? `the ${step} is proposed already and waits for approval` : null;
const codeOf = ({ role, uscc }: Actor): string | undefined => (role === 'employer' ? (uscc ?? '-') : undefined);

/** What goes before a decision; withdrawing the case needs no notice, for it takes nothing from anybody. */
const beforeDecisions = (state: CaseState, { today }: Actor): readonly PaperStep[] => {
  if (today === undefined || withdrawalFault(state, today) === null) return [];
  const missing = missingForDecision(state, today);
  return missing ? [missing.step] : [];
};

const hearingFault = (state: CaseState, actor: Actor): string | null => {
  const { today } = actor;
  const pending = pendingNotices(state);
  if (actor.role === 'supervisor' && pending.some(hearingOpen)) return null;
  if (today === undefined) return null;
  return where(
    pending.some((notice) => mayAskHearing(notice, today, codeOf(actor)).length > 0),
    'no notice gives a right to a hearing that can still be asked for (处罚法 63–64)',
  );
};

/** The rows of the one table that speak of papers. */
export const PAPER_TRANSITIONS: Readonly<Record<PaperStep, Transition>> = {
  services: {
    from: AFTER_RECORD,
    role: 'inspector',
    first: twoAssigned,
    not: (state) => where(servableOf(state).some(isUnserved), 'no paper waits for its service'),
  },
  notices: { from: INVESTIGATED, role: 'inspector', first: twoAssigned },
  statements: {
    from: INVESTIGATED,
    role: ['employer', 'inspector'],
    not: (state, actor) =>
      where(
        actor.today === undefined || pendingNotices(state).some((notice) => mayState(notice, actor.today!, codeOf(actor)).length > 0),
        'no period for statements runs (陈述申辩)',
      ),
  },
  hearings: { from: INVESTIGATED, role: ['employer', 'inspector', 'supervisor'], not: hearingFault },
  'legal-reviews': {
    from: INVESTIGATED,
    role: ['inspector', 'supervisor'],
    not: (state) =>
      where(
        pendingNotices(state).some(({ reviewed }) => !reviewed?.passed),
        'no notice waits for a legal review (法制审核)',
      ),
  },
  decisions: {
    from: INVESTIGATED,
    role: 'inspector',
    first: (state, actor) => [...twoAssigned(state), ...beforeDecisions(state, actor)],
    missing: (state, { today }) =>
      twoAssigned(state).length || today === undefined ? null : (missingForDecision(state, today)?.detail ?? null),
    not: (state) => proposed(state, 'decision'),
  },
  'on-the-spot-penalties': {
    from: AFTER_RECORD,
    role: 'inspector',
    first: twoAssigned,
    // What is told of and may be heard goes its own way.
    not: (state) =>
      where(
        !pendingNotices(state).some(({ kind, hearing, asked }) => kind === 'penalty' && (hearing || asked)),
        'a notice of a penalty gives a right to a hearing: it is decided on that notice (行政处罚法 63)',
      ),
  },
  'decision-payments': {
    from: AFTER_RECORD,
    role: 'inspector',
    not: (state) =>
      where(
        state.papers.decisions.some(({ inForce, fine, compensation }) => inForce && (fine !== null || compensation !== null)),
        'no decision in force orders a fine or compensation',
      ),
  },
  reminders: {
    from: AFTER_RECORD,
    role: 'inspector',
    first: twoAssigned,
    not: (state) => where(unpaidDecisions(state).length > 0, 'no decision is unpaid'),
  },
  enforcement: {
    from: AFTER_RECORD,
    role: 'inspector',
    first: twoAssigned,
    not: (state) => proposed(state, 'enforcement') ?? where(unpaidDecisions(state).length > 0, 'no decision is unpaid'),
  },
};
