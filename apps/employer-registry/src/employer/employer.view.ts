import { toOffsetString } from '@anxin/calendar';
import type { EmployerStatus } from '../status-change/status-change';
import type { EmployerSize } from './employer-size';
import type { EmployerEntity } from './employer.entity';

/** An employer as callers see it; the legal representative and the phone number stay sealed. */
export interface EmployerView {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly grid: string | null;
  readonly unionised: boolean | null;
  readonly wageAgreement: { readonly validFrom: string; readonly validUntil: string } | null;
  readonly status: EmployerStatus;
  /** First day of the status; null where it has been active since it registered. */
  readonly statusSince: string | null;
  readonly statedSize: EmployerSize | null;
  readonly registeredAt: string;
}

export const employerView = (employer: EmployerEntity): EmployerView => ({
  id: employer.uscc,
  uscc: employer.uscc,
  name: employer.name,
  industry: employer.industry,
  region: employer.region,
  grid: employer.grid,
  unionised: employer.unionised,
  wageAgreement:
    employer.wageAgreementFrom && employer.wageAgreementUntil
      ? { validFrom: employer.wageAgreementFrom, validUntil: employer.wageAgreementUntil }
      : null,
  status: employer.status,
  statusSince: employer.statusSince,
  statedSize: employer.statedSize,
  registeredAt: toOffsetString(employer.registeredAt),
});
