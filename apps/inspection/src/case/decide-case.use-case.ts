import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { addDays, instantOf } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { fen, yuan } from '@anxin/money';
import { newId } from '@anxin/persistence';
import { fold } from './case-log';
import { CasePaperStore } from './case-paper.store';
import { CaseStore } from './case.store';
import type { CaseView } from './case.view';
import { CheckSums } from './check-sums.use-case';
import { respondentOf, type PaperGiven } from './give-notice.use-case';
import { noticeOf } from './hear-respondent.use-case';
import type { DecisionInput, DecisionPaymentInput } from './paper.dto';
import type { DecisionData, NoticeState } from './paper-log';
import { beforeDecision, compensationBase, overdueOrders, pendingNotices, sumsFault, withdrawalFault } from './papers';
import { amountsOf } from './standing';
import { TakeStep, type StepContext } from './take-step.use-case';

/** The case as it stands with the proposal, and the decision's id. */
export interface DecisionProposed extends CaseView {
  readonly decision: string;
}

/** By when banks have told of the payments of a day. */
const TOLD_BY = '08:00';

/** Proposes how the case is decided (行政处理决定、行政处罚决定、撤销立案); in force with the approval of another. */
@Injectable()
export class DecideCase {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: CasePaperStore,
    private readonly cases: CaseStore,
    private readonly sums: CheckSums,
  ) {}

  run(id: string, input: DecisionInput, caller: Caller): Promise<DecisionProposed> {
    return this.steps.run<DecisionProposed>(id, 'decisions', caller, async (context) => {
      const decision = newId();
      const data = input.kind === 'withdrawal' ? this.withdrawal(context, decision, input) : await this.onNotice(context, decision, input);
      const { tx, state, now, act } = context;
      const addressees = data.notice === null ? [respondentOf(state)] : [];
      const content = { ...(input.reason && { reason: input.reason }) };
      await this.papers.add(
        tx,
        { id: decision, caseId: id, kind: 'decision', about: data.notice, content, by: caller.client, at: now },
        addressees,
      );
      if (data.notice !== null) await this.papers.addressAs(tx, decision, data.notice);
      act('decision-proposed', data);
      return (view) => ({ ...view, decision });
    });
  }

  /** Puts on record what was paid of a fine or of the extra compensation. */
  pay(id: string, input: DecisionPaymentInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'decision-payments', caller, async ({ tx, state, now, today, act }) => {
      const { decision, of, amount, paidOn, reference } = input;
      const ordered = state.papers.decisions.find((each) => each.decision === decision && each.inForce);
      if (!ordered) throw invalid('decision', 'must be a decision of the case in force');
      if (ordered[of] === null) throw invalid('of', `the decision orders no ${of}`);
      if (fen(amount) === 0n) throw invalid('amount', 'must be more than nothing');
      if (paidOn > today || paidOn < ordered.inForce!) throw invalid('paidOn', 'must lie between the decision and today');
      const payment = newId();
      const content = { of, amount, paidOn, reference };
      await this.papers.add(tx, {
        id: payment,
        caseId: id,
        kind: 'decision-payment',
        about: decision,
        content,
        by: caller.client,
        at: now,
      });
      act('decision-paid', { decision, of, amount, on: paidOn });
      return (view) => ({ id: payment, case: view });
    });
  }

  private withdrawal(context: StepContext, decision: string, input: DecisionInput): DecisionData {
    const { state, today, conflict } = context;
    this.sums.check(context, input, false);
    const fault = withdrawalFault(state, today);
    if (fault) throw conflict(`撤销立案: ${fault} (劳动保障监察条例 18)`);
    const { uscc = null } = respondentOf(state);
    const nothing = { notice: null, amount: null, compensationRate: null, compensation: null, fine: null };
    return { decision, kind: 'withdrawal', articles: input.articles, to: [{ addressee: 0, uscc }], ...nothing };
  }

  private async onNotice(context: StepContext, decision: string, input: DecisionInput): Promise<DecisionData> {
    const notice = this.readyNotice(context, input);
    this.sums.check(
      context,
      input,
      notice.to.every(({ uscc }) => uscc === null),
    );
    for (const [at, article] of input.articles.entries())
      if (!notice.articles.includes(article)) throw invalid(`articles.${at}`, 'was not in the notice: nobody was heard on it');
    const beyond = sumsFault(notice, input);
    if (beyond) throw invalid(beyond.path, beyond.message);
    const { amount = null, compensationRate = null, fine = null } = input;
    const compensation = compensationRate === null ? null : await this.compensation(context, compensationRate);
    const { kind, articles } = input;
    const recovered = yuan(amountsOf(context.state).recovered);
    return { decision, kind, notice: notice.notice, articles, amount, compensationRate, compensation, fine, to: notice.to, recovered };
  }

  private readyNotice({ state, today, conflict }: StepContext, { kind, notice: id }: DecisionInput): NoticeState {
    const ready = noticeOf(state, id, (each) => each.kind === kind && beforeDecision(each, today) === null);
    if (ready) return ready;
    const waits = pendingNotices(state).findLast((each) => each.kind === kind && (id === undefined || each.notice === id));
    const missing = waits && beforeDecision(waits, today);
    if (missing) throw conflict(missing.detail, [missing.step]);
    throw conflict(`a ${kind} decision needs a notice of its kind, served (监察条例 19)`, ['notices']);
  }

  /** 加付赔偿金: the rate of what was ordered and not paid by the order's day (劳动合同法 85). */
  private async compensation({ tx, id, state, today, conflict }: StepContext, rate: number): Promise<string> {
    const [order] = overdueOrders(state, today);
    if (!order)
      throw conflict('extra compensation only where an order to pay was not obeyed in time (劳动合同法 85)', ['rectification-orders']);
    const end = instantOf(addDays(order.dueOn, 1), TOLD_BY).toISOString();
    const log = (await this.cases.logs(tx, [id])).get(id)!.map(({ action }) => action);
    const { recovered } = amountsOf(fold(log.filter((action) => action.kind === 'opened' || action.at < end)));
    const base = compensationBase(fen(order.amount), amountsOf(state).verified, recovered);
    if (base === 0n) throw conflict('nothing was owed any more when the order ran out (劳动合同法 85)');
    return yuan((base * BigInt(rate)) / 100n);
  }
}
