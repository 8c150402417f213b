import { Injectable } from '@nestjs/common';
import { employmentEnded, employmentRegistered } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { EmploymentEntity } from './employment.entity';

/** Facts about employments, as published: the worker by opaque id, of the resident number only what was derived from it. */
@Injectable()
export class EmploymentPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** The employment is on file, or its entry changed (insurance): the newest version stands. */
  registered(tx: Tx, employment: EmploymentEntity): Promise<void> {
    const { project, dispatchedBy, postKind, hours, insuredFrom } = employment;
    return this.outbox.record(
      tx,
      employmentRegistered,
      {
        employmentId: employment.id,
        employer: employment.employer,
        workerId: employment.workerId,
        startsOn: employment.startsOn,
        post: employment.post,
        kind: employment.kind,
        relation: employment.relation,
        ...(project !== null && { project }),
        ...(dispatchedBy !== null && { dispatchedBy }),
        ...(postKind !== null && { postKind }),
        ...(hours !== null && { hours }),
        migrant: employment.migrant,
        ...(insuredFrom !== null && { insuredFrom }),
        under16OnStart: employment.under16OnStart,
      },
      { version: employment.version },
    );
  }

  ended(tx: Tx, employment: EmploymentEntity & { endsOn: string }): Promise<void> {
    const { id, employer, workerId, endsOn, certificateOn, version } = employment;
    const data = { employmentId: id, employer, workerId, endsOn, ...(certificateOn !== null && { certificateOn }) };
    return this.outbox.record(tx, employmentEnded, data, { version });
  }
}
