import { Injectable } from '@nestjs/common';
import { newId, StoredClock, type Tx } from '@anxin/persistence';
import { compared, dayName, type AttendedDay, type AttendanceReport, type Site } from './attendance';
import { AttendancePublisher } from './attendance.publisher';
import { AttendanceStore } from './attendance.store';

/** Puts days of one site on file in a handful of statements; used by the single call and by batches, within their transaction. */
@Injectable()
export class KeepAttendance {
  constructor(
    private readonly clock: StoredClock,
    private readonly attendance: AttendanceStore,
    private readonly publisher: AttendancePublisher,
  ) {}

  /** @param days each worker and day once; call it under `AttendanceStore.lockAll` */
  async run(tx: Tx, site: Site, client: string, days: readonly AttendedDay[]): Promise<AttendanceReport> {
    const { fresh, changed, unchanged } = compared(days, await this.attendance.known(tx, site, days));
    const all = days.map((one) => one.day).sort();
    const report: AttendanceReport = {
      ...site,
      id: newId(),
      recorded: fresh.length,
      changed: changed.length,
      unchanged,
      firstDay: all[0]!,
      lastDay: all.at(-1)!,
      client,
      reportedAt: await this.clock.now(tx),
    };
    await this.attendance.addReport(tx, report);
    const news = [...fresh, ...changed.map(({ after }) => after)];
    if (news.length === 0) return report;
    await this.attendance.put(tx, report, news);
    await this.attendance.keepChanges(tx, report.id, changed);
    await this.publish(tx, report, news);
    return report;
  }

  private async publish(tx: Tx, report: AttendanceReport, news: readonly AttendedDay[]): Promise<void> {
    const days = new Map<string, number>();
    for (const { day } of news) days.set(day.slice(0, 7), (days.get(day.slice(0, 7)) ?? 0) + 1);
    const workers = [...new Set(news.map((one) => one.workerId))];
    const touched = new Set(news.map((one) => dayName({ workerId: one.workerId, day: one.day.slice(0, 7) })));
    const months = await this.attendance.months(tx, report, workers, [...days.keys()]);
    await this.publisher.recorded(
      tx,
      report,
      months.filter(({ workerId, period }) => touched.has(dayName({ workerId, day: period }))),
      days,
    );
  }
}
