import { Injectable } from '@nestjs/common';
import { toOffsetString } from '@anxin/calendar';
import { complaintClocksChanged, type ComplaintClocksChanged } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { Complaint } from './complaint';
import type { Deadline } from './deadlines';

/** The clocks of complaints and hotline orders as published, so that others may tell when one runs out. */
@Injectable()
export class ClocksPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** Tells of the clocks where they are others than before. */
  async changed(tx: Tx, before: Complaint | undefined, after: Complaint, at: Date): Promise<void> {
    if (before && JSON.stringify(before.deadlines) === JSON.stringify(after.deadlines)) return;
    const data: ComplaintClocksChanged = {
      complaintId: after.id,
      ...(after.respondentUscc !== undefined && { respondent: after.respondentUscc }),
      region: after.region,
      ...(after.project !== undefined && { project: after.project }),
      channel: after.channel,
      state: after.state,
      clocks: after.deadlines.map(clockOf),
      at: toOffsetString(at),
    };
    await this.outbox.record(tx, complaintClocksChanged, data, { version: after.version });
  }
}

const clockOf = ({ kind, startsOn, dueOn, metOn, stoppedOn, provisional }: Deadline): ComplaintClocksChanged['clocks'][number] => {
  const endedOn = metOn ?? stoppedOn;
  return {
    kind,
    startsOn,
    dueOn,
    state: metOn !== undefined ? 'met' : stoppedOn !== undefined ? 'stopped' : 'running',
    ...(endedOn !== undefined && { endedOn }),
    ...(provisional && { provisional }),
  };
};
