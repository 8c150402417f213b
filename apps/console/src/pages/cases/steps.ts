/** The steps of a case that this console has a form for, in the order of the procedure. */
export const STEPS = [
  'filing',
  'assignment',
  'approvals',
  'investigation-records',
  'rectification-orders',
  'services',
  'notices',
  'statements',
  'hearings',
  'legal-reviews',
  'decisions',
  'decision-payments',
  'reminders',
  'enforcement',
  'arrival-questions',
  'arrival-settlements',
  'extension',
  'suspension',
  'jurisdiction',
  'closure',
] as const;
export type FormStep = (typeof STEPS)[number];
export const hasForm = (step: string): step is FormStep => STEPS.includes(step as FormStep);
