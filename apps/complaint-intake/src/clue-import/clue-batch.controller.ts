import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { BatchQuery, CSV, FILE_TYPES, TakesFile, TemplateQuery, XLSX, type BatchView, type BatchWithErrorsView } from '@anxin/batches';
import { Upload, type Page, type UploadedFile } from '@anxin/http';
import { ClueBatches } from './clue-batches.provider';

@Controller('complaints/batches')
export class ClueBatchController {
  constructor(private readonly batches: ClueBatches) {}

  /** Takes an export of the national clue platform (全国根治欠薪线索反映平台): each row becomes a complaint. Wrong rows are located and left out; a clue number is taken once. */
  @Post()
  @HttpCode(202)
  @TakesFile('a row for each clue')
  @Permit('inspector', 'supervisor')
  receive(@Upload(FILE_TYPES) file: UploadedFile, @CurrentCaller() caller: Caller): Promise<BatchView> {
    return this.batches.receive(file, caller);
  }

  /** Batches of the sender, newest first. */
  @Get()
  @Permit('inspector', 'supervisor')
  list(@Query() query: BatchQuery, @CurrentCaller() caller: Caller): Promise<Page<BatchView>> {
    return this.batches.list(query, caller);
  }

  /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
  @Get('template')
  @Permit('inspector', 'supervisor')
  @ApiProduces(CSV, XLSX)
  template(@Query() query: TemplateQuery): Promise<StreamableFile> {
    return this.batches.template(query, 'clue-batch');
  }

  /** One batch with how far it has come and the first 1000 errors. */
  @Get(':id')
  @Narrowed('region', 'sent')
  @Permit('inspector', 'supervisor')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<BatchWithErrorsView> {
    return this.batches.one(id, caller);
  }

  /** All errors of a batch as CSV. */
  @Get(':id/errors')
  @Permit('inspector', 'supervisor')
  @ApiProduces(CSV)
  errors(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    return this.batches.errors(id, caller);
  }

  /** The complaints of a batch with their receipt numbers (回执号), as CSV. */
  @Get(':id/receipts')
  @Permit('inspector', 'supervisor')
  @ApiProduces(CSV)
  receipts(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    return this.batches.receipts(id, caller);
  }
}
