import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { policyMigrations, PolicyModule } from '@anxin/policy-copy';
import { AcceptComplaints } from './case/accept-complaints.use-case';
import { AlertChangedConsumer } from './case/alert-changed.consumer';
import { AssignInspectors } from './case/assign-inspectors.use-case';
import { CaseController } from './case/case.controller';
import { CasePublisher } from './case/case.publisher';
import { CaseStore } from './case/case.store';
import { CloseCase } from './case/close-case.use-case';
import { ComplaintAcceptedConsumer } from './case/complaint-accepted.consumer';
import { ComplaintEndedConsumer } from './case/complaint-ended.consumer';
import { ComplaintMergingChangedConsumer } from './case/complaint-merging-changed.consumer';
import { ComplaintReopenedConsumer } from './case/complaint-reopened.consumer';
import { ComplaintReceivedConsumer } from './case/complaint-received.consumer';
import { EmployerRegisteredConsumer } from './case/employer-registered.consumer';
import { FactStore } from './case/fact.store';
import { FileCase } from './case/file-case.use-case';
import { FollowFacts } from './case/follow-facts.use-case';
import { KeepCases } from './case/keep-cases.use-case';
import { LeadCases } from './case/lead-cases.use-case';
import { OrderRectification } from './case/order-rectification.use-case';
import { PaperStore } from './case/paper.store';
import { ProjectRegisteredConsumer } from './case/project-registered.consumer';
import { ProposeStep } from './case/propose-step.use-case';
import { RecordInvestigation } from './case/record-investigation.use-case';
import { ShowCases } from './case/show-cases.use-case';
import { TakeStep } from './case/take-step.use-case';
import { Terms } from './case/terms.use-case';
import { WakeCases } from './case/wake.schedule';
import { DeclareInterest } from './inspector/declare-interest.use-case';
import { FindInspectors } from './inspector/find-inspectors.use-case';
import { InspectorController } from './inspector/inspector.controller';
import { InspectorEntity } from './inspector/inspector.entity';
import { InspectorStore } from './inspector/inspector.store';
import { RegisterInspector } from './inspector/register-inspector.use-case';
import { SeedDemoInspectors } from './inspector/seed-demo-inspectors.use-case';
import { DeadlinesSchedule } from './stream/deadlines.schedule';
import { NoticeBoard } from './stream/notice-board.use-case';
import { NoticeStore } from './stream/notice.store';
import { StreamController } from './stream/stream.controller';
import { TellDeadlines } from './stream/tell-deadlines.use-case';
import { CreateInspectors1760000600000 } from './tables/1760000600000-create-inspectors.migration';
import { CreateCases1760000610000 } from './tables/1760000610000-create-cases.migration';
import { CreatePapers1760000620000 } from './tables/1760000620000-create-papers.migration';
import { CreateNotices1760000630000 } from './tables/1760000630000-create-notices.migration';

const consumers = [
  AlertChangedConsumer,
  ComplaintReceivedConsumer,
  ComplaintAcceptedConsumer,
  ComplaintEndedConsumer,
  ComplaintMergingChangedConsumer,
  ComplaintReopenedConsumer,
  ProjectRegisteredConsumer,
  EmployerRegisteredConsumer,
];
const stores = [CaseStore, FactStore, PaperStore, InspectorStore, NoticeStore];
const steps = [TakeStep, FileCase, AssignInspectors, RecordInvestigation, ProposeStep, OrderRectification, CloseCase, ShowCases];
const followers = [Terms, KeepCases, FollowFacts, AcceptComplaints, LeadCases, WakeCases, CasePublisher];
const inspectors = [RegisterInspector, DeclareInterest, FindInspectors, SeedDemoInspectors];
const stream = [NoticeBoard, TellDeadlines, DeadlinesSchedule];

@Module({
  imports: [PolicyModule],
  // The stream's fixed path goes before the path of one case.
  controllers: [StreamController, CaseController, InspectorController, ...consumers],
  providers: [...stores, ...steps, ...followers, ...inspectors, ...stream],
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
    ],
  },
  module: InspectionModule,
};
