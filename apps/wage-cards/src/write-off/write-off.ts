import type { LocalDate } from '@anxin/calendar';
import { yuan, type Fen } from '@anxin/money';
import type { Decision, Fault, Refusal } from '../decision/decision';
import type { AdvanceState } from '../fund/advance';
import type { Paper } from '../paper/paper';

/** What shows that nothing more is to be had: the bankruptcy is closed, the unit is off the register, a court ended the enforcement, or another paper. */
export const LOSS_PAPERS = ['bankruptcy-closed', 'deregistered', 'enforcement-ended', 'other'] as const;
export type LossPaper = (typeof LOSS_PAPERS)[number];

/** The paper that a write-off rests on. */
export type WriteOffPaper = Paper<LossPaper>;

export const WRITE_OFF_STATES = ['proposed', 'approved', 'refused'] as const;
export type WriteOffState = (typeof WRITE_OFF_STATES)[number];

/** Where a write-off stands by its decision; null: none yet. */
export const stateOf = (decision: Decision | null): WriteOffState =>
  decision === null ? 'proposed' : decision === 'approve' ? 'approved' : 'refused';

const BASIS = '保障农民工工资支付条例 63';

/** What can't be as it is said; paths are those of the body. */
export const writeOffFaults = (amount: Fen, paper: WriteOffPaper, paidOutOn: LocalDate, today: LocalDate): Fault[] => [
  ...(amount <= 0n ? [{ path: 'amount', message: '核销金额须大于零' }] : []),
  ...(paper.on > today ? [{ path: 'paper.on', message: '文书日期尚未到来' }] : []),
  ...(paper.on < paidOutOn ? [{ path: 'paper.on', message: `文书早于垫付之日（${paidOutOn}），不能证明垫付款无法追回` }] : []),
];

/** Whether so much of an advance may be proposed to be written off. */
export const proposalRefusal = (state: AdvanceState, claim: Fen, amount: Fen, isOneOpen: boolean): Refusal | undefined => {
  if (state === 'proposed') return { detail: '垫付尚未拨付，无可核销。The advance is not paid out', openSteps: ['approvals'] };
  if (state !== 'paid-out') return { detail: '垫付款已无待追偿余额，无可核销。Nothing of the advance is claimed', openSteps: [] };
  if (isOneOpen) return { detail: '已有一笔核销申请待审批。A write-off waits for its decision', openSteps: ['approvals'] };
  if (amount > claim)
    return {
      detail: `核销金额超过待追偿余额${yuan(claim)}元（${BASIS}）。More than the fund claims`,
      openSteps: ['write-offs', 'recoveries'],
    };
  return undefined;
};

/** Whether this person may decide, and the write-off still can be: money may have come back since. */
export const decisionRefusal = (
  writeOff: { readonly state: WriteOffState; readonly proposedBy: string; readonly amount: Fen },
  { decision, by }: { readonly decision: Decision; readonly by: string },
  claim: Fen,
): Refusal | undefined => {
  if (writeOff.state !== 'proposed') return { detail: '该核销申请已经审批。It is decided', openSteps: [] };
  if (writeOff.proposedBy === by)
    return { detail: '提出人不得审批本人提出的核销：须由另一人审批。Another person decides', openSteps: ['approvals'] };
  if (decision === 'approve' && writeOff.amount > claim)
    return {
      detail: `提出后又追回款项，待追偿余额只有${yuan(claim)}元：请不予批准后重新提出。Money came back meanwhile`,
      openSteps: ['approvals', 'write-offs'],
    };
  return undefined;
};
