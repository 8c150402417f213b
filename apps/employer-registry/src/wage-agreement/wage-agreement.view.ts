import { toOffsetString } from '@anxin/calendar';
import type { WageAgreementEntity } from './wage-agreement.entity';

export interface WageAgreementView {
  readonly id: string;
  readonly employer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly number: string | null;
  readonly registeredAt: string;
}

export const wageAgreementView = (paper: WageAgreementEntity): WageAgreementView => ({
  id: paper.id,
  employer: paper.employer,
  validFrom: paper.validFrom,
  validUntil: paper.validUntil,
  number: paper.number,
  registeredAt: toOffsetString(paper.registeredAt),
});
