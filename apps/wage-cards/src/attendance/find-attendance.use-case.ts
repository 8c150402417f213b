import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, idCursorOf, invalid, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { AttendanceReadingStore } from './attendance-reading.store';
import type { AttendanceDayQuery, AttendanceMonthQuery, AttendanceReportQuery } from './attendance.dto';
import {
  attendanceDayView,
  attendanceMonthView,
  attendanceReportView,
  type AttendanceDayView,
  type AttendanceMonthView,
  type AttendanceReportView,
} from './attendance.view';

/** Looks attendance up: reports, months by worker, single days. */
@Injectable()
export class FindAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly attendance: AttendanceReadingStore,
  ) {}

  async reports(query: AttendanceReportQuery, caller: Caller): Promise<Page<AttendanceReportView>> {
    const last = idCursorOf(query);
    const filter = { ...query, ...(last !== undefined && { after: [last] }) };
    const rows = await this.transactions.reading((tx) => this.attendance.reports(tx, filter, caller));
    return pageOf(rows, query, (row) => [row.id], attendanceReportView);
  }

  /** @throws NotFoundException if there is no such report for this caller */
  async report(id: string, caller: Caller): Promise<AttendanceReportView> {
    const [found] = isId(id) ? await this.transactions.reading((tx) => this.attendance.reports(tx, { limit: 1 }, caller, id)) : [];
    if (!found) throw new NotFoundException({ detail: 'no such report of attendance' });
    return attendanceReportView(found);
  }

  /** @throws BadRequestException if an office names neither project nor employer: it would read a whole city */
  async months(query: AttendanceMonthQuery, caller: Caller): Promise<Page<AttendanceMonthView>> {
    refuseAll(query, caller);
    const rows = await this.transactions.reading((tx) => this.attendance.months(tx, { ...query, after: cursorOf(query, 4) }, caller));
    return pageOf(rows, query, (row) => [row.period, row.employer, row.project, row.workerId], attendanceMonthView);
  }

  /** @throws BadRequestException as for months */
  async days(query: AttendanceDayQuery, caller: Caller): Promise<Page<AttendanceDayView>> {
    refuseAll(query, caller);
    const rows = await this.transactions.reading((tx) => this.attendance.days(tx, { ...query, after: cursorOf(query, 4) }, caller));
    return pageOf(rows, query, (row) => [row.day, row.employer, row.project, row.workerId], attendanceDayView);
  }
}

const refuseAll = ({ project, employer }: AttendanceMonthQuery, caller: Caller): void => {
  if (!project && !employer && caller.role !== 'worker' && caller.role !== 'employer')
    throw invalid('project', 'must name a project, or employer one');
};
