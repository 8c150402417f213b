import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import type { PostingView } from '../ledger/ledger.view';
import { ApplyForAdvance } from './apply-for-advance.use-case';
import { Appropriate } from './appropriate.use-case';
import { AdvanceQuery, ApplyForAdvanceInput, AppropriationInput, RecoveryInput, SignAdvanceInput } from './fund.dto';
import type { AdvanceDetailView, AdvanceView, AppropriationView, FundView } from './fund.view';
import { RecoverAdvance } from './recover-advance.use-case';
import { ShowFunds } from './show-funds.use-case';
import { SignAdvance } from './sign-advance.use-case';

@Controller('revolving-funds/:region')
export class FundController {
  constructor(
    private readonly appropriate: Appropriate,
    private readonly applyForAdvance: ApplyForAdvance,
    private readonly signAdvance: SignAdvance,
    private readonly recoverAdvance: RecoverAdvance,
    private readonly showFunds: ShowFunds,
  ) {}

  /** A region's emergency revolving fund (欠薪应急周转金). */
  @Get()
  @Narrowed('region', 'department')
  @Permit('inspector', 'supervisor', 'administrator')
  fund(@Param('region') region: string, @CurrentCaller() caller: Caller): Promise<FundView> {
    return this.showFunds.fund(region, caller);
  }

  /** The fund's double-entry book, newest posting first. */
  @Get('postings')
  @Permit('inspector', 'supervisor', 'administrator')
  postings(@Param('region') region: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<PostingView>> {
    return this.showFunds.postings(region, query, caller);
  }

  /** The government puts money into its fund. */
  @Post('appropriations')
  @Permit('supervisor')
  add(@Param('region') region: string, @Body() input: AppropriationInput, @CurrentCaller() caller: Caller): Promise<AppropriationView> {
    return this.appropriate.run(region, input, caller);
  }

  /** What was put into the fund, newest first. */
  @Get('appropriations')
  @Permit('inspector', 'supervisor', 'administrator')
  appropriations(
    @Param('region') region: string,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<AppropriationView>> {
    return this.showFunds.appropriations(region, query, caller);
  }

  /** Applies for an advance of part of the wages of a case's workers. */
  @Post('advances')
  @Permit('supervisor')
  apply(@Param('region') region: string, @Body() input: ApplyForAdvanceInput, @CurrentCaller() caller: Caller): Promise<AdvanceDetailView> {
    return this.applyForAdvance.run(region, input, caller);
  }

  /** Advances, newest first. */
  @Get('advances')
  @Permit('inspector', 'supervisor', 'administrator')
  advances(@Param('region') region: string, @Query() query: AdvanceQuery, @CurrentCaller() caller: Caller): Promise<Page<AdvanceView>> {
    return this.showFunds.list(region, query, caller);
  }

  /** One advance with its lines and signatures. */
  @Get('advances/:id')
  @Permit('inspector', 'supervisor', 'administrator')
  advance(@Param('region') region: string, @Param('id') id: string, @CurrentCaller() caller: Caller): Promise<AdvanceDetailView> {
    return this.showFunds.advance(region, id, caller);
  }

  /** Signs an advance or refuses it: never who applied, nobody twice. The last signature pays it out. */
  @Post('advances/:id/approvals')
  @Permit('supervisor')
  sign(
    @Param('region') region: string,
    @Param('id') id: string,
    @Body() input: SignAdvanceInput,
    @CurrentCaller() caller: Caller,
  ): Promise<AdvanceDetailView> {
    return this.signAdvance.run(region, id, input, caller);
  }

  /** The employer paid back an advance, or a part of it. */
  @Post('advances/:id/recoveries')
  @Permit('supervisor')
  recover(
    @Param('region') region: string,
    @Param('id') id: string,
    @Body() input: RecoveryInput,
    @CurrentCaller() caller: Caller,
  ): Promise<AdvanceDetailView> {
    return this.recoverAdvance.run(region, id, input, caller);
  }
}
