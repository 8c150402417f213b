import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { policyMigrations, PolicyModule } from '@anxin/policy-copy';
import { AcknowledgeAssignment } from './assignment/acknowledge-assignment.use-case';
import { AcknowledgementController } from './assignment/acknowledgement.controller';
import { FindReassignments } from './assignment/find-reassignments.use-case';
import { ReassignmentController } from './assignment/reassignment.controller';
import { ReassignmentStore } from './assignment/reassignment.store';
import { EscalateAssignments } from './assignment/escalate-assignments.use-case';
import { WatchAssignments } from './assignment/watch-assignments.use-case';
import { WatchStore } from './assignment/watch.store';
import { AcceptComplaints } from './case/accept-complaints.use-case';
import { AlertChangedConsumer } from './case/alert-changed.consumer';
import { AssignInspectors } from './case/assign-inspectors.use-case';
import { CaseController } from './case/case.controller';
import { CasePaperStore } from './case/case-paper.store';
import { CasePublisher } from './case/case.publisher';
import { CaseStore } from './case/case.store';
import { CheckSums } from './case/check-sums.use-case';
import { CloseCase } from './case/close-case.use-case';
import { ComplaintAcceptedConsumer } from './case/complaint-accepted.consumer';
import { ComplaintEndedConsumer } from './case/complaint-ended.consumer';
import { ComplaintMergingChangedConsumer } from './case/complaint-merging-changed.consumer';
import { ComplaintReopenedConsumer } from './case/complaint-reopened.consumer';
import { ComplaintReceivedConsumer } from './case/complaint-received.consumer';
import { DecideCase } from './case/decide-case.use-case';
import { EmployerRegisteredConsumer } from './case/employer-registered.consumer';
import { EnforceDecision } from './case/enforce-decision.use-case';
import { FactStore } from './case/fact.store';
import { FileCase } from './case/file-case.use-case';
import { FineOnTheSpot } from './case/fine-on-the-spot.use-case';
import { FollowFacts } from './case/follow-facts.use-case';
import { GiveNotice } from './case/give-notice.use-case';
import { HearRespondent } from './case/hear-respondent.use-case';
import { KeepCases } from './case/keep-cases.use-case';
import { LeadCases } from './case/lead-cases.use-case';
import { MoveCase } from './case/move-case.use-case';
import { OrderRectification } from './case/order-rectification.use-case';
import { PaperTerms } from './case/paper-terms.use-case';
import { PapersController } from './case/papers.controller';
import { PaperStore } from './case/paper.store';
import { RespondentIdentifiedConsumer } from './case/respondent-identified.consumer';
import { ProjectRegisteredConsumer } from './case/project-registered.consumer';
import { ProposeStep } from './case/propose-step.use-case';
import { RecordInvestigation } from './case/record-investigation.use-case';
import { ServePaper } from './case/serve-paper.use-case';
import { ShowCases } from './case/show-cases.use-case';
import { ShowPapers } from './case/show-papers.use-case';
import { TakeStep } from './case/take-step.use-case';
import { Terms } from './case/terms.use-case';
import { WakeCases } from './case/wake.schedule';
import { CrimeLimits } from './case/crime-limits.use-case';
import { DecideReferral } from './case/decide-referral.use-case';
import { DemandController } from './demand/demand.controller';
import { DemandDocuments } from './demand/demand-documents.use-case';
import { DemandStore } from './demand/demand.store';
import { ArrivalAnsweredConsumer } from './money/arrival-answered.consumer';
import { ArrivalPublisher } from './money/arrival.publisher';
import { AskArrival } from './money/ask-arrival.use-case';
import { ConfirmationStore } from './money/confirmation.store';
import { FollowMoney } from './money/follow-money.use-case';
import { MoneyController } from './money/money.controller';
import { ChallengeController } from './challenge/challenge.controller';
import { FollowChallenge } from './challenge/follow-challenge.use-case';
import { AdvanceChangedConsumer } from './money/advance-changed.consumer';
import { FollowBooks } from './money/follow-books.use-case';
import { MoneyAnsweredConsumer } from './money/money-answered.consumer';
import { RequestMoney } from './money/request-money.use-case';
import { WageDepositChangedConsumer } from './money/wage-deposit-changed.consumer';
import { DecideMoneyRequest } from './case/decide-money-request.use-case';
import { MoneyRequestPublisher } from './case/money-request.publisher';
import { ReopenCase } from './money/reopen-case.use-case';
import { BundleStore } from './referral/bundle.store';
import { DealWithPolice } from './referral/deal-with-police.use-case';
import { ReferToPolice } from './referral/refer-to-police.use-case';
import { ReferralController } from './referral/referral.controller';
import { ReferralStore } from './referral/referral.store';
import { TakeOutBundle } from './referral/take-out-bundle.use-case';
import { DeclareInterest } from './inspector/declare-interest.use-case';
import { FindInspectors } from './inspector/find-inspectors.use-case';
import { InspectorController } from './inspector/inspector.controller';
import { InspectorEntity } from './inspector/inspector.entity';
import { InspectorStore } from './inspector/inspector.store';
import { PostInspector } from './inspector/post-inspector.use-case';
import { RegisterInspector } from './inspector/register-inspector.use-case';
import { SeedDemoInspectors } from './inspector/seed-demo-inspectors.use-case';
import { CaseClockStore } from './stream/case-clock.store';
import { NoticeBoard } from './stream/notice-board.use-case';
import { NoticeStore } from './stream/notice.store';
import { ComplaintClockStore } from './stream/complaint-clock.store';
import { ComplaintClocksChangedConsumer } from './stream/complaint-clocks-changed.consumer';
import { FollowComplaintClocks } from './stream/follow-complaint-clocks.use-case';
import { TellComplaintClocks } from './stream/tell-complaint-clocks.use-case';
import { PunctualSchedule } from './stream/punctual.schedule';
import { TellOverdue } from './stream/tell-overdue.use-case';
import { StreamController } from './stream/stream.controller';
import { TellDeadlines } from './stream/tell-deadlines.use-case';
import { CreateComplaintClocks1760000662000 } from './tables/1760000662000-create-complaint-clocks.migration';
import { FindMergedComplaints1760000665500 } from './tables/1760000665500-find-merged-complaints.migration';
import { CreateTellings1760000661000 } from './tables/1760000661000-create-tellings.migration';
import { mailSettings } from './telling/mail.settings';
import { TellOutside } from './telling/tell-outside.use-case';
import { TellingSchedule } from './telling/telling.schedule';
import { TellingStore } from './telling/telling.store';
import { MAIL_SETTINGS, WEBHOOK_SETTINGS } from './telling/telling-settings.token';
import { webhookSettings } from './telling/webhook.settings';
import { CreateInspectors1760000600000 } from './tables/1760000600000-create-inspectors.migration';
import { CreateCases1760000610000 } from './tables/1760000610000-create-cases.migration';
import { CreatePapers1760000620000 } from './tables/1760000620000-create-papers.migration';
import { CreateNotices1760000630000 } from './tables/1760000630000-create-notices.migration';
import { CreateReferrals1760000655000 } from './tables/1760000655000-create-referrals.migration';
import { CreateCasePapers1760000650000 } from './tables/1760000650000-create-case-papers.migration';
import { TellWhomPapersReached1760000651000 } from './tables/1760000651000-tell-whom-papers-reached.migration';
import { KnowGrids1760000664000 } from './tables/1760000664000-know-grids.migration';
import { TellByMail1760000665000 } from './tables/1760000665000-tell-by-mail.migration';
import { KeepChallenges1760000666000 } from './tables/1760000666000-keep-challenges.migration';
import { WatchAssignments1760000660000 } from './tables/1760000660000-watch-assignments.migration';

