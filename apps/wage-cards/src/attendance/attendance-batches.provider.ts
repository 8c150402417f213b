import { Injectable } from '@nestjs/common';
import { WorkerIds } from '@anxin/access';
import { Batches, batchView, SingleRows } from '@anxin/batches';
import { StoredClock, Transactions } from '@anxin/persistence';
import { ATTENDANCE_COLUMNS, AttendanceRowInput } from './attendance.dto';
import { StoreAttendanceSlice, type StagedDay } from './store-attendance-slice.use-case';

/** Files of attendance: each row is a line of `POST /attendance`, of any project. */
@Injectable()
export class AttendanceBatches extends Batches {
  constructor(transactions: Transactions, clock: StoredClock, workerIds: WorkerIds, slices: StoreAttendanceSlice) {
    super(transactions, clock, {
      tables: { name: 'attendance_batch' },
      columns: ATTENDANCE_COLUMNS,
      view: batchView,
      reader: (caller) =>
        new SingleRows(
          AttendanceRowInput,
          () => [],
          ({ project, idNumber, date, hours }): StagedDay => ({
            employer: caller.uscc!,
            project: project.toLowerCase(),
            workerId: workerIds.of(idNumber),
            day: date,
            hours: hours ?? null,
            by: caller.client,
          }),
        ),
      store: (tx, batch, contents) => slices.run(tx, batch, contents),
    });
  }
}
