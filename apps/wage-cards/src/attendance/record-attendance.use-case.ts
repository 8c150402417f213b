import { BadRequestException, Injectable } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { StoredClock, Transactions } from '@anxin/persistence';
import { FilingRights } from '@anxin/site-copy';
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
    private readonly rights: FilingRights,
    private readonly attendance: AttendanceStore,
    private readonly keep: KeepAttendance,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @throws ForbiddenException for another's employer; for a platform, one that is not on the site of its contractor
   * @throws BadRequestException naming the wrong lines; nothing is kept then
   */
  async run(input: RecordAttendanceInput, caller: Caller): Promise<AttendanceReportView> {
    const days = input.lines.map(({ idNumber, date, hours }) => ({
      workerId: this.workerIds.of(idNumber),
      day: date,
      hours: hours ?? null,
    }));
    if (caller.role === 'platform' && !input.employer) throw invalid('employer', 'must name the firm whose people they are');
    const site = { employer: input.employer ?? caller.uscc!, project: input.project.toLowerCase() };
    await this.transactions.reading((tx) => this.rights.insist(tx, caller, site, 'an employer reports its own people only'));
    return this.transactions.run(async (tx) => {
      const errors = faultsOf(days, localDateOf(await this.clock.now(tx)));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      await this.attendance.lockAll(tx, [site]);
      return attendanceReportView(await this.keep.run(tx, site, caller.client, days));
    });
  }
}
