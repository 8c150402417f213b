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

/** A subcontractor in the chain, with those it let work to. */
export interface SubcontractNodeView extends SubcontractView {
  /** Null where the register doesn't know the code. */
  readonly name: string | null;
  readonly subcontracts: readonly SubcontractNodeView[];
}

/** A project's chain from the general contractor down. */
export interface ProjectTreeView {
  readonly project: string;
  readonly developer: string;
  readonly generalContractor: string;
  /** Links of the longest chain; 0 where nothing was let. */
  readonly depth: number;
  readonly subcontracts: readonly SubcontractNodeView[];
}
