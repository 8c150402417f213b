import { toOffsetString } from '@anxin/calendar';
import type { DispatchLicenceEntity } from './dispatch-licence.entity';

export interface DispatchLicenceView {
  readonly id: string;
  readonly employer: string;
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly registeredAt: string;
}

export const dispatchLicenceView = ({
  id,
  employer,
  number,
  validFrom,
  validUntil,
  registeredAt,
}: DispatchLicenceEntity): DispatchLicenceView => ({
  id,
  employer,
  number,
  validFrom,
  validUntil,
  registeredAt: toOffsetString(registeredAt),
});
