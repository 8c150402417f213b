import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import { DecideWriteOff } from './decide-write-off.use-case';
import { FindWriteOffs } from './find-write-offs.use-case';
import { ProposeWriteOff } from './propose-write-off.use-case';
import { DecideWriteOffInput, ProposeWriteOffInput } from './write-off.dto';
import type { WriteOffView } from './write-off.view';

@Controller('revolving-funds/:region/advances/:id/write-offs')
export class WriteOffController {
  constructor(
    private readonly proposeWriteOff: ProposeWriteOff,
    private readonly decideWriteOff: DecideWriteOff,
    private readonly findWriteOffs: FindWriteOffs,
  ) {}

  /** Proposes to write off (核销) what of an advance can't be recovered. */
  @Post()
  @Permit('supervisor')
  propose(
    @Param('region') region: string,
    @Param('id') id: string,
    @Body() input: ProposeWriteOffInput,
    @CurrentCaller() caller: Caller,
  ): Promise<WriteOffView> {
    return this.proposeWriteOff.run(region, id, input, caller);
  }

  /** Approves a write-off or refuses it: never who proposed it. */
  @Post(':writeOff/approvals')
  @Permit('supervisor')
  decide(
    @Param('region') region: string,
    @Param('id') id: string,
    @Param('writeOff') writeOff: string,
    @Body() input: DecideWriteOffInput,
    @CurrentCaller() caller: Caller,
  ): Promise<WriteOffView> {
    return this.decideWriteOff.run(region, id, writeOff, input, caller);
  }

  /** Write-offs of an advance, newest first. */
  @Get()
  @Permit('inspector', 'supervisor', 'administrator')
  list(
    @Param('region') region: string,
    @Param('id') id: string,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<WriteOffView>> {
    return this.findWriteOffs.list(region, id, query, caller);
  }

  /** One write-off. */
  @Get(':writeOff')
  @Permit('inspector', 'supervisor', 'administrator')
  one(
    @Param('region') region: string,
    @Param('id') id: string,
    @Param('writeOff') writeOff: string,
    @CurrentCaller() caller: Caller,
  ): Promise<WriteOffView> {
    return this.findWriteOffs.one(region, id, writeOff, caller);
  }
}
