/** How long a probe is asked and how often, in milliseconds. */
export interface Patience {
  within?: number;
  every?: number;
}

/** What never came, with what the probe said last. */
export class NeverHappened extends Error {
  constructor(what: string, within: number, last: unknown) {
    super(`waited ${within} ms for ${what}; last seen: ${last instanceof Error ? last.message : inspect(last)}`);
    this.name = 'NeverHappened';
  }
}

/**
 * Waits until a probe answers with something (anything but false, null and undefined) and returns that:
 * `await eventually('an open case for the employer', () => cases.of(employer))`.
 *
 * A probe that throws is asked again: it may be used as an assertion.
 * @throws {NeverHappened} that says what was waited for and what was seen last
 */
export async function eventually<T>(
  what: string,
  probe: () => T | Promise<T>,
  patience: Patience = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const { within = 15_000, every = 25 } = patience;
  const end = performance.now() + within;
  let last: unknown;
  for (;;) {
    try {
      last = await probe();
      if (last !== false && last !== null && last !== undefined) return last as NonNullable<Exclude<T, false>>;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= end) throw new NeverHappened(what, within, last);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Watches that something stays true for a while; what may not happen needs a time in which it could have. */
export async function holds(what: string, probe: () => boolean | Promise<boolean>, patience: Patience = {}): Promise<void> {
  const { within = 500, every = 25 } = patience;
  const end = performance.now() + within;
  while (performance.now() < end) {
    if (!(await probe())) throw new Error(`did not hold: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

function inspect(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? String(one) : one)) ?? String(value);
  } catch {
    return String(value);
  }
}
