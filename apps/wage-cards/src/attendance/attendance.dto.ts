import { Columns } from '@anxin/batches';
import { DateField, IdNumberField, Maybe, MonthField, Nested, PageQuery, UsccField } from '@anxin/http';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, Matches } from 'class-validator';

/** Lines that one call may bring. */
export const LINES_A_CALL = 5_000;

const HoursField = () =>
  applyDecorators(
    ApiProperty({ type: 'number', minimum: 0, maximum: 24, example: 8.5 }),
    Transform(({ value }) => (typeof value === 'number' ? String(value) : value)),
    Matches(/^\d{1,2}(\.\d{1,2})?$/, { message: 'must be a number from 0 to 24 with at most two places' }),
  );

export class AttendanceLineInput {
  @IdNumberField()
  idNumber!: string;

  @DateField()
  date!: string;

  /** Hours worked that day; left out where only presence is known. 0 takes a day back that was reported by mistake. */
  @Maybe()
  @HoursField()
  hours?: string;
}

export class RecordAttendanceInput {
  /** Whose people they are; left out: the caller's own. A general contractor's platform must name the firm. */
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @IsUUID(undefined, { message: 'must be the id of a project' })
  project!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_A_CALL)
  @Nested(() => AttendanceLineInput, { each: true })
  lines!: AttendanceLineInput[];
}

/** One row of a file: a line with its project. */
export class AttendanceRowInput extends AttendanceLineInput {
  @IsUUID(undefined, { message: 'must be the id of a project' })
  project!: string;
}

export class AttendanceReportQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsUUID()
  project?: string;
}

export class AttendanceMonthQuery extends AttendanceReportQuery {
  @Maybe()
  @MonthField({ required: false })
  period?: string;
}

export class AttendanceDayQuery extends AttendanceMonthQuery {
  /** Whose days; a worker sees its own alone. */
  @Maybe()
  @Matches(/^p\d+[a-z2-7]{26}$/, { message: 'must be the opaque id of a worker' })
  workerId?: string;
}

/** The columns of an attendance batch. */
export const ATTENDANCE_COLUMNS = new Columns(
  [
    { field: 'project', heads: ['项目编号', 'project'], required: true, sample: '019b8d5e-6c00-7a31-8f4e-2b7d90c1e5a8' },
    { field: 'idNumber', heads: ['身份证号', 'idNumber', '公民身份号码', '身份证号码'], required: true, sample: '371302199001010011' },
    { field: 'date', heads: ['日期', 'date', '考勤日期', '出勤日期'], required: true, sample: '2026-01-05' },
    { field: 'hours', heads: ['工时', 'hours', '出勤工时', '小时'], sample: '8' },
  ],
  'an attendance batch',
  ['姓名', 'name', '班组'],
);
