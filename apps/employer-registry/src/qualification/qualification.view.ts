import { toOffsetString } from '@anxin/calendar';
import type { QualificationEntity } from './qualification.entity';

export interface QualificationView {
  readonly id: string;
  readonly project: string;
  readonly subcontract: string;
  readonly finding: string;
  /** Whose licence it works under; null where it is not lent, or nobody knows whose. */
  readonly lender: string | null;
  readonly on: string;
  readonly registeredAt: string;
}

export const qualificationView = ({
  id,
  projectId,
  subcontractId,
  finding,
  lender,
  on,
  registeredAt,
}: QualificationEntity): QualificationView => ({
  id,
  project: projectId,
  subcontract: subcontractId,
  finding,
  lender,
  on,
  registeredAt: toOffsetString(registeredAt),
});
