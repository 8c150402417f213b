import { Injectable, Logger } from '@nestjs/common';

/** Something that holds days or instants at which work falls due. */
export interface DueSource {
  /** The earliest instant (business time) after now and up to `until` at which something falls due. */
  nextDue(until: Date): Promise<Date | null>;
  /** How much is due now and not yet done. */
  countDue(): Promise<number>;
  /** Does what is due and can be done. */
  fire(): Promise<void>;
}

/** All that falls due in a service. */
@Injectable()
export class DueSources {
  private readonly sources = new Map<string, DueSource>();
  private readonly logger = new Logger('due');

  /** @throws Error if the name is taken */
  add(name: string, source: DueSource): void {
    if (this.sources.has(name)) throw new Error(`two due sources are called ${name}`);
    this.sources.set(name, source);
  }

  async nextDue(until: Date): Promise<Date | null> {
    const found = (await Promise.all([...this.sources.values()].map((source) => source.nextDue(until)))).filter((next) => next !== null);
    return found.length ? found.reduce((a, b) => (a < b ? a : b)) : null;
  }

  async countDue(): Promise<number> {
    const counts = await Promise.all([...this.sources.values()].map((source) => source.countDue()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Starts what is due without waiting for it. */
  fireSoon(): void {
    for (const [name, source] of this.sources) void source.fire().catch((error: Error) => this.logger.warn(`${name}: ${error.message}`));
  }
}
