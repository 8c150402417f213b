import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Flight, ServicesClient } from '../routing/services.client';
import type { Deadline } from './deadline';
import { FlightLog } from './flight-log';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 50;

/** Waits until everything that was accepted has had its whole effect, in all services. */
@Injectable()
export class Settle {
  constructor(private readonly services: ServicesClient) {}

  /**
   * A service that does not answer is asked again until the deadline.
   * @returns the number of looks it took
   * @throws TimeIsUp saying what is still in flight, by service
   */
  async settle(deadline: Deadline): Promise<number> {
    const log = new FlightLog();
    for (let looks = 1; ; looks += 1) {
      if (log.add(await this.look())) return looks;
      deadline.check(() => log.report());
      await pause(Math.min(FIRST_PAUSE_MS * looks, LONGEST_PAUSE_MS));
    }
  }

  private async look(): Promise<Map<string, Flight | null>> {
    const flights = this.services.names.map(async (name): Promise<[string, Flight | null]> => [
      name,
      await this.services.inFlight(name).catch(() => null),
    ]);
    return new Map(await Promise.all(flights));
  }
}
