import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DueSources, Timers } from '@anxin/timers';
import { CompleteReleases } from './complete-releases.use-case';

const MINUTE = 60_000;

/** Wakes announced releases on the day on which they take effect. */
@Injectable()
export class CompleteReleasesSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly due: DueSources,
    private readonly releases: CompleteReleases,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add('deposit-releases', {
      nextDue: async (until) => {
        const next = await this.releases.next();
        return next && next <= until ? next : null;
      },
      countDue: () => this.releases.count(),
      fire: () => this.releases.run(),
    });
    this.timers.every('deposit-releases', MINUTE, () => this.releases.run());
  }
}
