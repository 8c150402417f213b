import { toOffsetString } from '@anxin/calendar';
import type { EmployerStatus, StatusSource } from './status-change';
import type { StatusChangeEntity } from './status-change.entity';

export interface StatusChangeView {
  readonly id: string;
  readonly employer: string;
  readonly status: EmployerStatus;
  readonly from: string;
  readonly reason: string;
  readonly source: StatusSource;
  readonly number: string | null;
  /** The client that told. */
  readonly registeredBy: string;
  readonly registeredAt: string;
}

export const statusChangeView = ({ registeredAt, ...rest }: StatusChangeEntity): StatusChangeView => ({
  id: rest.id,
  employer: rest.employer,
  status: rest.status,
  from: rest.from,
  reason: rest.reason,
  source: rest.source,
  number: rest.number,
  registeredBy: rest.registeredBy,
  registeredAt: toOffsetString(registeredAt),
});
