import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { ProjectEntity } from './project.entity';

/** A project as callers see it; amounts in yuan. */
export interface ProjectView {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly region: string;
  readonly developer: string;
  readonly generalContractor: string;
  readonly contractAmount: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly contractSignedOn: string | null;
  readonly permitOn: string | null;
  readonly commencementReportOn: string | null;
  readonly unsettledPrice: string | null;
  readonly labourCostShare: string | null;
  readonly grid: string | null;
  readonly registeredAt: string;
}

export const projectView = (project: ProjectEntity): ProjectView => ({
  id: project.id,
  name: project.name,
  sector: project.sector,
  region: project.region,
  developer: project.developer,
  generalContractor: project.generalContractor,
  contractAmount: yuan(project.contractAmount),
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  contractSignedOn: project.contractSignedOn,
  permitOn: project.permitOn,
  commencementReportOn: project.commencementReportOn,
  unsettledPrice: project.unsettledPrice === null ? null : yuan(project.unsettledPrice),
  labourCostShare: project.labourCostShare,
  grid: project.grid,
  registeredAt: toOffsetString(project.registeredAt),
});
