import { toOffsetString } from '@anxin/calendar';
import type { HeadcountEntity } from './headcount.entity';

export interface HeadcountView {
  readonly id: string;
  readonly employer: string;
  readonly asOf: string;
  readonly employees: number;
  readonly dispatched: number;
  readonly insured: number;
  readonly reportedAt: string;
}

export const headcountView = ({ id, employer, asOf, employees, dispatched, insured, reportedAt }: HeadcountEntity): HeadcountView => ({
  id,
  employer,
  asOf,
  employees,
  dispatched,
  insured,
  reportedAt: toOffsetString(reportedAt),
});
