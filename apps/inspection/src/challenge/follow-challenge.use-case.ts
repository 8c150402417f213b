import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { maxDate, type LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { newId } from '@anxin/persistence';
import type { CaseState } from '../case/case-log';
import { CasePaperStore, type CasePaperKind } from '../case/case-paper.store';
import type { ChallengeOutcome, OrderedSums } from '../case/challenge-log';
import { alterationFault, challengeable, challengeFault, firstServedOn, isJudged, pendingOf, type Pending } from '../case/challenges';
import type { PaperGiven } from '../case/give-notice.use-case';
import type { DecisionState } from '../case/paper-log';
import { PaperTerms } from '../case/paper-terms.use-case';
import { periodsEnd } from '../case/papers';
import { regionOf } from '../case/standing';
import { TakeStep, type StepContext } from '../case/take-step.use-case';
import type { ChallengeInput, ChallengeOutcomeInput, ChallengeStayInput } from './challenge.dto';

/** Keeps what comes of a decision before the reviewing authority or the court (行政复议、行政诉讼). */
@Injectable()
export class FollowChallenge {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: CasePaperStore,
    private readonly terms: PaperTerms,
  ) {}

  file(id: string, { decision, kind, filedOn, ...content }: ChallengeInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'challenges', caller, async (context) => {
      const { state, today, act, conflict } = context;
      const served = challengeable(state).filter((each) => decision === undefined || each.decision === decision);
      if (!served.length) throw invalid('decision', 'must be a decision of the case in force that was served');
      const about = served.find((each) => !challengeFault(each, kind));
      if (!about) throw conflict(challengeFault(served.at(-1)!, kind)!);
      within('filedOn', filedOn, firstServedOn(about), today);
      const challenge = await this.keep(context, 'challenge', about, { kind, filedOn, ...content });
      act('decision-challenged', { challenge, decision: about.decision, kind, on: filedOn });
      return (view) => ({ id: challenge, case: view });
    });
  }

  stay(id: string, { decision, stayedOn, ...content }: ChallengeStayInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'challenge-stays', caller, async (context) => {
      const { state, today, act, conflict } = context;
      const { decision: about, challenge } = pendingIn(state, decision);
      if (challenge.stayedOn) throw conflict(`execution is suspended since ${challenge.stayedOn}`);
      within('stayedOn', stayedOn, challenge.on, today);
      const stay = await this.keep(context, 'challenge-stay', about, { stayedOn, ...content });
      act('execution-stayed', { challenge: challenge.challenge, decision: about.decision, on: stayedOn });
      return (view) => ({ id: stay, case: view });
    });
  }

  end(id: string, input: ChallengeOutcomeInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'challenge-outcomes', caller, async (context) => {
      const { state, today, act } = context;
      const { decision: named, outcome, endedOn: on, amount, compensation, fine, ...content } = input;
      const { decision, challenge } = pendingIn(state, named);
      within('endedOn', on, challenge.stayedOn ?? challenge.on, today);
      const sums = sumsAfter(decision, outcome, {
        ...(amount && { amount }),
        ...(compensation && { compensation }),
        ...(fine && { fine }),
      });
      const clocks = this.clocksAfter(state, { decision, challenge }, outcome, on);
      const ended = await this.keep(context, 'challenge-outcome', decision, { outcome, endedOn: on, ...content, ...sums });
      act('challenge-ended', { challenge: challenge.challenge, decision: decision.decision, outcome, on, sums, ...clocks });
      return (view) => ({ id: ended, case: view });
    });
  }

  /** After a review a suit may follow (行政诉讼法 45); the court is asked to enforce within its months of the end of both (行政强制法 53). */
  private clocksAfter(state: CaseState, { decision, challenge }: Pending, outcome: ChallengeOutcome, on: LocalDate) {
    if (outcome === 'annulled') return { suit: null, enforcement: null };
    const region = regionOf(state);
    const suit = challenge.kind === 'review' && outcome !== 'withdrawn' ? this.terms.suitAfterReview(region, on) : null;
    const after = { ...decision, challenges: [{ ...challenge, ended: { outcome, on, suit, enforcement: null } }] };
    const end = isJudged(after) ? on : maxDate(on, periodsEnd(after));
    const isPaidByOrder = decision.served.some(({ terms }) => terms.enforcement);
    return { suit, enforcement: isPaidByOrder ? this.terms.enforcement(region, end) : null };
  }

  private async keep(
    { tx, id, now, caller }: StepContext,
    kind: CasePaperKind,
    { decision }: DecisionState,
    content: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const paper = newId();
    await this.papers.add(tx, { id: paper, caseId: id, kind, about: decision, content, by: caller.client, at: now });
    return paper;
  }
}

const within = (path: string, day: LocalDate, from: LocalDate, today: LocalDate): void => {
  if (day < from || day > today) throw invalid(path, `must lie between ${from} and today`);
};

const pendingIn = (state: CaseState, decision: string | undefined): Pending => {
  const found = pendingOf(state).find((each) => decision === undefined || each.decision.decision === decision);
  if (!found) throw invalid('decision', 'must be a decision of the case whose review or suit is pending');
  return found;
};

const sumsAfter = (
  { amount, compensation, fine }: DecisionState,
  outcome: ChallengeOutcome,
  after: Partial<Readonly<Record<keyof OrderedSums, string>>>,
): OrderedSums | null => {
  const [named] = Object.keys(after);
  if (outcome !== 'altered') {
    if (named) throw invalid(named, 'belongs to an alteration');
    return null;
  }
  const before = { amount, compensation, fine };
  const fault = alterationFault(before, after);
  if (fault) throw invalid(fault.path, fault.message);
  return { ...before, ...after };
};
