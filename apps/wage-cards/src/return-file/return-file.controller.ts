import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Narrowed, Permit, Public, type Caller } from '@anxin/access';
import { BatchQuery, CSV } from '@anxin/batches';
import { Upload, type Page, type UploadedFile } from '@anxin/http';
import { ReturnFileTermsQuery } from './return-file.dto';
import type { ReceiptView, ReturnFileView, ReturnFileWithErrorsView } from './return-file.view';
import type { PublicKey } from './receipt-key.store';
import { ReturnFiles } from './return-files.provider';
import { SignReceipt } from './sign-receipt.use-case';

/** What a bank's file may come as: how it is written the mapping says. */
const RETURN_FILE_TYPES = [CSV, 'text/plain', 'application/octet-stream'];

@Controller('payments')
export class ReturnFileController {
  constructor(
    private readonly files: ReturnFiles,
    private readonly signReceipt: SignReceipt,
  ) {}

  /**
   * Takes a bank's own return file (代发回盘文件) of one employer, read by the mapping named. A total line that the details don't come to refuses the
   * file whole; wrong details are located and left out.
   */
  @Post('return-files')
  @HttpCode(202)
  @ApiConsumes(...RETURN_FILE_TYPES)
  @ApiBody({ description: 'the file as the bank writes it', schema: { type: 'string', format: 'binary' } })
  @Permit('bank')
  receive(
    @Upload(RETURN_FILE_TYPES) file: UploadedFile,
    @Query() query: ReturnFileTermsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ReturnFileView> {
    return this.files.take(file, query, caller);
  }

  /** Return files of the bank, newest first. */
  @Get('return-files')
  @Permit('bank', 'administrator')
  list(@Query() query: BatchQuery, @CurrentCaller() caller: Caller): Promise<Page<ReturnFileView>> {
    return this.files.page(query, caller);
  }

  /** One return file with how far it has come and the first 1000 errors. */
  @Get('return-files/:id')
  @Narrowed('own')
  @Permit('bank', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ReturnFileWithErrorsView> {
    return this.files.file(id, caller);
  }

  /** All errors of a return file as CSV. */
  @Get('return-files/:id/errors')
  @Permit('bank', 'administrator')
  @ApiProduces(CSV)
  errors(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    return this.files.errors(id, caller);
  }

  /** The signed receipt (回执) of a return file that has been stored: a JWS that `GET /payments/receipt-keys` verifies. */
  @Get('return-files/:id/receipt')
  @Permit('bank', 'administrator')
  async receipt(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ReceiptView> {
    return this.signReceipt.run(await this.files.file(id, caller));
  }

  /** The keys that verify receipts, as a JWK Set (RFC 7517). */
  @Get('receipt-keys')
  @Public()
  keys(): Promise<{ keys: readonly PublicKey[] }> {
    return this.signReceipt.published();
  }
}
