import { Injectable } from '@nestjs/common';
import type { ComplaintClocksChanged } from '@anxin/contracts';
import type { Tx } from '@anxin/persistence';
import { runningOf } from './complaint-clock';
import { ComplaintClockStore } from './complaint-clock.store';

/** Keeps which clocks of complaints run, as they were told last. */
@Injectable()
export class FollowComplaintClocks {
  constructor(private readonly clocks: ComplaintClockStore) {}

  async run(tx: Tx, news: readonly ComplaintClocksChanged[]): Promise<void> {
    const last = new Map(news.map((one) => [one.complaintId, one]));
    await this.clocks.keep(
      tx,
      [...last.values()].map(({ complaintId, region, project, clocks }) => ({
        complaintId,
        region,
        project: project ?? null,
        running: runningOf(clocks),
      })),
    );
  }
}
