import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { CSV, csvFile } from '@anxin/batches';
import { idOf, PageQuery, type Page } from '@anxin/http';
import { AskWhatIf } from './ask-what-if.use-case';
import { CancelWhatIf } from './cancel-what-if.use-case';
import { FindWhatIfs } from './find-what-ifs.use-case';
import { AskWhatIfInput, WhatIfCsvQuery, WhatIfDifferenceQuery } from './what-if.dto';
import type { WhatIfDifferenceView, WhatIfResultView, WhatIfView } from './what-if.view';

const whatIfId = idOf('what-if');

@Controller('policies/what-ifs')
export class WhatIfController {
  constructor(
    private readonly askWhatIf: AskWhatIf,
    private readonly findWhatIfs: FindWhatIfs,
    private readonly cancelWhatIf: CancelWhatIf,
  ) {}

  /** Asks what the alerts of the past would have been with other parameters (试算); worked out in the background, the live alerts stay as they are. */
  @Post()
  @HttpCode(202)
  @Permit('administrator')
  ask(@Body() input: AskWhatIfInput, @CurrentCaller() caller: Caller): Promise<WhatIfView> {
    return this.askWhatIf.run(input, caller);
  }

  /** What was asked, newest first. */
  @Get()
  @Permit('inspector', 'supervisor', 'administrator')
  list(@Query() query: PageQuery): Promise<Page<WhatIfView>> {
    return this.findWhatIfs.list(query);
  }

  /** One what-if: how far it has come, and what it found where the caller's office reaches, by rule and by county. */
  @Get(':id')
  @Narrowed()
  @Permit('inspector', 'supervisor', 'administrator')
  one(@Param('id', whatIfId) id: string, @CurrentCaller() caller: Caller): Promise<WhatIfResultView> {
    return this.findWhatIfs.one(id, caller);
  }

  /** The alerts that would be gained, lost or changed, where the caller's office reaches. */
  @Get(':id/differences')
  @Permit('inspector', 'supervisor', 'administrator')
  differences(
    @Param('id', whatIfId) id: string,
    @Query() query: WhatIfDifferenceQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<WhatIfDifferenceView>> {
    return this.findWhatIfs.differenceList(id, query, caller);
  }

  /** The same as CSV, all of them. */
  @Get(':id/differences/export')
  @Permit('inspector', 'supervisor', 'administrator')
  @ApiProduces(CSV)
  async export(
    @Param('id', whatIfId) id: string,
    @Query() query: WhatIfCsvQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<StreamableFile> {
    return csvFile(await this.findWhatIfs.differencesCsv(id, query, caller), 'what-if');
  }

  /** Ends one that has not come to its end. */
  @Post(':id/cancellation')
  @Permit('administrator')
  cancel(@Param('id', whatIfId) id: string): Promise<WhatIfView> {
    return this.cancelWhatIf.run(id);
  }
}
