import { toOffsetString } from '@anxin/calendar';
import type { WorkingTimeKind } from './working-time-approval';
import type { WorkingTimeApprovalEntity } from './working-time-approval.entity';

export interface WorkingTimeApprovalView {
  readonly id: string;
  readonly employer: string;
  readonly kind: WorkingTimeKind;
  readonly posts: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly number: string;
  readonly registeredAt: string;
}

export const workingTimeApprovalView = (paper: WorkingTimeApprovalEntity): WorkingTimeApprovalView => ({
  id: paper.id,
  employer: paper.employer,
  kind: paper.kind,
  posts: paper.posts,
  validFrom: paper.validFrom,
  validUntil: paper.validUntil,
  number: paper.number,
  registeredAt: toOffsetString(paper.registeredAt),
});
