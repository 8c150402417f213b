import { ConflictException, ForbiddenException, Injectable } from '@nestjs/common';
import { invalid } from '@anxin/http';
import { fen, yuan } from '@anxin/money';
import { articleOf } from './articles';
import type { DecisionKind } from './paper-log';
import { PaperTerms } from './paper-terms.use-case';
import { amountsOf, departmentOf, regionOf } from './standing';
import type { StepContext } from './take-step.use-case';

interface Sought {
  readonly kind: DecisionKind;
  readonly articles: readonly string[];
  readonly amount?: string;
  readonly compensationRate?: number;
  readonly fine?: string;
}

/** Holds what a notice or a decision asks for against its articles: who signs, what may be ordered, how much. */
@Injectable()
export class CheckSums {
  constructor(private readonly terms: PaperTerms) {}

  /**
   * @param person whether it is addressed to people alone
   * @throws BadRequestException an article that is none, or a sum that no article allows
   * @throws ForbiddenException another authority signs
   * @throws ConflictException an order must have run out first, or nothing was verified
   */
  check(context: StepContext, sought: Sought, person: boolean): void {
    this.articles(context, sought);
    const { kind, amount, compensationRate, fine } = sought;
    if (kind === 'penalty') {
      if (amount !== undefined) throw invalid('amount', 'belongs to a handling decision (行政处理决定)');
      if (compensationRate !== undefined) throw invalid('compensationRate', 'belongs to a handling decision (行政处理决定)');
      this.fine(context, sought, person);
      return;
    }
    if (fine !== undefined) throw invalid('fine', 'belongs to a penalty decision (行政处罚决定)');
    if (kind === 'withdrawal') {
      if (amount !== undefined) throw invalid('amount', 'a withdrawal orders nothing');
      if (compensationRate !== undefined) throw invalid('compensationRate', 'a withdrawal orders nothing');
      return;
    }
    this.amount(context, amount);
    if (compensationRate !== undefined && !sought.articles.some((id) => articleOf(id)?.compensation))
      throw invalid('compensationRate', 'needs an article that allows it (劳动合同法 85, 劳动保障监察条例 26)');
  }

  private articles({ state, today, caller, conflict }: StepContext, { kind, articles }: Sought): void {
    for (const [at, id] of articles.entries()) {
      const article = articleOf(id);
      if (!article) throw invalid(`articles.${at}`, 'is not in the table of articles');
      if (!article.kinds.includes(kind)) throw invalid(`articles.${at}`, `is no ground for a decision of this kind (${kind})`);
      const signs = article.enforcer === 'labour' ? 'labour' : departmentOf(state).department;
      if (kind !== 'withdrawal' && caller.department !== signs)
        throw new ForbiddenException({ detail: `${article.basis} is signed by another authority: ${signs} (保障农民工工资支付条例 7)` });
      if (article.afterOrder && !state.orders.some(({ served, dueOn }) => served.length > 0 && dueOn < today))
        throw conflict(`${article.basis}: only once a served order to put it right has run out (逾期不改正)`, ['rectification-orders']);
    }
  }

  private amount({ state, conflict }: StepContext, amount: string | undefined): void {
    if (amount === undefined) return;
    const { verified } = amountsOf(state);
    if (verified === null) throw this.nothingVerified(conflict);
    if (fen(amount) > verified) throw invalid('amount', `must be at most what was verified: ${yuan(verified)}`);
    if (fen(amount) === 0n) throw invalid('amount', 'must be more than nothing');
  }
  private nothingVerified(conflict: StepContext['conflict']): ConflictException {
    return conflict('no investigation record verified an amount', ['investigation-records']);
  }

  private fine({ state, today }: StepContext, { articles, fine }: Sought, person: boolean): void {
    const { workers } = amountsOf(state);
    const heads = state.workersVerified ?? workers;
    const { least, most } = this.terms.fineRange(regionOf(state), today, articles, { person, heads });
    if (fine === undefined) throw invalid('fine', 'must be given: a penalty orders a fine');
    if (fen(fine) < least || fen(fine) > most) throw invalid('fine', `must be from ${yuan(least)} to ${yuan(most)} by the articles named`);
  }
}
