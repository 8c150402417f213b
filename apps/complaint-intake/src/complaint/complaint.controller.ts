import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { CurrentCaller, Narrowed, Permit, Public, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { AcceptComplaint } from './accept-complaint.use-case';
import { AnswerComplaint } from './answer-complaint.use-case';
import { AskCorrection } from './ask-correction.use-case';
import {
  AcceptanceInput,
  AnswerInput,
  ComplaintQuery,
  ContactInput,
  CorrectionInput,
  CorrectionRequestInput,
  IdentityQuery,
  LodgeComplaintInput,
  RejectionInput,
  TransferInput,
  WithdrawalInput,
} from './complaint.dto';
import type { AnsweredView, ComplaintView, FullComplaintView } from './complaint.view';
import { ContactComplainant } from './contact-complainant.use-case';
import { CorrectComplaint } from './correct-complaint.use-case';
import { FindComplaints } from './find-complaints.use-case';
import { LodgeComplaint } from './lodge-complaint.use-case';
import { OpenIdentity, type ComplainantView, type IdentityViewing } from './open-identity.use-case';
import { RejectComplaint } from './reject-complaint.use-case';
import { TransferComplaint } from './transfer-complaint.use-case';
import { WithdrawComplaint } from './withdraw-complaint.use-case';

@Controller('complaints')
export class ComplaintController {
  constructor(
    private readonly lodgeComplaint: LodgeComplaint,
    private readonly findComplaints: FindComplaints,
    private readonly acceptComplaint: AcceptComplaint,
    private readonly rejectComplaint: RejectComplaint,
    private readonly withdrawComplaint: WithdrawComplaint,
    private readonly answerComplaint: AnswerComplaint,
    private readonly openIdentity: OpenIdentity,
    private readonly contactComplainant: ContactComplainant,
    private readonly askCorrection: AskCorrection,
    private readonly correctComplaint: CorrectComplaint,
    private readonly transferComplaint: TransferComplaint,
  ) {}

  /** Lodges a complaint or tip (投诉、举报): hotline, inspector, the worker in its own name, or the public without a token. */
  @Post()
  @Public()
  lodge(@Body() input: LodgeComplaintInput, @CurrentCaller() caller?: Caller): Promise<ComplaintView> {
    return this.lodgeComplaint.run(input, caller);
  }

  /** Complaints, newest first, without their text. */
  @Get()
  @Permit('hotline', 'worker', 'inspector', 'supervisor')
  list(@Query() query: ComplaintQuery, @CurrentCaller() caller: Caller): Promise<Page<ComplaintView>> {
    return this.findComplaints.list(query, caller);
  }

  /** One complaint. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('hotline', 'worker', 'inspector', 'supervisor')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<FullComplaintView> {
    return this.findComplaints.one(id, caller);
  }

  /** Who complained (投诉人身份); each opening is logged with its reason. */
  @Get(':id/complainant')
  @Permit('inspector', { auditor: false })
  complainant(@Param('id') id: string, @Query() { reason }: IdentityQuery, @CurrentCaller() caller: Caller): Promise<ComplainantView> {
    return this.openIdentity.run(id, reason, caller);
  }

  /** Who opened who complained, and why. */
  @Get(':id/complainant/viewings')
  @Permit('auditor')
  viewings(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<{ items: IdentityViewing[] }> {
    return this.openIdentity.viewings(id, caller);
  }

  /** Notes a conversation with the complainant (联系投诉人). */
  @Post(':id/contact')
  @HttpCode(200)
  @Permit('inspector')
  contact(@Param('id') id: string, @Body() input: ContactInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.contactComplainant.run(id, input, caller);
  }

  /** Asks the complainant for what is missing (补正通知). */
  @Post(':id/correction-requests')
  @HttpCode(200)
  @Permit('inspector')
  requestCorrection(
    @Param('id') id: string,
    @Body() input: CorrectionRequestInput,
    @CurrentCaller() caller: Caller,
  ): Promise<ComplaintView> {
    return this.askCorrection.run(id, input, caller);
  }

  /** Completes the complaint (补正). */
  @Post(':id/corrections')
  @HttpCode(200)
  @Permit('worker', 'hotline', 'inspector')
  correct(@Param('id') id: string, @Body() input: CorrectionInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.correctComplaint.run(id, input, caller);
  }

  /** Passes the complaint on to whom it concerns (移送). */
  @Post(':id/transfer')
  @HttpCode(200)
  @Permit('inspector')
  transfer(@Param('id') id: string, @Body() input: TransferInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.transferComplaint.run(id, input, caller);
  }

  /** Accepts the complaint (受理). */
  @Post(':id/acceptance')
  @HttpCode(200)
  @ApiBody({ type: AcceptanceInput, required: false })
  @Permit('inspector')
  accept(@Param('id') id: string, @Body() input: AcceptanceInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.acceptComplaint.run(id, input, caller);
  }

  /** Refuses the complaint (不予受理) and names the way that is open instead. */
  @Post(':id/rejection')
  @HttpCode(200)
  @Permit('supervisor')
  reject(@Param('id') id: string, @Body() input: RejectionInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.rejectComplaint.run(id, input, caller);
  }

  /** Takes the complaint back (撤回). */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Permit('worker', 'hotline')
  withdraw(@Param('id') id: string, @Body() input: WithdrawalInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.withdrawComplaint.run(id, input, caller);
  }

  /** Answers the complaint (答复). */
  @Post(':id/answer')
  @HttpCode(200)
  @Permit('inspector')
  answer(@Param('id') id: string, @Body() input: AnswerInput, @CurrentCaller() caller: Caller): Promise<AnsweredView> {
    return this.answerComplaint.run(id, input, caller);
  }
}
