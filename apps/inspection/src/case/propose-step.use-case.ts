import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { approvalFault, decidingFault } from './case';
import type { ApprovalInput, ExtensionInput, SuspensionInput } from './case.dto';
import type { CaseView } from './case.view';
import { DecideMoneyRequest } from './decide-money-request.use-case';
import { DecideReferral } from './decide-referral.use-case';
import { EnforceDecision } from './enforce-decision.use-case';
import { regionOf } from './standing';
import { TakeStep } from './take-step.use-case';
import { Terms } from './terms.use-case';

/** Steps that an inspector proposes and a supervisor, never the same person, approves; they take effect with the approval. */
@Injectable()
export class ProposeStep {
  constructor(
    private readonly steps: TakeStep,
    private readonly terms: Terms,
    private readonly decideReferral: DecideReferral,
    private readonly askForMoney: DecideMoneyRequest,
    private readonly decisions: EnforceDecision,
  ) {}

  /** Extension of the investigation of a complex case, by at most what 监察条例 17 allows. */
  extend(id: string, input: ExtensionInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'extension', caller, ({ state, today, act }) => {
      const longest = this.terms.longestExtension(regionOf(state), today);
      if (input.workingDays > longest) throw invalid('workingDays', `must be at most ${longest}`);
      act('extension-proposed', { workingDays: input.workingDays }, input.reason);
    });
  }

  /** Suspension while the respondent can't be found or evidence can't be had; the investigation's clock stands still. */
  suspend(id: string, input: SuspensionInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'suspension', caller, ({ act }) => act('suspension-proposed', {}, input.reason));
  }

  approve(id: string, input: ApprovalInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'approvals', caller, (context) => {
      const { state, today, act, conflict } = context;
      const proposal = state.proposals.find(({ step }) => step === (input.step === 'withdrawal' ? 'decision' : input.step));
      if (!proposal) throw conflict(`no ${input.step} is proposed`);
      const theirs = decidingFault(state, proposal, caller.client);
      if (theirs) throw conflict(theirs);
      if (proposal.step === 'referral') return this.decideReferral.decide(context, input);
      if (proposal.step === 'money-request') return this.askForMoney.decide(context, input);
      if (proposal.step === 'decision' || proposal.step === 'enforcement') return this.decisions.approve(context, proposal, input);
      const fault = input.decision === 'approve' ? approvalFault(state, proposal.step) : null;
      if (fault) throw conflict(fault);
      if (input.decision === 'refuse') act(`${proposal.step}-refused`, {}, input.reason);
      else if (proposal.step === 'extension') act('extension-approved', { workingDays: proposal.workingDays ?? 0 }, input.reason);
      else act('suspension-approved', { on: today }, input.reason);
    });
  }
}
