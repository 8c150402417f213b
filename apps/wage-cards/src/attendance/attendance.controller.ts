import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { AttendanceDayQuery, AttendanceMonthQuery, AttendanceReportQuery, RecordAttendanceInput } from './attendance.dto';
import type { AttendanceDayView, AttendanceMonthView, AttendanceReportView } from './attendance.view';
import { FindAttendance } from './find-attendance.use-case';
import { RecordAttendance } from './record-attendance.use-case';

@Controller('attendance')
export class AttendanceController {
  constructor(
    private readonly recordAttendance: RecordAttendance,
    private readonly findAttendance: FindAttendance,
  ) {}

  /** Reports attendance (考勤) of the employer's people on a project, at most 5000 lines a call. */
  @Post()
  @Permit('employer', 'platform')
  record(@Body() input: RecordAttendanceInput, @CurrentCaller() caller: Caller): Promise<AttendanceReportView> {
    return this.recordAttendance.run(input, caller);
  }

  /** Reports of attendance, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: AttendanceReportQuery, @CurrentCaller() caller: Caller): Promise<Page<AttendanceReportView>> {
    return this.findAttendance.reports(query, caller);
  }

  /** Days and hours by worker and month; a worker sees its own. */
  @Get('months')
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  months(@Query() query: AttendanceMonthQuery, @CurrentCaller() caller: Caller): Promise<Page<AttendanceMonthView>> {
    return this.findAttendance.months(query, caller);
  }

  /** Single days, newest first, with what was reported of them earlier; a worker sees its own. */
  @Get('days')
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  days(@Query() query: AttendanceDayQuery, @CurrentCaller() caller: Caller): Promise<Page<AttendanceDayView>> {
    return this.findAttendance.days(query, caller);
  }

  /** One report. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<AttendanceReportView> {
    return this.findAttendance.report(id, caller);
  }
}
