import type { AlertState } from './alert';

/** What a person may say of an alert without changing it: answer 单位答复, explanation 监察员说明. */
export const WORD_KINDS = ['answer', 'explanation'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** A paper beside an answer: its name and the SHA-256 of its bytes. */
export interface Attachment {
  readonly name: string;
  readonly sha256: string;
}

export type AlertStep = 'answers' | 'explanations' | 'dismissal' | 'reinstatement';

/** The steps that are open to a role; `own` where the alert is the caller's own. */
export const openStepsOf = (state: AlertState, role: string, own: boolean): AlertStep[] => {
  if (state === 'resolved') return [];
  if (role === 'supervisor') return [state === 'open' ? 'dismissal' : 'reinstatement'];
  if (state !== 'open') return [];
  if (role === 'inspector') return ['explanations'];
  return role === 'employer' && own ? ['answers'] : [];
};
