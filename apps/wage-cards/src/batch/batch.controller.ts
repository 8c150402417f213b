import { Readable } from 'node:stream';
import { Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { Upload, type Page, type UploadedFile } from '@anxin/http';
import { englishTemplateRows, templateRows } from './batch-columns';
import { CSV, incomingBatch, NDJSON, PayrollBatchQuery, TemplateQuery } from './batch.dto';
import { csvRow, type PayrollBatchView, type PayrollBatchWithErrorsView } from './batch.view';
import { FindBatches } from './find-batches.use-case';
import { ReceiveBatch } from './receive-batch.use-case';

@Controller('payrolls/batches')
export class BatchController {
  constructor(
    private readonly receiveBatch: ReceiveBatch,
    private readonly findBatches: FindBatches,
  ) {}

  /** Takes a file of payrolls: one for each employer, month and project in its rows, submitted. Wrong rows are located and left out. */
  @Post()
  @HttpCode(202)
  @Permit('employer', 'bank', 'supervisor')
  @ApiConsumes(CSV, NDJSON)
  @ApiBody({
    description: 'a row for each line of a payroll; the columns are those of the template',
    schema: { type: 'string', format: 'binary' },
  })
  receive(@Upload([CSV, NDJSON]) file: UploadedFile, @CurrentCaller() caller: Caller): Promise<PayrollBatchView> {
    return this.receiveBatch.run(incomingBatch(file), caller);
  }

  /** Batches of the sender, newest first. */
  @Get()
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  list(@Query() query: PayrollBatchQuery, @CurrentCaller() caller: Caller): Promise<Page<PayrollBatchView>> {
    return this.findBatches.list(query, caller);
  }

  /** The table to fill in, as CSV with a byte order mark: Chinese heads, or English ones; a file may use either. */
  @Get('template')
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  @ApiProduces(CSV)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="payroll-batch.csv"')
  template(@Query() { lang }: TemplateQuery): string {
    return `\ufeff${(lang === 'en' ? englishTemplateRows() : templateRows()).map(csvRow).join('')}`;
  }

  /** One batch with how far it has come and the first 1000 errors. */
  @Get(':id')
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<PayrollBatchWithErrorsView> {
    return this.findBatches.one(id, caller);
  }

  /** All errors of a batch as CSV. */
  @Get(':id/errors')
  @Permit('employer', 'bank', 'supervisor', 'administrator')
  @ApiProduces(CSV)
  async errors(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    const rows = await this.findBatches.errorsCsv(id, caller);
    return new StreamableFile(Readable.from(rows), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="errors.csv"' });
  }
}
