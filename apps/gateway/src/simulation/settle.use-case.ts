import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ServicesClient } from '../routing/services.client';
import type { Deadline } from './deadline';
import { inFlight, sameEnds, type LogEnds, type Look, type ServiceFlight } from './flight';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 50;

/** Waits until everything that was accepted has had its whole effect, in all services. */
@Injectable()
export class Settle {
  constructor(private readonly services: ServicesClient) {}

  /**
   * Settled is: while no log's end moved, every service had nothing waiting and had read all up to those ends. What is not
   * on a log is then in nobody's hands, since all that a service takes on beside them (an outbox row, something due) counts.
   * A service that does not answer is asked again until the deadline.
   * @returns the number of looks it took
   * @throws TimeIsUp saying what is still in flight, by service
   */
  async settle(deadline: Deadline): Promise<number> {
    let ends = await this.ends();
    for (let looks = 1; ; looks += 1) {
      let open = ends ? inFlight(await this.look(), ends) : 'no service can say where the logs end';
      if (open === '') {
        const now = await this.ends();
        if (ends && now && sameEnds(ends, now)) return looks;
        open = 'events still come';
        ends = now;
      } else ends ??= await this.ends();
      deadline.check(() => open);
      await pause(Math.min(FIRST_PAUSE_MS * looks, LONGEST_PAUSE_MS));
    }
  }

  private ends(): Promise<LogEnds | null> {
    return this.services.logEnds().catch(() => null);
  }

  private async look(): Promise<Look> {
    const flights = this.services.names.map(async (name): Promise<[string, ServiceFlight | null]> => [
      name,
      await this.services.inFlight(name).catch(() => null),
    ]);
    return new Map(await Promise.all(flights));
  }
}
