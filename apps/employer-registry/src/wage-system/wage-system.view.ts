import { toOffsetString } from '@anxin/calendar';
import type { WageSystemKind } from './wage-system';
import type { WageSystemEntity } from './wage-system.entity';

export interface WageSystemView {
  readonly id: string;
  readonly employer: string;
  readonly kind: WageSystemKind;
  readonly filedOn: string;
  readonly registeredAt: string;
}

export const wageSystemView = (paper: WageSystemEntity): WageSystemView => ({
  id: paper.id,
  employer: paper.employer,
  kind: paper.kind,
  filedOn: paper.filedOn,
  registeredAt: toOffsetString(paper.registeredAt),
});
