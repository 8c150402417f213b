import { fenOf } from '@anxin/persistence';
import { present } from './rows';
import { deductionsOf, type PlacedLine } from './corrections-loader.store';

export type Row = Record<string, string | null>;

export const EMPLOYMENTS = `SELECT e.id, e.employer, e.employer_of_record AS "employerOfRecord", e.worker_id AS "workerId", e.starts_on AS "startsOn", x.ends_on AS "endsOn", x.known_on AS "endKnownOn",
  e.kind, e.relation, e.project, e.migrant, e.known_on AS "knownOn", coalesce(x.event_id, e.event_id) AS "eventId"
  FROM employment_fact e LEFT JOIN employment_end_fact x ON x.employment_id = e.id`;
export const LINE = `l.payroll_id AS "payrollId", l.line, l.employer, p.project, l.worker_id AS "workerId", l.gross, l.net, l.overtime_pay AS "overtimePay", l.allowances,
  l.days_worked AS "daysWorked", l.normal_hours AS "normalHours", coalesce(l.absences, '[]') AS absences, l.back_pay_for AS "backPayFor", l.event_id AS "eventId",
  l.post, l.kind, l.overtime_hours AS "overtimeHours", l.deductions`;
/** A payroll is read once all its lines have come. */
export const WHOLE = `p.lines = (SELECT count(*) FROM payroll_line_fact c WHERE c.payroll_id = p.id)`;

export const lineOf = (row: Row): PlacedLine =>
  present({
    ...row,
    gross: fenOf(row.gross!),
    net: fenOf(row.net!),
    overtimePay: fenOf(row.overtimePay!),
    allowances: fenOf(row.allowances!),
    deductions: deductionsOf(row.deductions),
  });