const consumers = [
  AlertChangedConsumer,
  ComplaintReceivedConsumer,
  RespondentIdentifiedConsumer,
  ComplaintAcceptedConsumer,
  ComplaintEndedConsumer,
  ComplaintMergingChangedConsumer,
  ComplaintReopenedConsumer,
  ProjectRegisteredConsumer,
  EmployerRegisteredConsumer,
  ...[AdvanceChangedConsumer, ArrivalAnsweredConsumer, MoneyAnsweredConsumer, WageDepositChangedConsumer],
  ComplaintClocksChangedConsumer,
];
const stores = [CaseStore, FactStore, PaperStore, InspectorStore, NoticeStore];
const steps = [TakeStep, FileCase, AssignInspectors, RecordInvestigation, ProposeStep, OrderRectification, CloseCase, MoveCase, ShowCases];
const papers = [
  CasePaperStore,
  PaperTerms,
  CheckSums,
  ServePaper,
  GiveNotice,
  HearRespondent,
  DecideCase,
  FineOnTheSpot,
  EnforceDecision,
  ShowPapers,
];
const followers = [Terms, KeepCases, FollowFacts, AcceptComplaints, LeadCases, WakeCases, CasePublisher];
const following = [
  ...[CrimeLimits, DecideReferral, DemandDocuments, DemandStore, ConfirmationStore, FollowMoney, ReopenCase],
  ...[ArrivalPublisher, AskArrival, FollowBooks, RequestMoney, DecideMoneyRequest, MoneyRequestPublisher],
  FollowChallenge,
  ...[BundleStore, DealWithPolice, ReferToPolice, ReferralStore, TakeOutBundle],
];
const inspectors = [RegisterInspector, PostInspector, DeclareInterest, FindInspectors, SeedDemoInspectors];
const stream = [NoticeBoard, CaseClockStore, TellDeadlines, TellOverdue, PunctualSchedule];
const assignment = [WatchStore, WatchAssignments, AcknowledgeAssignment, EscalateAssignments, ReassignmentStore, FindReassignments];
const complaintClocks = [ComplaintClockStore, FollowComplaintClocks, TellComplaintClocks];
const telling = [
  { provide: WEBHOOK_SETTINGS, useFactory: () => webhookSettings(process.env) },
  { provide: MAIL_SETTINGS, useFactory: () => mailSettings(process.env) },
  ...[TellingStore, TellOutside, TellingSchedule],
];

