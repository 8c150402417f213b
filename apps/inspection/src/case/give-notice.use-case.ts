import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { isUscc } from '@anxin/codes';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { newId } from '@anxin/persistence';
import { CasePaperStore, type PaperAddressee } from './case-paper.store';
import type { CaseState } from './case-log';
import type { CaseView } from './case.view';
import { CheckSums } from './check-sums.use-case';
import type { NoticeInput } from './paper.dto';
import { PaperTerms } from './paper-terms.use-case';
import { regionOf } from './standing';
import { TakeStep } from './take-step.use-case';

/** The new paper's id, and the case as it stands with it. */
export interface PaperGiven {
  readonly id: string;
  readonly case: CaseView;
}

/** Whom a paper is addressed to where nobody else is named. */
export const respondentOf = ({ respondent, respondentName }: CaseState): PaperAddressee =>
  isUscc(respondent) ? { uscc: respondent, capacity: '用人单位' } : { person: respondentName ?? '用人单位', capacity: '用人单位' };

/** Tells the respondent what is to be decided, on what facts and by what articles, and its rights (事先告知, 监察条例 19, 处罚法 44); the investigation ends with it. */
@Injectable()
export class GiveNotice {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: CasePaperStore,
    private readonly terms: PaperTerms,
    private readonly sums: CheckSums,
  ) {}

  run(id: string, input: NoticeInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'notices', caller, async (context) => {
      const { tx, state, now, today, act } = context;
      const addressees = input.addressees ?? [respondentOf(state)];
      for (const [at, { uscc, person }] of addressees.entries())
        if ((uscc === undefined) === (person === undefined)) throw invalid(`addressees.${at}`, 'names either uscc or person');
      const person = addressees.every(({ uscc }) => uscc === undefined);
      this.sums.check(context, input, person);
      const { kind, articles, facts, rights, measures = [], amount = null, compensationRate = null, fine = null } = input;
      const region = regionOf(state);
      const [ordered, fined] = [fen(amount ?? '0.00'), fen(fine ?? '0.00')];
      const notice = newId();
      const content = { facts, rights, ...(measures.length && { measures }) };
      await this.papers.add(tx, { id: notice, caseId: id, kind: 'notice', about: null, content, by: caller.client, at: now }, addressees);
      act('notice-given', {
        notice,
        kind,
        articles,
        amount,
        compensationRate,
        fine,
        hearing: measures.length > 0 || (fined > 0n && this.terms.isLargeFine(region, today, fined, person)),
        review: this.terms.needsReview(region, today, { amount: ordered, fine: fined }),
        on: today,
        to: addressees.map(({ uscc }, addressee) => ({ addressee, uscc: uscc ?? null })),
        decision: state.papers.notices[0]?.decision ?? this.terms.decision(region, today),
        penalty: kind === 'penalty' ? this.terms.penalty(region, state.filed!.on) : null,
      });
      return (view) => ({ id: notice, case: view });
    });
  }
}
