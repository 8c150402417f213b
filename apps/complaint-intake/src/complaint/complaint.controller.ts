import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, Public, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { AcceptComplaint } from './accept-complaint.use-case';
import { AnswerComplaint } from './answer-complaint.use-case';
import { AnswerInput, ComplaintQuery, IdentityQuery, LodgeComplaintInput, RejectionInput, WithdrawalInput } from './complaint.dto';
import type { ComplaintView, FullComplaintView } from './complaint.view';
import { FindComplaints } from './find-complaints.use-case';
import { LodgeComplaint } from './lodge-complaint.use-case';
import { OpenIdentity, type ComplainantView, type IdentityViewing } from './open-identity.use-case';
import { RejectComplaint } from './reject-complaint.use-case';
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

  /** Accepts the complaint (受理). */
  @Post(':id/acceptance')
  @HttpCode(200)
  @Permit('inspector')
  accept(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.acceptComplaint.run(id, caller);
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
  answer(@Param('id') id: string, @Body() input: AnswerInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.answerComplaint.run(id, input, caller);
  }
}
