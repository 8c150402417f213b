import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { addWorkingDays, toOffsetString } from '@anxin/calendar';
import { isUscc } from '@anxin/codes';
import { invalid } from '@anxin/http';
import { newId } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { askedOf, claimantsOf, isDisputed } from '../case/arrival';
import type { CaseView } from '../case/case.view';
import { openingOfCase } from '../case/standing';
import { TakeStep } from '../case/take-step.use-case';
import { ArrivalPublisher } from './arrival.publisher';
import type { ArrivalSettlementInput } from './money.dto';

/** Asks those who complained whether their wages arrived (工资到账核实), and records how an answer that they did not was settled. */
@Injectable()
export class AskArrival {
  constructor(
    private readonly steps: TakeStep,
    private readonly publisher: ArrivalPublisher,
    private readonly policies: Policies,
  ) {}

  /** Asks all whose claim stands; those who said already that all arrived are not asked again by complaint intake. */
  ask(id: string, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'arrival-questions', caller, async ({ tx, now, today, state, act }) => {
      const days = this.policies.number('case.arrival-answer-working-days', { region: openingOfCase(state).region, on: today });
      const question = newId();
      const complaints = claimantsOf(state).map(({ complaintId }) => complaintId);
      const answerBy = addWorkingDays(today, days).date;
      act('arrival-asked', { question, complaints, on: today, answerBy });
      await this.publisher.asked(tx, {
        questionId: question,
        caseId: id,
        ...(isUscc(state.respondent) && { respondent: state.respondent }),
        complaints,
        askedAt: toOffsetString(now),
        answerBy,
      });
    });
  }

  /** @throws BadRequestException for a complaint whose person did not say that wages are missing, or of whom it was recorded already */
  settle(id: string, { complaint, how, attachments }: ArrivalSettlementInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'arrival-settlements', caller, ({ today, state, act }) => {
      const said = askedOf(state).find((each) => each.complaint === complaint.toLowerCase());
      if (!said || !isDisputed(said)) throw invalid('complaint', 'must be one whose person says that wages are missing');
      const evidence = attachments.map(({ name, sha256, source }) => ({ name, sha256, source }));
      act('arrival-settled', { complaint: said.complaint, on: today, attachments: evidence }, how);
    });
  }
}
