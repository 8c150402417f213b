import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindHeadcounts } from './find-headcounts.use-case';
import { HeadcountQuery, ReportHeadcountInput } from './headcount.dto';
import type { HeadcountView } from './headcount.view';
import { ReportHeadcount } from './report-headcount.use-case';

const headcountId = idOf('headcount');

@Controller('employers/:uscc/headcounts')
export class HeadcountController {
  constructor(
    private readonly reportHeadcount: ReportHeadcount,
    private readonly findHeadcounts: FindHeadcounts,
  ) {}

  /** The employer states how many people it employs on a day (用工台账). */
  @Post()
  @Permit('employer')
  report(@Param('uscc') uscc: string, @Body() input: ReportHeadcountInput, @CurrentCaller() caller: Caller): Promise<HeadcountView> {
    return this.reportHeadcount.run(uscc, input, caller);
  }

  /** The employer's headcounts, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Param('uscc') uscc: string, @Query() query: HeadcountQuery, @CurrentCaller() caller: Caller): Promise<Page<HeadcountView>> {
    return this.findHeadcounts.list(uscc, query, caller);
  }

  /** One headcount. */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('uscc') uscc: string, @Param('id', headcountId) id: string, @CurrentCaller() caller: Caller): Promise<HeadcountView> {
    return this.findHeadcounts.one(uscc, id, caller);
  }
}
