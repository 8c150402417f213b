import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { AppointWageOfficer } from './appoint-wage-officer.use-case';
import { FindWageOfficers } from './find-wage-officers.use-case';
import { WageOfficerQuery, AppointWageOfficerInput } from './wage-officer.dto';
import type { WageOfficerView } from './wage-officer.view';

@Controller('projects/:projectId/wage-officers')
export class WageOfficerController {
  constructor(
    private readonly appointWageOfficer: AppointWageOfficer,
    private readonly findWageOfficers: FindWageOfficers,
  ) {}

  /** Appoints who answers for wages in a project office (劳资专管员, 保障农民工工资支付条例 28); earlier appointments stay. */
  @Post()
  @Permit('employer', 'supervisor')
  file(
    @Param('projectId', idOf('project')) project: string,
    @Body() input: AppointWageOfficerInput,
    @CurrentCaller() caller: Caller,
  ): Promise<WageOfficerView> {
    return this.appointWageOfficer.run(project, input, caller);
  }

  /** Those on file (劳资专管员), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('projectId', idOf('project')) project: string,
    @Query() query: WageOfficerQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<WageOfficerView>> {
    return this.findWageOfficers.list(project, query, caller);
  }

  /** One of them (劳资专管员). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('projectId', idOf('project')) project: string,
    @Param('id', idOf('wage officer')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<WageOfficerView> {
    return this.findWageOfficers.one(project, id, caller);
  }
}
