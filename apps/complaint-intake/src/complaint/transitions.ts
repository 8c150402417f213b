import type { Complaint, ComplaintState } from './complaint';

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
  'merge',
  'unmerge',
  'reopening',
  'petition-extension',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * The one table of what is open in which state. A complaint is decided on once (受理, 不予受理 or 移送), completed where it was asked to be (补正), answered only
 * after it was accepted, and withdrawn (撤回) until it has come to an end. One that was merged (并案) keeps its answer. What came to an end by
 * an answer or a refusal is reopened once, with new evidence.
 */
const OPEN: Readonly<Record<ComplaintState, readonly Step[]>> = {
  received: ['contact', 'correction-requests', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent', 'merge'],
  'correction-asked': ['contact', 'corrections', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent', 'merge'],
  accepted: ['contact', 'answer', 'withdrawal', 'respondent', 'merge', 'petition-extension'],
  'in-progress': ['contact', 'answer', 'withdrawal', 'respondent', 'merge', 'petition-extension'],
  transferred: [],
  rejected: ['reopening'],
  answered: ['reopening'],
  merged: ['contact', 'answer', 'withdrawal', 'unmerge', 'petition-extension'],
  withdrawn: [],
  closed: ['reopening'],
};

/** What decides about steps. */
export type Standing = Pick<Complaint, 'state' | 'acceptedOn' | 'reopenedOn' | 'deadlines'>;

/** What a step asks for beside the state. */
const ASKS: Partial<Record<Step, (complaint: Standing) => boolean>> = {
  answer: ({ acceptedOn }) => acceptedOn !== null,
  reopening: ({ reopenedOn }) => reopenedOn === null,
  'petition-extension': ({ deadlines }) =>
    deadlines.some(({ kind, metOn, stoppedOn, extendedBy }) => kind === 'petition-handling' && !metOn && !stoppedOn && !extendedBy),
};

/** The steps that are open for a complaint as it stands. */
export const openSteps = (complaint: Standing): readonly Step[] => OPEN[complaint.state].filter((step) => ASKS[step]?.(complaint) ?? true);

export const isOpen = (complaint: Standing, step: Step): boolean => openSteps(complaint).includes(step);
