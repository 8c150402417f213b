import { BadRequestException, Injectable } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { StoredClock, Transactions } from '@anxin/persistence';
import { faultsOf } from './attendance';
import type { RecordAttendanceInput } from './attendance.dto';
import { AttendanceStore } from './attendance.store';
import { attendanceReportView, type AttendanceReportView } from './attendance.view';
import { KeepAttendance } from './keep-attendance.use-case';

/** Takes attendance (考勤) of a site from the employer whose people worked there. What is on file already changes nothing; other hours are kept beside the earlier. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly attendance: AttendanceStore,
    private readonly keep: KeepAttendance,
    private readonly workerIds: WorkerIds,
  ) {}

  /** @throws BadRequestException naming the wrong lines; nothing is kept then */
  run(input: RecordAttendanceInput, caller: Caller): Promise<AttendanceReportView> {
    const days = input.lines.map(({ idNumber, date, hours }) => ({
      workerId: this.workerIds.of(idNumber),
      day: date,
      hours: hours ?? null,
    }));
    const site = { employer: caller.uscc!, project: input.project.toLowerCase() };
    return this.transactions.run(async (tx) => {
      const errors = faultsOf(days, localDateOf(await this.clock.now(tx)));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      await this.attendance.lockAll(tx, [site]);
      return attendanceReportView(await this.keep.run(tx, site, caller.client, days));
    });
  }
}
