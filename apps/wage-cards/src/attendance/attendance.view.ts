import { toOffsetString } from '@anxin/calendar';
import type { AttendanceReport } from './attendance';
import type { SeenDay, SeenMonth } from './attendance-reading.store';

/** One report of attendance (考勤报送). */
export interface AttendanceReportView {
  readonly id: string;
  readonly employer: string;
  readonly project: string;
  /** Days that were new. */
  readonly recorded: number;
  /** Days whose hours were others before: what was said before is kept. */
  readonly changed: number;
  readonly unchanged: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly reportedAt: string;
}

/** One worker's month on one site. */
export interface AttendanceMonthView {
  readonly employer: string;
  readonly project: string;
  readonly workerId: string;
  readonly period: string;
  readonly days: number;
  /** Null where no hours were reported. */
  readonly hours: number | null;
}

export interface AttendanceDayView {
  readonly employer: string;
  readonly project: string;
  readonly workerId: string;
  readonly date: string;
  readonly hours: number | null;
  /** What was reported earlier, oldest first. */
  readonly earlier: readonly { readonly hours: number | null; readonly changedAt: string }[];
}

const number = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

export const attendanceReportView = ({ client: _client, reportedAt, ...report }: AttendanceReport): AttendanceReportView => ({
  id: report.id,
  employer: report.employer,
  project: report.project,
  recorded: report.recorded,
  changed: report.changed,
  unchanged: report.unchanged,
  firstDay: report.firstDay,
  lastDay: report.lastDay,
  reportedAt: toOffsetString(reportedAt),
});

export const attendanceMonthView = ({ employer, project, workerId, period, days, hours }: SeenMonth): AttendanceMonthView => ({
  employer,
  project,
  workerId,
  period,
  days,
  hours: number(hours),
});

export const attendanceDayView = ({ employer, project, workerId, day, hours, earlier }: SeenDay): AttendanceDayView => ({
  employer,
  project,
  workerId,
  date: day,
  hours: number(hours),
  earlier: earlier.map((one) => ({ hours: one.hours, changedAt: toOffsetString(new Date(one.at)) })),
});
