/** How long a clock change or a settling may take, from the request on: a little less than what callers wait for. */
export const LIMIT_MS = 280_000;

/** The time is up, or would be; the message says what is still open. */
export class TimeIsUp extends Error {}

/** Wall time that is left of a limit. */
export class Deadline {
  private readonly end: number;

  constructor(
    private readonly limit: number,
    private readonly wallTime: () => number,
  ) {
    this.end = wallTime() + limit;
  }

  get passed(): boolean {
    return this.wallTime() >= this.end;
  }

  /** @throws TimeIsUp with what `open` says */
  check(open: () => string): void {
    if (this.passed) throw new TimeIsUp(`not settled after ${Math.round(this.limit / 1000)} s: ${open()}`);
  }
}
