import { toOffsetString } from '@anxin/calendar';
import type { UnionEntity } from './union.entity';

export interface UnionView {
  readonly id: string;
  readonly employer: string;
  readonly unionised: boolean;
  readonly since: string;
  readonly registeredAt: string;
}

export const unionView = (paper: UnionEntity): UnionView => ({
  id: paper.id,
  employer: paper.employer,
  unionised: paper.unionised,
  since: paper.since,
  registeredAt: toOffsetString(paper.registeredAt),
});
