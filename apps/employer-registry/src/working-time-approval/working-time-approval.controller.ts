import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindWorkingTimeApprovals } from './find-working-time-approvals.use-case';
import { RegisterWorkingTimeApproval } from './register-working-time-approval.use-case';
import { WorkingTimeApprovalQuery, RegisterWorkingTimeApprovalInput } from './working-time-approval.dto';
import type { WorkingTimeApprovalView } from './working-time-approval.view';

@Controller('employers/:uscc/working-time-approvals')
export class WorkingTimeApprovalController {
  constructor(
    private readonly registerWorkingTimeApproval: RegisterWorkingTimeApproval,
    private readonly findWorkingTimeApprovals: FindWorkingTimeApprovals,
  ) {}

  /** Files an approval of special working time (特殊工时制度审批). */
  @Post()
  @Permit('employer', 'supervisor')
  register(
    @Param('uscc') uscc: string,
    @Body() input: RegisterWorkingTimeApprovalInput,
    @CurrentCaller() caller: Caller,
  ): Promise<WorkingTimeApprovalView> {
    return this.registerWorkingTimeApproval.run(uscc, input, caller);
  }

  /** Those on file (特殊工时制度审批), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('uscc') uscc: string,
    @Query() query: WorkingTimeApprovalQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<WorkingTimeApprovalView>> {
    return this.findWorkingTimeApprovals.list(uscc, query, caller);
  }

  /** One of them (特殊工时制度审批). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('uscc') uscc: string,
    @Param('id', idOf('approval of special working time')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<WorkingTimeApprovalView> {
    return this.findWorkingTimeApprovals.one(uscc, id, caller);
  }
}
