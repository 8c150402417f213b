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
   * A service that does not answer is asked again until the deadline. Between two looks at all only those are asked that were not done.
   * @returns the number of looks it took
   * @throws TimeIsUp saying what is still in flight, by service
   */
  async settle(deadline: Deadline): Promise<number> {
    const all = this.services.names;
    let asked = all;
    let ends = await this.ends();
    for (let looks = 1; ; looks += 1) {
      const open = ends && inFlight(await this.look(asked), ends);
      if (open && open.size > 0) asked = [...open.keys()];
      else {
        const now = await this.ends();
        if (open && asked === all && now && sameEnds(ends!, now)) return looks;
        [asked, ends] = [all, now];
      }
      deadline.check(() => told(open));
      await pause(Math.min(FIRST_PAUSE_MS * looks, LONGEST_PAUSE_MS));
    }
  }

  private ends(): Promise<LogEnds | null> {
    return this.services.logEnds().catch(() => null);
  }

  private async look(at: readonly string[]): Promise<Look> {
    const flights = at.map(async (name): Promise<[string, ServiceFlight | null]> => [
      name,
      await this.services.inFlight(name).catch(() => null),
    ]);
    return new Map(await Promise.all(flights));
  }
}

/** `wage-cards: outbox 3, behind 2; rules: no answer` */
const told = (open: ReadonlyMap<string, string> | null): string => {
  if (!open) return 'no service can say where the logs end';
  return [...open].map(([service, words]) => `${service}: ${words}`).join('; ') || 'events still come';
};
