import { yuan, type Fen } from '@anxin/money';
import type { LocalDate } from '@anxin/calendar';
import type { AccountState } from '../special-account/special-account';
import type { Decision, Refusal } from '../decision/decision';
import type { Paper } from '../paper/paper';

/** Proof that the works are completed (完工), that the notice was up (公示), that wages are settled (工资结清). */
export const CLOSING_PAPERS = ['completion', 'notice', 'settlement'] as const;
export type ClosingPaperKind = (typeof CLOSING_PAPERS)[number];
const NEEDED: Readonly<Partial<Record<ClosingPaperKind, string>>> = { completion: '完工证明', notice: '公示证明' };

export type ClosingPaper = Paper<ClosingPaperKind>;

export const CLOSING_STATES = ['requested', 'approved', 'refused'] as const;
export type ClosingState = (typeof CLOSING_STATES)[number];

/** Where a request stands by its decision; null: none yet. */
export const stateOf = (decision: Decision | null): ClosingState =>
  decision === null ? 'requested' : decision === 'approve' ? 'approved' : 'refused';

const LAW = '保障农民工工资支付条例 27';

/** What a request can't say; paths are those of the body. */
export const closingFaults = (
  request: { readonly completedOn: LocalDate; readonly noticeFrom: LocalDate; readonly papers: readonly ClosingPaper[] },
  openedOn: LocalDate,
  today: LocalDate,
): { path: string; message: string }[] => {
  const { completedOn, noticeFrom, papers } = request;
  const missing = CLOSING_PAPERS.filter((kind) => NEEDED[kind] && !papers.some((paper) => paper.kind === kind));
  return [
    ...(completedOn > today ? [{ path: 'completedOn', message: '完工日期尚未到来' }] : []),
    ...(completedOn < openedOn ? [{ path: 'completedOn', message: `完工日期早于开户之日（${openedOn}）` }] : []),
    ...(noticeFrom < completedOn ? [{ path: 'noticeFrom', message: `须在工程完工后公示（${LAW}）` }] : []),
    ...missing.map((kind) => ({ path: 'papers', message: `缺少${NEEDED[kind]}` })),
    ...papers.flatMap(({ on }, at) => (on > today ? [{ path: `papers.${at}.on`, message: '文书日期尚未到来' }] : [])),
  ];
};

/** Why the account may not be closed by the wages: some of the site are open. */
export const wagesRefusal = (openWages: Fen): Refusal | undefined =>
  openWages === 0n
    ? undefined
    : {
        detail: `该工程尚有未付工资${yuan(openWages)}元，不得注销专用账户（${LAW}）。Wages of the project are open`,
        openSteps: ['payments'],
      };

/**
 * Why the closing may not be applied for.
 * @param openWages due by payrolls of the site, and not covered by receipts, in fen
 */
export const requestRefusal = (
  state: AccountState,
  { openWages, noticeUntil, today }: { readonly openWages: Fen; readonly noticeUntil: LocalDate; readonly today: LocalDate },
): Refusal | undefined => {
  if (state === 'closing') return { detail: '已有一份注销申请待确认。A request waits for its decision', openSteps: ['approvals'] };
  if (today <= noticeUntil)
    return { detail: `公示期至${noticeUntil}止，期满后方可申请注销（${LAW}）。The public notice runs`, openSteps: ['closings'] };
  return wagesRefusal(openWages);
};

/** Why a request may not be decided so: it is decided, or wages have opened since. */
export const decisionRefusal = (state: ClosingState, decision: Decision, openWages: Fen): Refusal | undefined => {
  if (state !== 'requested') return { detail: '该注销申请已经办结。It is decided', openSteps: [] };
  return decision === 'approve' ? wagesRefusal(openWages) : undefined;
};
