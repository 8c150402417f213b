import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { ConflictQuery } from './conflict.dto';
import type { ConflictView } from './conflict.view';
import { FindConflicts } from './find-conflicts.use-case';

@Controller('employers/:uscc/conflicts')
export class ConflictController {
  constructor(private readonly findConflicts: FindConflicts) {}

  /** What other services name under this code and the register has not known for a day (数据比对差异). */
  @Get()
  @Permit('inspector', 'supervisor', 'administrator')
  list(@Param('uscc') uscc: string, @Query() query: ConflictQuery, @CurrentCaller() caller: Caller): Promise<Page<ConflictView>> {
    return this.findConflicts.list(uscc, query, caller);
  }
}
