/** How often one subject (a receipt number, a client's address) may be tried before it rests. */
export interface GuessLimit {
  readonly tries: number;
  /** Wall time in milliseconds. */
  readonly rest: number;
}

const MINUTE = 60_000;

/** After five wrong answers a receipt number rests for a quarter of an hour, whether it exists or not. */
export const PER_NUMBER: GuessLimit = { tries: 5, rest: 15 * MINUTE };
/** Numbers that nobody was given, by client address; more than one person may sit behind an address. */
export const PER_ADDRESS: GuessLimit = { tries: 20, rest: 15 * MINUTE };
/** Questions of any kind by client address and minute: each costs a slow hash. */
export const PER_MINUTE: GuessLimit = { tries: 30, rest: MINUTE };

/** Tries counted so far and when the last one that counted was made. */
export interface Tally {
  readonly tries: number;
  readonly since: Date;
}

/** The tally after one more try. What is tried while resting does not lengthen the rest; after it the count begins anew. */
export function tried(before: Tally | null, now: Date, { tries, rest }: GuessLimit): Tally {
  if (!before || now.getTime() - before.since.getTime() >= rest) return { tries: 1, since: now };
  return before.tries >= tries ? { tries: tries + 1, since: before.since } : { tries: before.tries + 1, since: now };
}

/** Whether the try that made this tally was one too many. */
export const isResting = (tally: Tally, { tries }: GuessLimit): boolean => tally.tries > tries;
