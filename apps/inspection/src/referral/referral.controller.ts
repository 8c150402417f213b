import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import type { CaseView } from '../case/case.view';
import { DealWithPolice } from './deal-with-police.use-case';
import {
  HandoverInput,
  JudgementInput,
  ObjectionAnswerInput,
  ObjectionInput,
  PoliceAnswerInput,
  PoliceReceiptInput,
  ReferralInput,
} from './referral.dto';
import { ReferToPolice, type ReferralProposed, type ReferralsView } from './refer-to-police.use-case';
import { TakeOutBundle, type BundleView, type BundleViewingView } from './take-out-bundle.use-case';

const Id = (name = 'id') => Param(name, new ParseUUIDPipe({ errorHttpStatusCode: 404 }));

@Controller('cases/:id/referrals')
export class ReferralController {
  constructor(
    private readonly referToPolice: ReferToPolice,
    private readonly deal: DealWithPolice,
    private readonly bundle: TakeOutBundle,
  ) {}

  /** Proposes to transfer the case to the police (移送公安机关); 409 naming each test for a crime that is not met. */
  @Post()
  @Permit('inspector')
  refer(@Id() id: string, @Body() input: ReferralInput, @CurrentCaller() caller: Caller): Promise<ReferralProposed> {
    return this.referToPolice.run(id, input, caller);
  }

  /** The transfers of a case with what went to and fro, and the three tests for a crime as they stand. */
  @Get()
  @Permit('inspector', 'supervisor')
  list(@Id() id: string, @CurrentCaller() caller: Caller): Promise<ReferralsView> {
    return this.referToPolice.list(id, caller);
  }

  /** Hands the papers over, within 24 hours of the approval. */
  @Post(':referral/handover')
  @Permit('inspector')
  handOver(
    @Id() id: string,
    @Id('referral') referral: string,
    @Body() input: HandoverInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseView> {
    return this.deal.handOver(id, referral, input, caller);
  }

  /** The police received them (回执). */
  @Post(':referral/receipt')
  @Permit('inspector')
  receipt(
    @Id() id: string,
    @Id('referral') referral: string,
    @Body() input: PoliceReceiptInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseView> {
    return this.deal.receipt(id, referral, input, caller);
  }

  /** What the police answer: filed 立案, refused 不予立案, or passed on to others. */
  @Post(':referral/answers')
  @Permit('inspector')
  answer(
    @Id() id: string,
    @Id('referral') referral: string,
    @Body() input: PoliceAnswerInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseView> {
    return this.deal.answer(id, referral, input, caller);
  }

  /** Objects to a refusal: the police reconsider, or the procuratorate supervises the filing. */
  @Post(':referral/objections')
  @Permit('inspector')
  object(
    @Id() id: string,
    @Id('referral') referral: string,
    @Body() input: ObjectionInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseView> {
    return this.deal.object(id, referral, input, caller);
  }

  /** What became of the objection. */
  @Post(':referral/objection-answers')
  @Permit('inspector')
  objectionAnswer(
    @Id() id: string,
    @Id('referral') referral: string,
    @Body() input: ObjectionAnswerInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseView> {
    return this.deal.objectionAnswer(id, referral, input, caller);
  }

  /** Judges whether it is still a crime, once all is paid before the police filed. */
  @Post(':referral/judgement')
  @Permit('supervisor')
  judge(
    @Id() id: string,
    @Id('referral') referral: string,
    @Body() input: JudgementInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseView> {
    return this.deal.judge(id, referral, input, caller);
  }

  /** The list of papers with their hashes; each time it is taken out is kept. */
  @Get(':referral/bundle')
  @Narrowed('region', 'department', 'assigned-read')
  @Permit('inspector', 'supervisor', { auditor: false })
  takeOut(@Id() id: string, @Id('referral') referral: string, @CurrentCaller() caller: Caller): Promise<BundleView> {
    return this.bundle.json(id, referral, caller);
  }

  /** The list as a text to print and hand over. */
  @Get(':referral/bundle.txt')
  @Narrowed('region', 'department', 'assigned-read')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="referral.txt"')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Permit('inspector', 'supervisor', { auditor: false })
  file(@Id() id: string, @Id('referral') referral: string, @CurrentCaller() caller: Caller): Promise<string> {
    return this.bundle.file(id, referral, caller);
  }

  /** Who took the list out, newest first. */
  @Get(':referral/bundle/viewings')
  @Permit('auditor')
  viewings(
    @Id() id: string,
    @Id('referral') referral: string,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<BundleViewingView>> {
    return this.bundle.viewings(id, referral, query, caller);
  }
}
