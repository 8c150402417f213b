import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { SingleFlight, Timers } from './timers';

/** Timers of the process itself: where there is no Redis, and behind Redis so that a lost one wakes nobody too late. */
export class InProcessTimers extends Timers implements BeforeApplicationShutdown {
  protected readonly logger = new Logger('timers');
  protected readonly flights = new Map<string, SingleFlight>();
  private readonly byBusinessClock: SingleFlight[] = [];
  private readonly handles: NodeJS.Timeout[] = [];
  protected stopped = false;

  override every(name: string, milliseconds: number, work: () => Promise<void>, clock: 'business' | 'wall' = 'business'): void {
    if (this.flights.has(name)) throw new Error(`two timers are called ${name}`);
    const flight = new SingleFlight(work, (error) => this.logger.warn(`${name}: ${(error as Error).message}`));
    this.flights.set(name, flight);
    if (clock === 'business') this.byBusinessClock.push(flight);
    const handle = setInterval(() => this.tick(flight), milliseconds);
    handle.unref();
    this.handles.push(handle);
  }

  override async wakeAll(): Promise<void> {
    if (!this.stopped) await Promise.all(this.byBusinessClock.map((flight) => flight.run()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const handle of this.handles) clearInterval(handle);
    await Promise.all([...this.flights.values()].map((flight) => flight.stop()));
  }

  protected tick(flight: SingleFlight): void {
    if (!this.stopped) void flight.run();
  }
}