@Module({
  imports: [PolicyModule],
  // Fixed paths go before the path of one case.
  controllers: [
    StreamController,
    ReassignmentController,
    PapersController,
    CaseController,
    AcknowledgementController,
    DemandController,
    ReferralController,
    MoneyController,
    ChallengeController,
    InspectorController,
    ...consumers,
  ],
  providers: [
    ...stores,
    ...steps,
    ...papers,
    ...followers,
    ...following,
    ...inspectors,
    ...stream,
    ...assignment,
    ...telling,
    ...complaintClocks,
  ],
})
export class InspectionModule {}

export const inspection: ServiceDefinition = {
  persistence: {
    service: 'inspection',
    entities: [InspectorEntity],
    migrations: [
      ...messagingMigrations,
      ...policyMigrations,
      CreateInspectors1760000600000,
      CreateCases1760000610000,
      CreatePapers1760000620000,
      CreateNotices1760000630000,
      CreateCasePapers1760000650000,
      TellWhomPapersReached1760000651000,
      CreateReferrals1760000655000,
      WatchAssignments1760000660000,
      CreateTellings1760000661000,
      CreateComplaintClocks1760000662000,
      KnowGrids1760000664000,
      TellByMail1760000665000,
      KeepChallenges1760000666000,
      FindMergedComplaints1760000665500,
    ],
  },
  module: InspectionModule,
};
