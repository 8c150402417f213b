import type { LocalDate } from '@anxin/calendar';

/** `proposed`: another administrator has still to decide. */
export const CHANGE_STATES = ['proposed', 'approved', 'refused'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const DECISIONS = ['approve', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What held where and when a change takes effect, before it. */
export interface Previous {
  readonly value: string;
  /** The division whose row it is: the changed one, or one above it. */
  readonly region: string;
  readonly validFrom: LocalDate;
  readonly basis: string;
  readonly verified: boolean;
}

export interface Fault {
  readonly path: string;
  readonly message: string;
}

export interface Refusal {
  readonly detail: string;
  readonly openSteps: readonly string[];
}

/**
 * What the first day asks for: days that are over may have been judged, so a change that reaches back to them says why (`backdating`), and one that
 * doesn't has nothing to say.
 */
export const backdatingFault = (validFrom: LocalDate, today: LocalDate, backdating: string | undefined): Fault | undefined => {
  if (validFrom < today && backdating === undefined)
    return {
      path: 'backdating',
      message: '生效日早于今日，已作出的判断将重新计算：须说明追溯理由 (say why it reaches back to days that are over)',
    };
  if (validFrom >= today && backdating !== undefined)
    return { path: 'backdating', message: '生效日不早于今日，无需追溯理由 (the change does not reach back)' };
  return undefined;
};

/** Whether this person may decide the change on this day; undefined if so. */
export const decisionRefusal = (
  change: {
    readonly state: ChangeState;
    readonly proposedBy: string;
    readonly validFrom: LocalDate;
    readonly backdating: string | null;
  },
  decision: Decision,
  client: string,
  today: LocalDate,
): Refusal | undefined => {
  if (change.state !== 'proposed') return { detail: `the change is ${change.state}`, openSteps: [] };
  if (decision === 'refuse') return change.proposedBy === client ? OWN : undefined;
  if (change.proposedBy === client) return OWN;
  if (change.validFrom < today && change.backdating === null)
    return {
      detail: 'its first day is over by now: refuse it, and propose it again with the reason for reaching back',
      openSteps: ['approval'],
    };
  return undefined;
};

const OWN: Refusal = {
  detail: '提出人不得审批本人提出的变更：须由另一名管理员审批 (another administrator decides)',
  openSteps: ['approval'],
};
