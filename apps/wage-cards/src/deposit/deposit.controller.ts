import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { ConfirmDrawdown } from './confirm-drawdown.use-case';
import { DepositQuery, DrawDownInput, DrawdownReceiptInput, ExtendGuaranteeInput, FileDepositInput, TopUpInput } from './deposit.dto';
import type { DepositDetailView, DepositView, DrawdownAnswerView } from './deposit.view';
import { DrawDownDeposit } from './draw-down-deposit.use-case';
import { ExtendGuarantee } from './extend-guarantee.use-case';
import { FileDeposit } from './file-deposit.use-case';
import { ReleaseDeposit } from './release-deposit.use-case';
import { ShowDeposits } from './show-deposits.use-case';
import { TopUpDeposit } from './top-up-deposit.use-case';

@Controller('wage-deposits')
export class DepositController {
  constructor(
    private readonly fileDeposit: FileDeposit,
    private readonly showDeposits: ShowDeposits,
    private readonly drawDownDeposit: DrawDownDeposit,
    private readonly confirmDrawdown: ConfirmDrawdown,
    private readonly topUpDeposit: TopUpDeposit,
    private readonly extendGuarantee: ExtendGuarantee,
    private readonly releaseDeposit: ReleaseDeposit,
  ) {}

  /** Puts a wage deposit (工资保证金) on file: cash, or a bank's guarantee (保函). */
  @Post()
  @Permit('employer', 'bank', 'supervisor')
  file(@Body() input: FileDepositInput, @CurrentCaller() caller: Caller): Promise<DepositDetailView> {
    return this.fileDeposit.run(input, caller);
  }

  /** Wage deposits, newest first. */
  @Get()
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: DepositQuery, @CurrentCaller() caller: Caller): Promise<Page<DepositView>> {
    return this.showDeposits.list(query, caller);
  }

  /** One wage deposit with its draws and its book. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<DepositDetailView> {
    return this.showDeposits.one(id, caller);
  }

  /** Draws on a deposit by payment notice (支付通知书). */
  @Post(':id/drawdowns')
  @Permit('supervisor')
  drawDown(@Param('id') id: string, @Body() input: DrawDownInput, @CurrentCaller() caller: Caller): Promise<DrawdownAnswerView> {
    return this.drawDownDeposit.run(id, input, caller);
  }

  /** The bank paid what a payment notice named. */
  @Post(':id/drawdowns/:drawdown/receipts')
  @Permit('bank', 'supervisor')
  confirm(
    @Param('id') id: string,
    @Param('drawdown') drawdown: string,
    @Body() input: DrawdownReceiptInput,
    @CurrentCaller() caller: Caller,
  ): Promise<DrawdownAnswerView> {
    return this.confirmDrawdown.run(id, drawdown, input, caller);
  }

  /** Makes good what was drawn. */
  @Post(':id/top-ups')
  @Permit('employer', 'bank', 'supervisor')
  topUp(@Param('id') id: string, @Body() input: TopUpInput, @CurrentCaller() caller: Caller): Promise<DepositDetailView> {
    return this.topUpDeposit.run(id, input, caller);
  }

  /** A guarantee is valid for longer. */
  @Post(':id/extensions')
  @Permit('employer', 'bank', 'supervisor')
  extend(@Param('id') id: string, @Body() input: ExtendGuaranteeInput, @CurrentCaller() caller: Caller): Promise<DepositDetailView> {
    return this.extendGuarantee.run(id, input, caller);
  }

  /** Announces the release from today: it takes effect after thirty days of public notice (公示). */
  @Post(':id/release')
  @Permit('supervisor')
  release(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<DepositDetailView> {
    return this.releaseDeposit.run(id, caller);
  }
}
