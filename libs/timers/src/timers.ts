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

/**
 * Work done by one caller at a time in a process: whoever asks while it runs is served by one further run that all who asked meanwhile share, so that what was
 * there when one asked is seen to.
 */
export class SingleFlight {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  /** @param failed is told what the work threw; what it throws itself ends the run, and all who wait for it hear it */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Whether another run may begin: false once {@link stop} was called. */
  get goesOn(): boolean {
    return !this.stopped;
  }

  /** Resolves once the work has run from the beginning after this was called. */
  run(): Promise<void> {
    this.again = true;
    this.running ??= this.loop().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Waits for what runs; nothing starts any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running?.catch(() => undefined);
  }

  private async loop(): Promise<void> {
    while (this.again && this.goesOn) {
      this.again = false;
      try {
        await this.work();
      } catch (error) {
        this.failed(error);
      }
    }
  }
}
