import { Module } from '@nestjs/common';
import { RawBodiesModule, type ServiceDefinition, UploadsModule } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { policyMigrations, PolicyModule } from '@anxin/policy-copy';
import { AnswerArrival } from './arrival/answer-arrival.use-case';
import { ArrivalAskedConsumer } from './arrival/arrival-asked.consumer';
import { ArrivalController } from './arrival/arrival.controller';
import { ArrivalPublisher } from './arrival/arrival.publisher';
import { ArrivalStore } from './arrival/arrival.store';
import { PutQuestion } from './arrival/put-question.use-case';
import { CallBackClient } from './call-back/call-back.client';
import { CallBackController } from './call-back/call-back.controller';
import { CallBackStore } from './call-back/call-back.store';
import { FindCallBacks } from './call-back/find-call-backs.use-case';
import { SendCallBacksSchedule } from './call-back/send-call-backs.schedule';
import { SendCallBacks } from './call-back/send-call-backs.use-case';
import { CaseChangedConsumer } from './case/case-changed.consumer';
import { CaseStore } from './case/case.store';
import { FollowCases } from './case/follow-cases.use-case';
import { ClueBatchController } from './clue-import/clue-batch.controller';
import { ClueBatches } from './clue-import/clue-batches.provider';
import { ClueStore } from './clue-import/clue.store';
import { ReadClues } from './clue-import/read-clues.use-case';
import { StoreClueBatchesSchedule } from './clue-import/store-clue-batches.schedule';
import { StoreClues } from './clue-import/store-clues.use-case';
import { AcceptComplaint } from './complaint/accept-complaint.use-case';
import { AnswerComplaint } from './complaint/answer-complaint.use-case';
import { AskCorrection } from './complaint/ask-correction.use-case';
import { ComplaintActionEntity } from './complaint/complaint-action.entity';
import { ClocksPublisher } from './complaint/clocks.publisher';
import { ComplaintController } from './complaint/complaint.controller';
import { ComplaintEntity, SeenComplaintEntity } from './complaint/complaint.entity';
import { ComplaintPublisher } from './complaint/complaint.publisher';
import { ComplaintStore } from './complaint/complaint.store';
import { ContactComplainant } from './complaint/contact-complainant.use-case';
import { CorrectComplaint } from './complaint/correct-complaint.use-case';
import { DossierEntity } from './complaint/dossier.entity';
import { DossierStore } from './complaint/dossier.store';
import { ExtendPetition } from './complaint/extend-petition.use-case';
import { FindComplaints } from './complaint/find-complaints.use-case';
import { IdentityViewEntity } from './complaint/identity-view.entity';
import { IdentityViewStore } from './complaint/identity-view.store';
import { LodgeComplaint } from './complaint/lodge-complaint.use-case';
import { LookBack } from './complaint/look-back.use-case';
import { OpenIdentity } from './complaint/open-identity.use-case';
import { PhoneCheck } from './complaint/phone-check.store';
import { RejectComplaint } from './complaint/reject-complaint.use-case';
import { ReopenComplaint } from './complaint/reopen-complaint.use-case';
import { ReopeningController } from './complaint/reopening.controller';
import { TakeStep } from './complaint/take-step.use-case';
import { PutDeed } from './complaint/put-deed.use-case';
import { StartClocks } from './complaint/start-clocks.use-case';
import { TransferComplaint } from './complaint/transfer-complaint.use-case';
import { WithdrawComplaint } from './complaint/withdraw-complaint.use-case';
import { FollowMerged } from './merge/follow-merged.use-case';
import { MergeComplaint } from './merge/merge-complaint.use-case';
import { MergeController } from './merge/merge.controller';
import { MergePublisher } from './merge/merge.publisher';
import { MergeStore } from './merge/merge.store';
import { ShowMerged } from './merge/show-merged.use-case';
import { SuggestMerges } from './merge/suggest-merges.use-case';
import { UnmergeComplaint } from './merge/unmerge-complaint.use-case';
import { FindMessages } from './message/find-messages.use-case';
import { MessageController } from './message/message.controller';
import { messageSettings } from './message/message.settings';
import { MessageStore } from './message/message.store';
import { MESSAGES } from './message/messages.token';
import { SendMessagesSchedule } from './message/send-messages.schedule';
import { SendMessages } from './message/send-messages.use-case';
import { TakeReport } from './message/take-report.use-case';
import { FindRequests } from './open311/find-requests.use-case';
import { LodgeRequest } from './open311/lodge-request.use-case';
import { Open311Controller } from './open311/open311.controller';
import { OPEN311_SETTINGS, open311Settings } from './open311/open311.settings';
import { RequestStore } from './open311/request.store';
import { CheckReceipt } from './progress/check-receipt.use-case';
import { ForgetGuessesHourly } from './progress/forget-guesses.schedule';
import { ForgetGuesses } from './progress/forget-guesses.use-case';
import { GuessStore } from './progress/guess.store';
import { ProgressController } from './progress/progress.controller';
import { ProgressStore } from './progress/progress.store';
import { ShowProgress } from './progress/show-progress.use-case';
import { WALL_CLOCK, type WallClock } from './progress/wall-clock';
import { LearnProjects } from './project/learn-projects.use-case';
import { ProjectRegisteredConsumer } from './project/project-registered.consumer';
import { ProjectStore } from './project/project.store';
import { EmployerRegisteredConsumer } from './respondent/employer-registered.consumer';
import { FindRespondents } from './respondent/find-respondents.use-case';
import { FirmStore } from './respondent/firm.store';
import { IdentifyRespondent } from './respondent/identify-respondent.use-case';
import { LearnFirms } from './respondent/learn-firms.use-case';
import { RespondentController } from './respondent/respondent.controller';
import { HOTLINES } from './settings/hotlines.token';
import { hotlinesOf } from './settings/hotlines.settings';
import { AskWhetherWagesArrived1760000409000 } from './tables/1760000409000-ask-whether-wages-arrived.migration';
import { CreateMessages1760000409100 } from './tables/1760000409100-create-messages.migration';
import { CreateComplaints1760000400000 } from './tables/1760000400000-create-complaints.migration';
import { CreateOpen311Requests1760000406000 } from './tables/1760000406000-create-open311-requests.migration';
import { MergeAndReopenComplaints1760000405000 } from './tables/1760000405000-merge-and-reopen-complaints.migration';
import { TriageComplaints1760000401000 } from './tables/1760000401000-triage-complaints.migration';
import { CreateClueBatches1760000404000 } from './tables/1760000404000-create-clue-batches.migration';
import { NameFirms1760000403000 } from './tables/1760000403000-name-firms.migration';
import { CreateWorkOrders1760000402000 } from './tables/1760000402000-create-work-orders.migration';
import { FindWorkOrder } from './work-order/find-work-order.use-case';
import { ForgetMarksNowAndThen } from './work-order/forget-marks.schedule';
import { ForgetMarks } from './work-order/forget-marks.use-case';
import { ReceiveWorkOrder } from './work-order/receive-work-order.use-case';
import { WorkOrderController } from './work-order/work-order.controller';
import { WorkOrderStore } from './work-order/work-order.store';

