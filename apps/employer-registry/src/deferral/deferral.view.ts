import { toOffsetString } from '@anxin/calendar';
import type { DeferralEntity } from './deferral.entity';

export interface DeferralView {
  readonly id: string;
  readonly employer: string;
  readonly period: string;
  readonly agreedWith: string;
  readonly signedOn: string;
  readonly until: string;
  readonly filedAt: string;
}

export const deferralView = ({ id, employer, period, agreedWith, signedOn, until, filedAt }: DeferralEntity): DeferralView => ({
  id,
  employer,
  period,
  agreedWith,
  signedOn,
  until,
  filedAt: toOffsetString(filedAt),
});
