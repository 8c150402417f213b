import type { ComplaintState } from './complaint';

/** What people may do with a complaint once it is there. */
export const STEPS = [
  'contact',
  'correction-requests',
  'corrections',
  'acceptance',
  'rejection',
  'transfer',
  'withdrawal',
  'answer',
  'respondent',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * The one table of what is open in which state. A complaint is decided on once (受理, 不予受理 or 移送), completed where it was asked to be (补正), answered only
 * after it was accepted, and withdrawn (撤回) until it has come to an end.
 */
const OPEN: Readonly<Record<ComplaintState, readonly Step[]>> = {
  received: ['contact', 'correction-requests', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent'],
  'correction-asked': ['contact', 'corrections', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent'],
  accepted: ['contact', 'answer', 'withdrawal', 'respondent'],
  'in-progress': ['contact', 'answer', 'withdrawal', 'respondent'],
  transferred: [],
  rejected: [],
  answered: [],
  merged: [],
  withdrawn: [],
  closed: [],
};

/** The steps that are open in a state. */
export const openSteps = (state: ComplaintState): readonly Step[] => OPEN[state];

export const isOpen = (state: ComplaintState, step: Step): boolean => OPEN[state].includes(step);
