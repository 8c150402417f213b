import { toOffsetString } from '@anxin/calendar';
import type { RecordKind } from './contractor-record';
import type { ContractorRecordEntity } from './contractor-record.entity';

export interface ContractorRecordView {
  readonly id: string;
  readonly employer: string;
  readonly region: string;
  readonly kind: RecordKind;
  readonly on: string;
  readonly until: string | null;
  readonly source: string;
  readonly statedAt: string;
}

export const contractorRecordView = ({
  id,
  employer,
  region,
  kind,
  on,
  until,
  source,
  statedAt,
}: ContractorRecordEntity): ContractorRecordView => ({
  id,
  employer,
  region,
  kind,
  on,
  until,
  source,
  statedAt: toOffsetString(statedAt),
});
