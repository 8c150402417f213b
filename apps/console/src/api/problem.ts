/** RFC 9457 problem details, as the API answers whatever went wrong. */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly openSteps: readonly string[];
}

/** A call that was refused, or never answered (status 0). */
export class CallRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);

/** Reads what the API answered; whatever lies between may answer something else. */
export const problemOf = (status: number, answer: unknown): Problem => {
  const given = (typeof answer === 'object' && answer !== null ? answer : {}) as Partial<Problem> & { title?: string };
  return {
    status,
    detail: given.detail ?? given.title ?? '',
    errors: listOf(given.errors),
    openSteps: listOf(given.openSteps),
  };
};

/** The problem of a failed query or mutation. */
export const problemIn = (error: unknown): Problem => (error instanceof CallRefused ? error.problem : problemOf(0, { detail: '' }));
