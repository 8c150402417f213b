import { toOffsetString } from '@anxin/calendar';
import type { InjuryCoverEntity } from './injury-cover.entity';

export interface InjuryCoverView {
  readonly id: string;
  readonly project: string;
  readonly from: string;
  readonly until: string;
  readonly registeredAt: string;
}

export const injuryCoverView = (paper: InjuryCoverEntity): InjuryCoverView => ({
  id: paper.id,
  project: paper.projectId,
  from: paper.from,
  until: paper.until,
  registeredAt: toOffsetString(paper.registeredAt),
});
