/** Wakes work again and again; holds no fact. What is due stands in PostgreSQL, so a lost wake-up costs time and nothing else. */
export abstract class Timers {
  /**
   * Runs `work` every so many milliseconds (wall time) until shutdown; never twice at once, and an error only ends that run.
   * @param name unique in the service; letters, digits, hyphens
   * @param clock `wall` if the business clock says nothing about what there is to do
   */
  abstract every(name: string, milliseconds: number, work: () => Promise<void>, clock?: 'business' | 'wall'): void;

  /** Runs now the work of every timer that goes by the business clock, and waits for it; used when that clock was moved. */
  abstract wakeAll(): Promise<void>;
}

/** One timer's work, run by one caller at a time; calls that come while it runs share one further run. */
export class SingleFlight {
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  run(): Promise<void> {
    this.again = true;
    this.running ??= this.loop().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Waits for what runs; starts nothing. */
  async settled(): Promise<void> {
    this.again = false;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        await this.work();
      } catch (error) {
        this.failed(error);
      }
    }
  }
}
