import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { ChangeStatus } from './change-status.use-case';
import { FindStatusChanges } from './find-status-changes.use-case';
import { ChangeStatusInput, StatusChangeQuery } from './status-change.dto';
import type { StatusChangeView } from './status-change.view';

@Controller('employers/:uscc/status-changes')
export class StatusChangeController {
  constructor(
    private readonly changeStatus: ChangeStatus,
    private readonly findStatusChanges: FindStatusChanges,
  ) {}

  /** Enters a status of the employer (存续、歇业、注销、吊销) from a day on. */
  @Post()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  change(@Param('uscc') uscc: string, @Body() input: ChangeStatusInput, @CurrentCaller() caller: Caller): Promise<StatusChangeView> {
    return this.changeStatus.run(uscc, input, caller);
  }

  /** The employer's status entries, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Param('uscc') uscc: string, @Query() query: StatusChangeQuery, @CurrentCaller() caller: Caller): Promise<Page<StatusChangeView>> {
    return this.findStatusChanges.list(uscc, query, caller);
  }

  /** One entry. */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('uscc') uscc: string,
    @Param('id', idOf('status change')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<StatusChangeView> {
    return this.findStatusChanges.one(uscc, id, caller);
  }
}
