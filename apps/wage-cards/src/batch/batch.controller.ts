import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { BatchQuery, CSV, FILE_TYPES, TakesFile, TemplateQuery, XLSX } from '@anxin/batches';
import { Upload, type Page, type UploadedFile } from '@anxin/http';
import type { PayrollBatchView, PayrollBatchWithErrorsView } from './batch.view';
import { PayrollBatches } from './payroll-batches.provider';

@Controller('payrolls/batches')
export class BatchController {
  constructor(private readonly batches: PayrollBatches) {}

  /** Takes a file of payrolls: one for each employer, month and project in its rows, submitted. Wrong rows are located and left out. */
  @Post()
  @HttpCode(202)
  @TakesFile('a row for each line of a payroll')
  @Permit('employer', 'bank', 'supervisor')
  receive(@Upload(FILE_TYPES) file: UploadedFile, @CurrentCaller() caller: Caller): Promise<PayrollBatchView> {
    return this.batches.receive(file, caller);
  }

  /** Batches of the sender, newest first. */
  @Get()
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  list(@Query() query: BatchQuery, @CurrentCaller() caller: Caller): Promise<Page<PayrollBatchView>> {
    return this.batches.list(query, caller);
  }

  /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
  @Get('template')
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  @ApiProduces(CSV, XLSX)
  template(@Query() query: TemplateQuery): Promise<StreamableFile> {
    return this.batches.template(query, 'payroll-batch');
  }

  /** One batch with how far it has come and the first 1000 errors. */
  @Get(':id')
  @Narrowed('region', 'own')
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<PayrollBatchWithErrorsView> {
    return this.batches.one(id, caller);
  }

  /** All errors of a batch as CSV. */
  @Get(':id/errors')
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  @ApiProduces(CSV)
  errors(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    return this.batches.errors(id, caller);
  }
}
