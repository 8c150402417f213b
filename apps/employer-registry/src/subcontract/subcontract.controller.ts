import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindSubcontracts } from './find-subcontracts.use-case';
import { RegisterSubcontract } from './register-subcontract.use-case';
import { RegisterSubcontractInput, SubcontractQuery } from './subcontract.dto';
import type { SubcontractView } from './subcontract.view';

@Controller('projects/:projectId/subcontracts')
export class SubcontractController {
  constructor(
    private readonly registerSubcontract: RegisterSubcontract,
    private readonly findSubcontracts: FindSubcontracts,
  ) {}

  /** Enters work let to a subcontractor (分包). */
  @Post()
  @Permit('employer', 'platform', 'supervisor')
  register(
    @Param('projectId', idOf('project')) project: string,
    @Body() input: RegisterSubcontractInput,
    @CurrentCaller() caller: Caller,
  ): Promise<SubcontractView> {
    return this.registerSubcontract.run(project, input, caller);
  }

  /** The project's subcontracts, newest first. */
  @Get()
  @Permit('employer', 'platform', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('projectId', idOf('project')) project: string,
    @Query() query: SubcontractQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<SubcontractView>> {
    return this.findSubcontracts.list(project, query, caller);
  }

  /** One subcontract. */
  @Get(':id')
  @Permit('employer', 'platform', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('projectId', idOf('project')) project: string,
    @Param('id', idOf('subcontract')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<SubcontractView> {
    return this.findSubcontracts.one(project, id, caller);
  }
}
