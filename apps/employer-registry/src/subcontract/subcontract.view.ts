import { toOffsetString } from '@anxin/calendar';
import type { SubcontractEntity } from './subcontract.entity';

export interface SubcontractView {
  readonly id: string;
  readonly project: string;
  readonly subcontractor: string;
  readonly scope: string;
  readonly parent: string | null;
  readonly licence: string | null;
  readonly registeredAt: string;
}

export const subcontractView = ({
  id,
  projectId,
  subcontractor,
  scope,
  parent,
  licence,
  registeredAt,
}: SubcontractEntity): SubcontractView => ({
  id,
  project: projectId,
  subcontractor,
  scope,
  parent,
  licence,
  registeredAt: toOffsetString(registeredAt),
});
