import type { Action, ComplaintState } from '../complaint/complaint';

/** What the public learns of a complaint: fixed words, nothing that anybody wrote. */
export const PROGRESS_TEXTS = {
  received: '已收到',
  'correction-asked': '请补充材料',
  corrected: '已补充材料',
  transferred: '已移送有权处理的部门',
  accepted: '已受理',
  'case-filed': '已立案调查',
  'case-closed': '案件已办结',
  answered: '已答复',
  rejected: '不予受理',
  withdrawn: '已撤回',
  merged: '已与同一事项的其他投诉一并办理',
  unmerged: '已改为单独办理',
  reopened: '已凭新证据重新提出',
  'petition-extended': '已延长办理期限',
} as const;
export type ProgressStep = keyof typeof PROGRESS_TEXTS;

export interface Passed {
  readonly at: Date;
  readonly step: ProgressStep;
}

/** The steps a complaint has passed, oldest first. That a case is only a clue (线索) is not told. */
export function progressOf(actions: readonly Action[]): Passed[] {
  const passed: Passed[] = [];
  let acceptedAt: Date | null = null;
  let filedAt: Date | null = null;
  let shown: 'case-filed' | 'case-closed' | null = null;
  const tellCase = (at: Date, closed: boolean): void => {
    const step = closed ? 'case-closed' : 'case-filed';
    if (step !== shown) passed.push({ at, step });
    shown = step;
  };
  for (const action of actions) {
    if (action.kind === 'case-changed') {
      filedAt = action.data.filed && action.data.state === 'open' ? (filedAt ?? action.at) : null;
      // A case that others' complaints filed is this complainant's affair only once their own was accepted.
      if (acceptedAt && action.data.filed) tellCase(action.at, action.data.state === 'closed');
      continue;
    }
    // That somebody called, or found out which firm is meant, is no step of the matter.
    if (action.kind === 'contacted' || action.kind === 'respondent-identified') continue;
    if (action.kind === 'reopened') {
      acceptedAt = filedAt = null;
      shown = null;
    }
    passed.push({ at: action.kind === 'received' ? new Date(action.data.receivedAt) : action.at, step: action.kind });
    if (action.kind === 'accepted') {
      acceptedAt = action.at;
      if (filedAt) tellCase(action.at, false);
    }
  }
  return passed;
}

const STATE_TEXTS: Readonly<Record<ComplaintState, string>> = {
  received: '已收到',
  'correction-asked': '待补正',
  accepted: '已受理',
  rejected: '不予受理',
  transferred: '已转办',
  'in-progress': '办理中',
  answered: '已答复',
  merged: '已并案',
  withdrawn: '已撤回',
  closed: '已办结',
};

export const stateText = (state: ComplaintState): string => STATE_TEXTS[state];
