import { toOffsetString } from '@anxin/calendar';
import type { WageOfficerEntity } from './wage-officer.entity';

/** An appointment; name and phone stay sealed and stand on the site's notice board. */
export interface WageOfficerView {
  readonly id: string;
  readonly project: string;
  readonly from: string;
  /** The last day; null while it is open. A later appointment takes its place. */
  readonly until: string | null;
  readonly registeredAt: string;
}

export const wageOfficerView = (officer: WageOfficerEntity): WageOfficerView => ({
  id: officer.id,
  project: officer.projectId,
  from: officer.from,
  until: officer.until,
  registeredAt: toOffsetString(officer.registeredAt),
});
