import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { RecordQuery, StateRecordInput } from './contractor-record.dto';
import type { ContractorRecordView } from './contractor-record.view';
import { FindRecords } from './find-records.use-case';
import { StateRecord } from './state-record.use-case';

@Controller('contractor-records')
export class ContractorRecordController {
  constructor(
    private readonly stateRecord: StateRecord,
    private readonly findRecords: FindRecords,
  ) {}

  /** States what the deposit of a contractor's works hangs on: arrears, clean years, systems in place, a listing. */
  @Post()
  @Permit('supervisor')
  state(@Body() input: StateRecordInput, @CurrentCaller() caller: Caller): Promise<ContractorRecordView> {
    return this.stateRecord.run(input, caller);
  }

  /** What was stated, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: RecordQuery, @CurrentCaller() caller: Caller): Promise<Page<ContractorRecordView>> {
    return this.findRecords.list(query, caller);
  }

  /** One statement. */
  @Get(':id')
  @Narrowed('region', 'own')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ContractorRecordView> {
    return this.findRecords.one(id, caller);
  }
}