const wallClock: WallClock = () => new Date();

@Module({
  imports: [
    PolicyModule,
    RawBodiesModule.forRoutes('/api/v1/hotline/work-orders', '/api/v1/complaints/messages/reports'),
    UploadsModule.forRoutes('/api/v1/complaints/batches'),
  ],
  // `complaints/progress`, `complaints/messages` and `complaints/respondents` go before `complaints/:id`.
  controllers: [
    ProgressController,
    ArrivalController,
    ArrivalAskedConsumer,
    MessageController,
    WorkOrderController,
    CallBackController,
    RespondentController,
    ClueBatchController,
    EmployerRegisteredConsumer,
    ComplaintController,
    MergeController,
    ReopeningController,
    Open311Controller,
    ProjectRegisteredConsumer,
    CaseChangedConsumer,
  ],
  providers: [
    { provide: WALL_CLOCK, useValue: wallClock },
    ComplaintStore,
    DossierStore,
    PhoneCheck,
    ComplaintPublisher,
    ClocksPublisher,
    StartClocks,
    LodgeComplaint,
    TakeStep,
    ContactComplainant,
    AskCorrection,
    CorrectComplaint,
    TransferComplaint,
    AcceptComplaint,
    RejectComplaint,
    WithdrawComplaint,
    AnswerComplaint,
    FindComplaints,
    IdentityViewStore,
    OpenIdentity,
    ProgressStore,
    GuessStore,
    CheckReceipt,
    ShowProgress,
    ForgetGuesses,
    ForgetGuessesHourly,
    ProjectStore,
    LearnProjects,
    CaseStore,
    FollowCases,
    { provide: HOTLINES, useFactory: () => hotlinesOf(process.env) },
    ...[WorkOrderStore, ReceiveWorkOrder, FindWorkOrder, ForgetMarks, ForgetMarksNowAndThen],
    ...[ClueStore, ReadClues, StoreClues, ClueBatches, StoreClueBatchesSchedule],
    ...[FirmStore, LearnFirms, FindRespondents, IdentifyRespondent],
    ...[CallBackStore, CallBackClient, SendCallBacks, SendCallBacksSchedule, FindCallBacks],
    PutDeed,
    ...[MergeStore, MergePublisher, FollowMerged, MergeComplaint, UnmergeComplaint, SuggestMerges, ShowMerged],
    ...[LookBack, ReopenComplaint, ExtendPetition],
    { provide: MESSAGES, useFactory: () => messageSettings(process.env) },
    ...[MessageStore, SendMessages, SendMessagesSchedule, FindMessages, TakeReport],
    ...[ArrivalStore, ArrivalPublisher, PutQuestion, AnswerArrival],
    { provide: OPEN311_SETTINGS, useFactory: () => open311Settings(process.env) },
    ...[RequestStore, LodgeRequest, FindRequests],
  ],
})
export class ComplaintIntakeModule {}

export const complaintIntake: ServiceDefinition = {
  persistence: {
    service: 'complaint-intake',
    entities: [ComplaintEntity, SeenComplaintEntity, ComplaintActionEntity, DossierEntity, IdentityViewEntity],
    migrations: [
      ...messagingMigrations,
      ...policyMigrations,
      CreateComplaints1760000400000,
      TriageComplaints1760000401000,
      CreateWorkOrders1760000402000,
      NameFirms1760000403000,
      CreateClueBatches1760000404000,
      MergeAndReopenComplaints1760000405000,
      CreateOpen311Requests1760000406000,
      AskWhetherWagesArrived1760000409000,
      CreateMessages1760000409100,
    ],
  },
  module: ComplaintIntakeModule,
};
