import { setTimeout as pause } from 'node:timers/promises';
import { StoredClock } from '@anxin/persistence';
import { Injectable } from '@nestjs/common';
import { ServicesClient } from '../routing/services.client';
import { type Deadline, TimeIsUp } from './deadline';
import { Settle } from './settle.use-case';

/** The clock runs on between steps: what lies closer than this is waited for, since setting it could set the clock back. Milliseconds. */
const NEAR_MS = 1_000;
const RETRY_MS = 200;
/** How often one instant may be reported as due although all is settled. */
const STUCK_AFTER = 20;

/**
 * Moves the business clock of the whole system. Forward: from one due instant to the next, over all services, and between them until nothing is in
 * flight, so that what fell due in between happens in order. Back: at once, and nothing fires.
 */
@Injectable()
export class SetClock {
  constructor(
    private readonly services: ServicesClient,
    private readonly clock: StoredClock,
    private readonly settle: Settle,
  ) {}

  /** @throws TimeIsUp saying what is still in flight, by service, or which service could not be moved */
  async setClock(target: Date, deadline: Deadline): Promise<Date> {
    if (target < (await this.clock.now())) {
      await this.moveAll(target, deadline);
    } else {
      // What was just accepted may put something due on the way.
      await this.settle.settle(deadline);
      await this.stepThrough(target, deadline);
      await this.arriveAt(target, deadline);
    }
    await this.settle.settle(deadline);
    return this.clock.now();
  }

  private async stepThrough(target: Date, deadline: Deadline): Promise<void> {
    let seen = { at: 0, times: 0 };
    for (;;) {
      const next = await this.nextDue(target, deadline);
      if (!next) return;
      seen = next.at.getTime() === seen.at ? { at: seen.at, times: seen.times + 1 } : { at: next.at.getTime(), times: 1 };
      if (seen.times > STUCK_AFTER) throw new TimeIsUp(`${next.service} reports ${next.at.toISOString()} as due although all is settled`);
      await this.arriveAt(next.at, deadline);
      await this.settle.settle(deadline);
    }
  }

  /** Sets the clock to an instant ahead; waits where it is all but there. */
  private async arriveAt(instant: Date, deadline: Deadline): Promise<void> {
    const ahead = instant.getTime() - (await this.clock.now()).getTime();
    if (ahead > NEAR_MS) await this.moveAll(instant, deadline);
    else if (ahead > 0) await pause(ahead);
  }

  private async nextDue(until: Date, deadline: Deadline): Promise<{ service: string; at: Date } | null> {
    const asked = this.services.names.map(async (service) => ({
      service,
      at: await this.insist(service, deadline, () => this.services.nextDue(service, until)),
    }));
    const due = (await Promise.all(asked)).filter((one): one is { service: string; at: Date } => one.at !== null && one.at <= until);
    return due.sort((one, other) => one.at.getTime() - other.at.getTime())[0] ?? null;
  }

  private async moveAll(to: Date, deadline: Deadline): Promise<void> {
    await Promise.all(this.services.names.map((service) => this.insist(service, deadline, () => this.services.setClock(service, to))));
    // Last, so that a change broken off is begun again from where it stood.
    await this.clock.set(to);
  }

  private async insist<T>(service: string, deadline: Deadline, call: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        deadline.check(() => `${service} ${(error as Error).message}`);
        await pause(RETRY_MS);
      }
    }
  }
}
