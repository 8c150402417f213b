import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { isUscc } from '@anxin/codes';
import { invalid } from '@anxin/http';
import { fen, yuan } from '@anxin/money';
import { newId } from '@anxin/persistence';
import { CasePaperStore } from './case-paper.store';
import { CheckSums } from './check-sums.use-case';
import { respondentOf, type PaperGiven } from './give-notice.use-case';
import type { OnTheSpotInput } from './paper.dto';
import { PaperTerms } from './paper-terms.use-case';
import { proofFault } from './service-proof';
import { regionOf } from './standing';
import { TakeStep, type StepContext } from './take-step.use-case';

/** Fines on the spot (当场处罚, 处罚法 51–53): by two officers, the facts and the basis told, what was said heard, the decision handed over at once. */
@Injectable()
export class FineOnTheSpot {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: CasePaperStore,
    private readonly terms: PaperTerms,
    private readonly sums: CheckSums,
  ) {}

  run(id: string, input: OnTheSpotInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'on-the-spot-penalties', caller, async (context) => {
      const { tx, state, now, today, act } = context;
      const { articles, fine, facts, statement, statementBy, service } = input;
      const officers = officersOf(context, input.officers);
      this.checkFine(context, articles, fine);
      const fault = proofFault(service);
      if (fault) throw invalid(`service.${fault.path}`, fault.message);
      const servedAt = new Date(service.servedAt);
      if (servedAt > now || localDateOf(servedAt) !== today)
        throw invalid('service.servedAt', 'must lie on the day itself, and not in the future');
      const [decision, region, respondent] = [newId(), regionOf(state), respondentOf(state)];
      const content = { facts, statement, statementBy };
      await this.papers.add(tx, { id: decision, caseId: id, kind: 'decision', about: null, content, by: caller.client, at: now }, [
        respondent,
      ]);
      await this.papers.addService(tx, { caseId: id, paper: decision, place: 0, by: caller.client, at: now }, service);
      const addressed = { addressee: 0, uscc: respondent.uscc ?? null };
      act('fined-on-the-spot', {
        ...{ decision, articles, fine, officers, to: [addressed], on: today },
        ...{ service: this.terms.service(region, today), lateFinePercent: this.terms.lateFinePercent(region, today) },
      });
      const terms = this.terms.decided(region, today, { kind: 'penalty', amount: null, compensation: null, fine });
      act('served', { paper: decision, of: 'decision', ...addressed, how: service.kind, servedOn: today, terms });
      return (view) => ({ id: decision, case: view });
    });
  }

  /** At most what the law allows on the spot; never where a notice must tell of a hearing or a legal review comes first. */
  private checkFine(context: StepContext, articles: readonly string[], fine: string): void {
    const { state, today, conflict } = context;
    const [region, person] = [regionOf(state), !isUscc(state.respondent)];
    const most = this.terms.mostOnTheSpot(region, today);
    if (fen(fine) > most) throw invalid('fine', `must be at most ${yuan(most)} on the spot (行政处罚法 51)`);
    this.sums.check(context, { kind: 'penalty', articles, fine }, person);
    if (this.terms.isLargeFine(region, today, fen(fine), person))
      throw conflict('a fine of this sum gives a right to a hearing: its notice comes first (行政处罚法 63)', ['notices']);
    if (this.terms.needsReview(region, today, { amount: 0n, fine: fen(fine) }))
      throw conflict('a fine of this sum needs a legal review: its notice comes first (行政处罚法 58)', ['notices']);
  }
}

/** Ids of those who were there: two or more of the case, and who records it is one of them (处罚法 42, 52). */
const officersOf = ({ state, caller }: StepContext, named: readonly string[]): string[] => {
  const officers = named.map((name, at) => {
    const found = state.inspectors.find(({ id, subject }) => id === name || subject === name);
    if (!found) throw invalid(`officers.${at}`, 'must be an inspector assigned to the case');
    return found;
  });
  if (new Set(officers.map(({ id }) => id)).size < 2) throw invalid('officers', 'must be two or more: nobody fines alone (行政处罚法 42)');
  if (!officers.some(({ subject }) => subject === caller.client)) throw invalid('officers', 'must hold who records it');
  return officers.map(({ id }) => id);
};
