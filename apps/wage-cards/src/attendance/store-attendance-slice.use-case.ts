import { Injectable } from '@nestjs/common';
import { recordsIn, type OpenBatch, type Outcome, type RowFault } from '@anxin/batches';
import { localDateOf } from '@anxin/calendar';
import { StoredClock, type Tx } from '@anxin/persistence';
import { dayName, faultsOfDay, type AttendedDay, type Site } from './attendance';
import { AttendanceStore } from './attendance.store';
import { KeepAttendance } from './keep-attendance.use-case';

/** A row as it is kept until it is stored: the worker by opaque id. */
export type StagedDay = AttendedDay & Site & { readonly by: string };

interface Sheet {
  readonly site: Site;
  readonly by: string;
  readonly days: Map<string, AttendedDay>;
}

/** Stores one slice of a file of attendance: for each project in it what the single call does. */
@Injectable()
export class StoreAttendanceSlice {
  constructor(
    private readonly clock: StoredClock,
    private readonly attendance: AttendanceStore,
    private readonly keep: KeepAttendance,
  ) {}

  /** Within the transaction that takes the slice off the list. */
  async run(tx: Tx, _batch: OpenBatch, contents: readonly string[]): Promise<Outcome> {
    const { sheets, faults, repeated } = sorted(recordsIn<StagedDay>(contents), localDateOf(await this.clock.now(tx)));
    await this.attendance.lockAll(
      tx,
      sheets.map((sheet) => sheet.site),
    );
    const progress = { accepted: 0, unchanged: repeated, rejected: faults.length };
    for (const { site, by, days } of sheets) {
      const report = await this.keep.run(tx, site, by, [...days.values()]);
      progress.accepted += report.recorded + report.changed;
      progress.unchanged += report.unchanged;
    }
    return { faults, progress };
  }
}

/** The rows by project; of two rows of one worker and day the first stands, and a second that says the same is no fault. One fault a row. */
const sorted = (
  records: readonly { readonly row: number; readonly kept: StagedDay }[],
  today: string,
): { sheets: Sheet[]; faults: RowFault[]; repeated: number } => {
  const sheets = new Map<string, Sheet>();
  const faults: RowFault[] = [];
  let repeated = 0;
  for (const { row, kept } of records) {
    const { employer, project, by, ...day } = kept;
    const sheet = sheets.get(project) ?? sheets.set(project, { site: { employer, project }, by, days: new Map() }).get(project)!;
    const earlier = sheet.days.get(dayName(day));
    const [fault] = faultsOfDay(day, today);
    if (fault) faults.push({ row, ...fault });
    else if (!earlier) sheet.days.set(dayName(day), day);
    else if (Number(earlier.hours) === Number(day.hours) || day.hours === null) repeated += 1;
    else faults.push({ row, path: 'hours', message: 'are others than in an earlier row of this worker and day' });
  }
  return { sheets: [...sheets.values()].filter((sheet) => sheet.days.size > 0), faults, repeated };
};
