import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { PageQuery, type Page } from '@anxin/http';
import { AssignInspectors } from './assign-inspectors.use-case';
import {
  ApprovalInput,
  AssignmentInput,
  CaseQuery,
  ClosureInput,
  ExtensionInput,
  FilingInput,
  InvestigationRecordInput,
  JurisdictionInput,
  RectificationOrderInput,
  SuspensionInput,
} from './case.dto';
import type { CaseView } from './case.view';
import { CloseCase } from './close-case.use-case';
import { FileCase } from './file-case.use-case';
import { MoveCase } from './move-case.use-case';
import { OrderRectification, type OrderGiven } from './order-rectification.use-case';
import { ProposeStep } from './propose-step.use-case';
import { RecordInvestigation, type RecordTaken, type RecordView } from './record-investigation.use-case';
import { ShowCases } from './show-cases.use-case';

/** A text that is no id names no case: 404, as for any other unknown one. */
const Id = () => Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 }));

@Controller('cases')
export class CaseController {
  constructor(
    private readonly showCases: ShowCases,
    private readonly fileCase: FileCase,
    private readonly assignInspectors: AssignInspectors,
    private readonly recordInvestigation: RecordInvestigation,
    private readonly proposeStep: ProposeStep,
    private readonly orderRectification: OrderRectification,
    private readonly closeCase: CloseCase,
    private readonly moveCase: MoveCase,
  ) {}

  /** Cases, newest first; an employer sees one once a paper of it has been served on it. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor')
  list(@Query() query: CaseQuery, @CurrentCaller() caller: Caller): Promise<Page<CaseView>> {
    return this.showCases.list(query, caller);
  }

  /** One case with its log. */
  @Get(':id')
  @Narrowed('region', 'department', 'own', 'assigned')
  @Permit('employer', 'inspector', 'supervisor')
  one(@Id() id: string, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.showCases.one(id, caller);
  }

  /** Files a clue (立案) or declines it. */
  @Post(':id/filing')
  @Permit('inspector')
  file(@Id() id: string, @Body() input: FilingInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.fileCase.run(id, input, caller);
  }

  /** Brings the case under another authority: the city takes it up or says which county is competent, or a county hands it to another (管辖). */
  @Post(':id/jurisdiction')
  @Permit('supervisor')
  move(@Id() id: string, @Body() input: JurisdictionInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.moveCase.run(id, input, caller);
  }

  /** Confirms two inspectors or more. */
  @Post(':id/assignment')
  @Permit('supervisor')
  assign(@Id() id: string, @Body() input: AssignmentInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.assignInspectors.run(id, input, caller);
  }

  /** Puts what an investigation found on record. */
  @Post(':id/investigation-records')
  @Permit('inspector')
  record(@Id() id: string, @Body() input: InvestigationRecordInput, @CurrentCaller() caller: Caller): Promise<RecordTaken> {
    return this.recordInvestigation.run(id, input, caller);
  }

  /** Investigation records of a case, newest first. */
  @Get(':id/investigation-records')
  @Permit('inspector', 'supervisor')
  records(@Id() id: string, @Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<Page<RecordView>> {
    return this.recordInvestigation.list(id, query, caller);
  }

  /** Proposes to extend the investigation; takes effect with approval. */
  @Post(':id/extension')
  @Permit('inspector')
  extend(@Id() id: string, @Body() input: ExtensionInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.proposeStep.extend(id, input, caller);
  }

  /** Proposes to suspend the case; takes effect with approval. */
  @Post(':id/suspension')
  @Permit('inspector')
  suspend(@Id() id: string, @Body() input: SuspensionInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.proposeStep.suspend(id, input, caller);
  }

  /** Approves or refuses what an inspector proposed; never by who proposed it. */
  @Post(':id/approvals')
  @Permit('supervisor')
  approve(@Id() id: string, @Body() input: ApprovalInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.proposeStep.approve(id, input, caller);
  }

  /** Orders the respondent to put it right by a day. */
  @Post(':id/rectification-orders')
  @Permit('inspector')
  order(@Id() id: string, @Body() input: RectificationOrderInput, @CurrentCaller() caller: Caller): Promise<OrderGiven> {
    return this.orderRectification.run(id, input, caller);
  }

  /** Closes the case; each outcome asks for its own evidence. */
  @Post(':id/closure')
  @Permit('inspector')
  close(@Id() id: string, @Body() input: ClosureInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.closeCase.run(id, input, caller);
  }
}
