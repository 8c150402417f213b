/** What a person who is asked to decide may say. */
export const DECISIONS = ['approve', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What stands in the way of a step, and what may be done instead. */
export interface Refusal {
  readonly detail: string;
  readonly openSteps: readonly string[];
}

/** What is wrong in a body, and where. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}
