import { Injectable } from '@nestjs/common';
import { attendanceRecorded } from '@anxin/contracts';
import { Outbox, type Fact } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { AttendanceReport, WorkerMonth } from './attendance';

const WORKERS_AN_EVENT = 500;

/** What was put on file, as published: by month, each worker's whole month as it stands. */
@Injectable()
export class AttendancePublisher {
  constructor(private readonly outbox: Outbox) {}

  /** @param days how many days of each month were new or changed */
  recorded(
    tx: Tx,
    { id, employer, project }: AttendanceReport,
    months: readonly WorkerMonth[],
    days: ReadonlyMap<string, number>,
  ): Promise<void> {
    const facts: Fact[] = [];
    for (const [period, changed] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const workers = months
        .filter((month) => month.period === period)
        .map(({ workerId, days: attended, hours, elsewhere }) => ({
          workerId,
          days: attended,
          ...(hours !== null && { hours }),
          ...(elsewhere && { elsewhere }),
        }));
      for (let at = 0; at < workers.length; at += WORKERS_AN_EVENT) {
        const data = { reportId: id, employer, project, period, days: changed, workers: workers.slice(at, at + WORKERS_AN_EVENT) };
        facts.push({ contract: attendanceRecorded, data, version: 1, part: facts.length + 1 });
      }
    }
    return this.outbox.recordAll(tx, facts);
  }
}
