import { Injectable } from '@nestjs/common';
import { toOffsetString } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import type { ApprovalInput } from './case.dto';
import { MoneyRequestPublisher } from './money-request.publisher';
import { openingOfCase } from './standing';
import type { StepContext } from './take-step.use-case';

/** The head decides whether wages are asked for out of a deposit or the fund; with approval the request goes to whose books they are. */
@Injectable()
export class DecideMoneyRequest {
  constructor(private readonly publisher: MoneyRequestPublisher) {}

  /** @throws BadRequestException for a refusal without its reason */
  async decide({ tx, id, state, now, today, act, conflict }: StepContext, input: ApprovalInput): Promise<void> {
    const asked = state.money?.requests.find((each) => each.state === 'proposed');
    if (!asked) throw conflict('no request is proposed');
    const { request, means, employer, amount } = asked;
    if (input.decision === 'refuse') {
      if (!input.reason) throw invalid('reason', 'must say why it is not approved');
      return act('money-request-refused', { request }, input.reason);
    }
    act('money-request-approved', { request, on: today }, input.reason);
    await this.publisher.asked(tx, {
      ...{ request, caseId: id, means, employer, amount, on: today, at: toOffsetString(now) },
      ...{ project: state.project, region: openingOfCase(state).region },
    });
  }
}
