import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { workingDaysBetween } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { newId } from '@anxin/persistence';
import type { CaseState } from './case-log';
import { CasePaperStore, type CasePaperKind } from './case-paper.store';
import type { PaperGiven } from './give-notice.use-case';
import type { HearingInput, LegalReviewInput, StatementInput } from './paper.dto';
import type { NoticeState } from './paper-log';
import { PaperTerms } from './paper-terms.use-case';
import { hearingOpen, mayAskHearing, mayState, pendingNotices } from './papers';
import { regionOf } from './standing';
import { TakeStep, type StepContext } from './take-step.use-case';

/** What is heard between the notice and the decision: statements, a hearing, the opinion of the legal reviewer. */
@Injectable()
export class HearRespondent {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: CasePaperStore,
    private readonly terms: PaperTerms,
  ) {}

  /** 陈述申辩: by an addressee of the notice within its period, or recorded by an inspector as it was said. */
  statement(id: string, input: StatementInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'statements', caller, async (context) => {
      const { state, today, act, conflict } = context;
      const uscc = codeOf(caller);
      const notice = noticeOf(state, input.notice, (each) => mayState(each, today, uscc).length > 0);
      if (!notice) throw conflict('no period for statements runs (陈述申辩)');
      const named = mayState(notice, today, uscc).filter(
        (each) => input.addressee === undefined || each.uscc === input.addressee || String(each.addressee) === input.addressee,
      );
      if (named.length !== 1) throw invalid('addressee', 'must say whose statement it is, of those whose period runs');
      const { addressee, uscc: code } = named[0]!;
      const { by, text, waives = false } = input;
      const content = { by, text, waives, addressee, ...(code && { uscc: code }) };
      const statement = await this.keep(context, 'statement', notice.notice, content);
      act('statement-made', { statement, notice: notice.notice, addressee, oral: caller.role === 'inspector', waives, on: today });
      return (view) => ({ id: statement, case: view });
    });
  }

  /** 听证: asked for within its period; appointed and held by a supervisor, for who investigates does not preside (处罚法 64). */
  hearing(id: string, input: HearingInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'hearings', caller, async (context) => {
      const { state } = context;
      const open = noticeOf(state, input.notice, hearingOpen);
      const notice = open && caller.role === 'supervisor' ? this.appointOrHold(context, open, input) : this.request(context, input);
      const { heldOn, record } = input;
      const content = { requestedOn: input.requestedOn, ...(heldOn && { heldOn }), ...(record && { record }) };
      const hearing = await this.keep(context, 'hearing', notice.notice, content);
      if (notice.held) context.act('hearing-held', { notice: notice.notice, record: hearing, on: heldOn! });
      return (view) => ({ id: hearing, case: view });
    });
  }

  /** 法制审核: before the decision, never by who investigates (处罚法 58). */
  legalReview(id: string, input: LegalReviewInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'legal-reviews', caller, async (context) => {
      const { state, today, act, conflict } = context;
      const { reviewer, opinion, passed = true } = input;
      if (state.inspectors.some(({ id: own, subject }) => [own, subject].includes(reviewer.trim())))
        throw conflict('who investigates does not review (处罚法 58)');
      const notice = noticeOf(state, input.notice, ({ reviewed }) => !reviewed?.passed);
      if (!notice) throw conflict('no notice waits for a legal review');
      if (hearingOpen(notice)) throw conflict('what is said at the hearing is reviewed with the rest: it is held first', ['hearings']);
      const review = await this.keep(context, 'legal-review', notice.notice, { reviewer, opinion, passed });
      act('legally-reviewed', { notice: notice.notice, review, passed, on: today });
      return (view) => ({ id: review, case: view });
    });
  }

  private request({ state, today, caller, act, conflict }: StepContext, input: HearingInput): { notice: string; held: boolean } {
    const notice = noticeOf(state, input.notice, (each) => mayAskHearing(each, input.requestedOn, codeOf(caller)).length > 0);
    if (input.requestedOn > today) throw invalid('requestedOn', 'must not lie in the future');
    if (!notice) throw conflict('nobody may ask for a hearing on that day (处罚法 63–64)');
    if (input.heldOn !== undefined || input.record !== undefined)
      throw conflict('a hearing is asked for first, then appointed seven working days ahead by a supervisor', ['hearings']);
    act('hearing-requested', { notice: notice.notice, on: input.requestedOn });
    return { notice: notice.notice, held: false };
  }

  private appointOrHold(
    { state, today, act, conflict }: StepContext,
    { notice, asked }: NoticeState,
    { requestedOn, heldOn, record }: HearingInput,
  ): { notice: string; held: boolean } {
    if (requestedOn !== asked!.on) throw invalid('requestedOn', `must be the day on which it was asked for, ${asked!.on}`);
    if (heldOn === undefined) throw invalid('heldOn', 'must be given: the day of the hearing');
    if (record === undefined) {
      const ahead = this.terms.hearingTold(regionOf(state), today);
      if (workingDaysBetween(today, heldOn) < ahead) throw invalid('heldOn', `must lie ${ahead} working days ahead or more (处罚法 64)`);
      act('hearing-appointed', { notice, toldOn: today, heldOn });
      return { notice, held: false };
    }
    if (asked!.heldOn !== heldOn) throw conflict('no hearing was appointed for that day', ['hearings']);
    if (heldOn > today) throw invalid('heldOn', 'must not lie in the future: there is no record before the hearing');
    return { notice, held: true };
  }

  private async keep(
    { tx, id, now, caller }: StepContext,
    kind: CasePaperKind,
    about: string,
    content: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const paper = newId();
    await this.papers.add(tx, { id: paper, caseId: id, kind, about, content, by: caller.client, at: now });
    return paper;
  }
}

const codeOf = ({ role, uscc }: Caller): string | undefined => (role === 'employer' ? (uscc ?? '-') : undefined);

/** The notice named, or the latest one that it may be; undefined where there is none. */
export const noticeOf = (state: CaseState, id: string | undefined, may: (notice: NoticeState) => boolean): NoticeState | undefined => {
  const pending = pendingNotices(state);
  if (id !== undefined && !pending.some(({ notice }) => notice === id))
    throw invalid('notice', 'must be a notice of the case that is not yet decided on');
  return pending.findLast((each) => (id === undefined || each.notice === id) && may(each));
};
