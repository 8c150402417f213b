import { localDateOf } from './instant';
import type { LocalDate } from './local-date';

/**
 * The one clock of business time. Everything that asks what day it is asks here, so that a test or a demonstration can move time;
 * wall time (time-outs, metrics) is not its matter.
 */
export abstract class BusinessClock {
  /** The business instant. */
  abstract now(): Promise<Date>;

  /** The business day, Asia/Shanghai. */
  async today(): Promise<LocalDate> {
    return localDateOf(await this.now());
  }
}
