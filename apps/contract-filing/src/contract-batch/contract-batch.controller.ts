import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { BatchQuery, CSV, FILE_TYPES, TakesFile, TemplateQuery, XLSX, type BatchView, type BatchWithErrorsView } from '@anxin/batches';
import { Upload, type Page, type UploadedFile } from '@anxin/http';
import { ContractBatches } from './contract-batches.provider';

@Controller('contracts/batches')
export class ContractBatchController {
  constructor(private readonly batches: ContractBatches) {}

  /** Takes a file of written contracts (劳动合同批量备案), filed row by row as `POST /contracts` does. Wrong rows are located and left out. */
  @Post()
  @HttpCode(202)
  @TakesFile('a row for each contract')
  @Permit('employer', 'supervisor')
  receive(@Upload(FILE_TYPES) file: UploadedFile, @CurrentCaller() caller: Caller): Promise<BatchView> {
    return this.batches.receive(file, caller);
  }

  /** Batches of the sender, newest first. */
  @Get()
  @Permit('employer', 'supervisor', 'administrator')
  list(@Query() query: BatchQuery, @CurrentCaller() caller: Caller): Promise<Page<BatchView>> {
    return this.batches.list(query, caller);
  }

  /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
  @Get('template')
  @Permit('employer', 'supervisor', 'administrator')
  @ApiProduces(CSV, XLSX)
  template(@Query() query: TemplateQuery): Promise<StreamableFile> {
    return this.batches.template(query, 'contract-batch');
  }

  /** One batch with how far it has come and the first 1000 errors. */
  @Get(':id')
  @Narrowed('region', 'own')
  @Permit('employer', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<BatchWithErrorsView> {
    return this.batches.one(id, caller);
  }

  /** All errors of a batch as CSV. */
  @Get(':id/errors')
  @Permit('employer', 'supervisor', 'administrator')
  @ApiProduces(CSV)
  errors(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    return this.batches.errors(id, caller);
  }
}
