import { toOffsetString } from '@anxin/calendar';
import type { EmploymentEntity } from './employment.entity';

/** An employment as callers see it: the worker by opaque id and masked name. */
export interface EmploymentView {
  readonly id: string;
  readonly employer: string;
  readonly workerId: string;
  /** 张* */
  readonly workerName: string;
  readonly startsOn: string;
  readonly post: string;
  readonly kind: string;
  readonly relation: string;
  readonly project: string | null;
  readonly dispatchedBy: string | null;
  readonly postKind: string | null;
  readonly hours: string | null;
  readonly migrant: boolean;
  readonly insuredFrom: string | null;
  readonly endsOn: string | null;
  readonly certificateOn: string | null;
  /** The register has not told of the employer, or of the project, yet. */
  readonly unconfirmed: boolean;
  readonly registeredAt: string;
}

export const employmentView = (employment: EmploymentEntity, workerName: string, unconfirmed: boolean): EmploymentView => ({
  id: employment.id,
  employer: employment.employer,
  workerId: employment.workerId,
  workerName,
  startsOn: employment.startsOn,
  post: employment.post,
  kind: employment.kind,
  relation: employment.relation,
  project: employment.project,
  dispatchedBy: employment.dispatchedBy,
  postKind: employment.postKind,
  hours: employment.hours,
  migrant: employment.migrant,
  insuredFrom: employment.insuredFrom,
  endsOn: employment.endsOn,
  certificateOn: employment.certificateOn,
  unconfirmed,
  registeredAt: toOffsetString(employment.registeredAt),
});
