import { addDays, type LocalDate } from '@anxin/calendar';
import { approvalFault, closureFault, decidingFault, type Actor, type LeftOpen, type Step } from '../../src/case/case';
import type { Action, CaseState, OpenMoney, Outcome, Proposal } from '../../src/case/case-log';
import { mustRefer } from '../../src/case/crime';
import { enforcementFault, withdrawalFault } from '../../src/case/papers';
import { PAPER_TRANSITIONS, type PaperStep } from '../../src/case/paper-steps';
import { referralOf, type FollowingStep } from '../../src/case/referral';
import { followingStep } from './following-steps';
import { paperStep, TO } from './paper-steps';
import { at, LIMITS, officer, workingDays, type Real, type Taking } from './real';

const OUTCOMES: readonly Outcome[] = ['corrected', 'settled', 'unsubstantiated', 'penalised', 'referred', 'withdrawn', 'settled'];
const REASONS: readonly OpenMoney[] = ['referred', 'enforcement', 'arbitration'];

/** What a step does once the table lets it, as its use case does; null where the use case would refuse. */
export const taken = ({ state, day, ids }: Real, step: Step, who: Actor, choice: number): Action | null => {
  const by: Taking['by'] = (kind, data) => ({ kind, data, at: at(day), by: who.client, role: who.role, reason: null }) as Action;
  const taking: Taking = { state, day, who, choice, id: `p${ids}`, by };
  if (step in PAPER_TRANSITIONS) return paperStep(step as PaperStep, taking);
  switch (step) {
    case 'filing':
      return choice === 0
        ? by('closed', { on: day, outcome: 'declined' })
        : by('filed', { on: day, investigation: workingDays(day, 60), complaint: null });
    case 'assignment':
      return by('assigned', { inspectors: (choice % 5 ? ['i1', 'i2'] : ['i2', 'i3']).map(officer) });
    case 'investigation-records':
      return record(taking);
    case 'extension':
      return by('extension-proposed', { workingDays: 30 });
    case 'suspension':
      return by('suspension-proposed', {});
    case 'rectification-orders':
      return by('rectification-ordered', { order: taking.id, amount: '100.00', dueOn: addDays(day, 5 + choice), served: [], to: TO });
    case 'approvals': {
      const mine = state.proposals.filter((proposal) => decidingFault(state, proposal, who.client) === null);
      return mine.length ? decided(taking, mine[choice % mine.length]!) : null;
    }
    case 'closure':
      return closed(taking);
    default:
      return followingStep(step as FollowingStep, taking);
  }
};

/** What is found at the site; of the debtor's conduct; of what one worker has not been paid. */
const record = ({ state, day, choice, id, by }: Taking): Action => {
  const { conducts = [], longest = null } = state.evidence ?? {};
  const site = state.suspended || !state.records || choice % 4 === 0;
  if (!site && !conducts.length) return by('conduct-recorded', { record: id, conduct: 'fled', on: day });
  if (!site && !longest) return by('longest-verified', { record: id, months: 3, amount: '60.00', on: day });
  const amountVerified = choice % 3 ? (choice > 16 ? '80.00' : '100.00') : null;
  return by('investigation-recorded', { record: id, kind: 'site', on: day, amountVerified, workersVerified: null });
};

/** With the first outcome that may be, from one on: money left open goes with a reason, or nobody tells of it. */
const closed = ({ state, day, choice, by }: Taking): Action | null => {
  const left: LeftOpen = { reason: REASONS[choice % 3]!, ...(choice % 2 && { reference: '〔2026〕1' }) };
  const coded = choice > 9 ? left : undefined;
  const outcome = OUTCOMES.map((_, place) => OUTCOMES[(choice + place) % OUTCOMES.length]!).find(
    (each) => !closureFault(state, each, day, coded) && !(each === 'penalised' && mustRefer(state, LIMITS, day)),
  );
  return outcome ? by('closed', { on: day, outcome, ...(coded && { openMoney: coded.reason }) }) : null;
};

const decided = (taking: Taking, { step, paper, workingDays: days }: Proposal): Action | null => {
  const { state, day, choice, by } = taking;
  const refuse = choice % 4 === 3;
  switch (step) {
    case 'referral': {
      const { referral } = referralOf(state)!;
      return refuse ? by('referral-refused', { referral, on: day }) : by('referral-approved', handedBy(referral, day));
    }
    case 'money-request': {
      const { request } = state.money!.requests.find((each) => each.state === 'proposed')!;
      return refuse ? by('money-request-refused', { request }) : by('money-request-approved', { request, on: day });
    }
    case 'decision':
    case 'enforcement':
      return onDecision(state, step, paper!, taking, refuse);
    default:
      if (refuse) return by(`${step}-refused`, {});
      if (approvalFault(state, step)) return null;
      return step === 'extension' ? by('extension-approved', { workingDays: days! }) : by('suspension-approved', { on: day });
  }
};

/** Within 24 hours of the approval. */
const handedBy = (referral: string, on: LocalDate) => ({
  referral,
  on,
  handover: { ...workingDays(on, 0), dueOn: addDays(on, 1), unit: 'hours' as const, dueAt: at(addDays(on, 1)) },
});

const onDecision = (
  state: CaseState,
  step: 'decision' | 'enforcement',
  paper: string,
  { day, by }: Taking,
  refuse: boolean,
): Action | null => {
  const decision = state.papers.decisions.find((each) => each.decision === paper)!;
  if (step === 'decision') {
    if (refuse) return by('decision-refused', { decision: paper });
    if (decision.kind === 'withdrawal' && withdrawalFault(state, day)) return null;
    return by('decision-approved', { decision: paper, on: day, service: workingDays(day, 7), lateFinePercent: 3 });
  }
  if (refuse) return by('enforcement-refused', { decision: paper });
  return enforcementFault(state, decision, day) ? null : by('enforcement-approved', { decision: paper, on: day });
};
