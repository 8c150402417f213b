import { BackgroundRun } from './background-run';
import type { BackgroundWork } from './background-schedule';

/** Background work that goes on pass by pass, as a {@link BackgroundRun} does. */
export abstract class BackgroundPasses implements BackgroundWork {
  protected readonly background: BackgroundRun;

  /** @param what is done, for the log: 'batches' */
  constructor(what: string) {
    this.background = new BackgroundRun(what, () => this.pass());
  }

  /** Goes on in the background; what fails is tried again by the timer. */
  soon(): void {
    this.background.soon();
  }

  /** Brings all that has begun to its end: one run at a time in a process. */
  run(): Promise<void> {
    return this.background.run();
  }

  /** Ends after the pieces of work under way. */
  stop(): Promise<void> {
    return this.background.stop();
  }

  abstract count(): Promise<number>;

  /** Looks for all there is to do, and does it; between two pieces of work it asks whether it goes on. */
  protected abstract pass(): Promise<void>;
}
