import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import { FindReturnMappings } from './find-return-mappings.use-case';
import { PutReturnMapping } from './put-return-mapping.use-case';
import { PutReturnMappingInput, ReturnMappingPath } from './return-file.dto';
import type { ReturnMappingDetailView, ReturnMappingView } from './return-file.view';

@Controller('payments/return-file-mappings')
export class ReturnMappingController {
  constructor(
    private readonly putReturnMapping: PutReturnMapping,
    private readonly findReturnMappings: FindReturnMappings,
  ) {}

  /** How banks' return files are read (回盘格式), by bank and version. */
  @Get()
  @Permit('bank', 'administrator')
  list(@Query() query: PageQuery): Promise<Page<ReturnMappingView>> {
    return this.findReturnMappings.list(query);
  }

  /** One mapping with every revision of it, the newest first. */
  @Get(':bank/:version')
  @Narrowed()
  @Permit('bank', 'administrator')
  one(@Param('bank') bank: string, @Param('version') version: string): Promise<ReturnMappingDetailView> {
    return this.findReturnMappings.one(bank, version);
  }

  /** Adds a bank's format, or replaces it: data, no code. Files that came before keep the revision that they were read by. */
  @Put(':bank/:version')
  @Permit('administrator')
  put(@Param() path: ReturnMappingPath, @Body() input: PutReturnMappingInput, @CurrentCaller() caller: Caller): Promise<ReturnMappingView> {
    return this.putReturnMapping.run(path, input, caller);
  }
}
