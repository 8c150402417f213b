import { Injectable } from '@nestjs/common';
import { invalid } from '@anxin/http';
import type { ApprovalInput } from './case.dto';
import { CrimeLimits } from './crime-limits.use-case';
import { referralOf } from './referral';
import type { StepContext } from './take-step.use-case';

/** The head decides on a transfer report within three days; with approval the hours to hand it over begin (国务院令第310号 5). */
@Injectable()
export class DecideReferral {
  constructor(private readonly limits: CrimeLimits) {}

  /** @throws BadRequestException for a refusal without its reason */
  decide({ state, now, today, act, conflict }: StepContext, input: ApprovalInput): void {
    const referral = referralOf(state);
    if (!referral || referral.stage !== 'proposed') throw conflict('no referral is proposed');
    if (input.decision === 'approve')
      return act('referral-approved', { referral: referral.referral, on: today, handover: this.limits.handover(state, now) }, input.reason);
    if (!input.reason) throw invalid('reason', 'must say why it is not approved, for the file (国务院令第310号 5)');
    act('referral-refused', { referral: referral.referral, on: today }, input.reason);
  }
}
