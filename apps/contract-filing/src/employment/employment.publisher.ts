import { Injectable } from '@nestjs/common';
import { employmentEnded, employmentRegistered, type EmploymentRegistered } from '@anxin/contracts';
import { Outbox, type Fact } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { EmploymentEntity } from './employment.entity';

/** Facts about employments, as published: the worker by opaque id, of the resident number only what was derived from it. */
@Injectable()
export class EmploymentPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** The employment is on file, or its entry changed (insurance): the newest version stands. */
  registered(tx: Tx, employment: EmploymentEntity): Promise<void> {
    return this.outbox.record(tx, employmentRegistered, asRegistered(employment), { version: employment.version });
  }

  /** Many, in their order and in a handful of statements. */
  registeredAll(tx: Tx, employments: readonly EmploymentEntity[]): Promise<void> {
    return this.outbox.recordAll(
      tx,
      employments.map((employment): Fact<EmploymentRegistered> => ({
        contract: employmentRegistered,
        data: asRegistered(employment),
        version: employment.version,
      })),
    );
  }

  ended(tx: Tx, employment: EmploymentEntity & { endsOn: string }): Promise<void> {
    const { id, employer, workerId, endsOn, certificateOn, version } = employment;
    const data = { employmentId: id, employer, workerId, endsOn, ...(certificateOn !== null && { certificateOn }) };
    return this.outbox.record(tx, employmentEnded, data, { version });
  }
}

const asRegistered = (employment: EmploymentEntity): EmploymentRegistered => {
  const { project, dispatchedBy, postKind, hours, insuredFrom } = employment;
  return {
    employmentId: employment.id,
    employer: employment.employer,
    workerId: employment.workerId,
    startsOn: employment.startsOn,
    post: employment.post,
    kind: employment.kind,
    relation: employment.relation,
    ...(project !== null && { project }),
    ...(dispatchedBy !== null && { dispatchedBy }),
    // The published list is closed: what is none of its three is told beside it.
    ...(postKind === 'none' ? { noLawfulPostKind: true } : postKind !== null && { postKind }),
    ...(hours !== null && { hours }),
    migrant: employment.migrant,
    ...(insuredFrom !== null && { insuredFrom }),
    under16OnStart: employment.under16OnStart,
  };
};
