import { Logger } from '@nestjs/common';
import { SingleFlight } from '@anxin/timers';

/**
 * Work that goes on in the background until nothing is left: one run at a time in a process. Whoever asks while it runs is served by one more pass
 * of the same run; what fails is tried again by whoever asks next (a timer).
 */
export class BackgroundRun {
  private readonly logger = new Logger(BackgroundRun.name);
  private readonly flight: SingleFlight;

  /**
   * @param what is done, for the log: 'batches'
   * @param pass looks for all there is to do, and does it; between two pieces of work it asks {@link goesOn}
   */
  constructor(
    private readonly what: string,
    pass: () => Promise<void>,
  ) {
    this.flight = new SingleFlight(pass, (error) => {
      throw error;
    });
  }

  /** Whether the next piece of work may begin: false once {@link stop} was called. */
  get goesOn(): boolean {
    return this.flight.goesOn;
  }

  /** Runs and does not wait; an error is logged by its name and code alone. */
  soon(): void {
    this.run().catch((error: Error & { code?: string }) =>
      this.logger.warn(`${this.what} wait for the next try: ${error.name} ${error.code ?? ''}`),
    );
  }

  /** Resolves once all is done that was there when this was called. @throws what a pass threw */
  run(): Promise<void> {
    return this.flight.run();
  }

  /** Ends after the pieces of work under way. */
  stop(): Promise<void> {
    return this.flight.stop();
  }

  /** Does pieces of work in several lanes until there is none more; the first error ends all, each after its own piece. @param work says whether there was any */
  async inLanes(lanes: number, work: () => Promise<boolean>): Promise<void> {
    let failed = false;
    const lane = async (): Promise<void> => {
      try {
        while (!failed && this.goesOn && (await work()));
      } catch (error) {
        failed = true;
        throw error;
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    const broken = ended.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
  }
}
