import { defineEvent } from '../event';
import { count, decimal, list, month, object, optional, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  reportId: uuid,
  employer: uscc,
  project: uuid,
  period: month,
  /** Days in this report that were new or changed, of these workers in this month. */
  days: count,
  /** At most 500 workers, each with what is on file of the whole month by now; `elsewhere`: days of them on which the same person attended another site too. */
  workers: list(object({ workerId, days: count, hours: optional(decimal), elsewhere: optional(count) }), { minItems: 1, maxItems: 500 }),
});
export type AttendanceRecorded = Infer<typeof schema>;

/** Attendance (考勤) of a project was put on file, or hours of a day were changed: the month's days of each worker it speaks of. */
export const attendanceRecorded = defineEvent('anxin.wage-cards.attendance-recorded.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.reportId,
});
