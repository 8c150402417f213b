import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { policyMigrations, PolicyModule } from '@anxin/policy-copy';
import { ComplaintReceivedConsumer } from './conflict/complaint-received.consumer';
import { ConflictController } from './conflict/conflict.controller';
import { ConflictStore } from './conflict/conflict.store';
import { ContractFiledConsumer } from './conflict/contract-filed.consumer';
import { EmploymentRegisteredConsumer } from './conflict/employment-registered.consumer';
import { FindConflicts } from './conflict/find-conflicts.use-case';
import { NoteMentions } from './conflict/note-mentions.use-case';
import { PayrollSubmittedConsumer } from './conflict/payroll-submitted.consumer';
import { DeferralController } from './deferral/deferral.controller';
import { DeferralEntity } from './deferral/deferral.entity';
import { DeferralPublisher } from './deferral/deferral.publisher';
import { DeferralStore } from './deferral/deferral.store';
import { FileDeferral } from './deferral/file-deferral.use-case';
import { FindDeferrals } from './deferral/find-deferrals.use-case';
import { DispatchLicenceController } from './dispatch-licence/dispatch-licence.controller';
import { DispatchLicenceEntity } from './dispatch-licence/dispatch-licence.entity';
import { DispatchLicencePublisher } from './dispatch-licence/dispatch-licence.publisher';
import { DispatchLicenceStore } from './dispatch-licence/dispatch-licence.store';
import { FindDispatchLicences } from './dispatch-licence/find-dispatch-licences.use-case';
import { RegisterDispatchLicence } from './dispatch-licence/register-dispatch-licence.use-case';
import { EmployerController } from './employer/employer.controller';
import { EmployerEntity } from './employer/employer.entity';
import { EmployerPublisher } from './employer/employer.publisher';
import { EmployerStore } from './employer/employer.store';
import { FindEmployers } from './employer/find-employers.use-case';
import { RegisterEmployer } from './employer/register-employer.use-case';
import { FindHeadcounts } from './headcount/find-headcounts.use-case';
import { HeadcountController } from './headcount/headcount.controller';
import { HeadcountEntity } from './headcount/headcount.entity';
import { HeadcountPublisher } from './headcount/headcount.publisher';
import { HeadcountStore } from './headcount/headcount.store';
import { ReportHeadcount } from './headcount/report-headcount.use-case';
import { FindLetters } from './letter/find-letters.use-case';
import { LetterController } from './letter/letter.controller';
import { LetterEntity } from './letter/letter.entity';
import { LetterPublisher } from './letter/letter.publisher';
import { LetterStore } from './letter/letter.store';
import { SignLetter } from './letter/sign-letter.use-case';
import { FindProjects } from './project/find-projects.use-case';
import { ProjectController } from './project/project.controller';
import { ProjectEntity } from './project/project.entity';
import { ProjectPublisher } from './project/project.publisher';
import { ProjectStore } from './project/project.store';
import { RegisterProject } from './project/register-project.use-case';
import { FindSubcontracts } from './subcontract/find-subcontracts.use-case';
import { RegisterSubcontract } from './subcontract/register-subcontract.use-case';
import { SubcontractController } from './subcontract/subcontract.controller';
import { SubcontractEntity } from './subcontract/subcontract.entity';
import { SubcontractPublisher } from './subcontract/subcontract.publisher';
import { SubcontractStore } from './subcontract/subcontract.store';
import { WorkingTimeApprovalController } from './working-time-approval/working-time-approval.controller';
import { WorkingTimeApprovalEntity } from './working-time-approval/working-time-approval.entity';
import { WorkingTimeApprovalPublisher } from './working-time-approval/working-time-approval.publisher';
import { WorkingTimeApprovalStore } from './working-time-approval/working-time-approval.store';
import { FindWorkingTimeApprovals } from './working-time-approval/find-working-time-approvals.use-case';
import { RegisterWorkingTimeApproval } from './working-time-approval/register-working-time-approval.use-case';
import { WageSystemController } from './wage-system/wage-system.controller';
import { WageSystemEntity } from './wage-system/wage-system.entity';
import { WageSystemPublisher } from './wage-system/wage-system.publisher';
import { WageSystemStore } from './wage-system/wage-system.store';
import { FindWageSystems } from './wage-system/find-wage-systems.use-case';
import { FileWageSystem } from './wage-system/file-wage-system.use-case';
import { PaymentGuaranteeController } from './payment-guarantee/payment-guarantee.controller';
import { PaymentGuaranteeEntity } from './payment-guarantee/payment-guarantee.entity';
import { PaymentGuaranteePublisher } from './payment-guarantee/payment-guarantee.publisher';
import { PaymentGuaranteeStore } from './payment-guarantee/payment-guarantee.store';
import { FindPaymentGuarantees } from './payment-guarantee/find-payment-guarantees.use-case';
import { RegisterPaymentGuarantee } from './payment-guarantee/register-payment-guarantee.use-case';
import { InjuryCoverController } from './injury-cover/injury-cover.controller';
import { InjuryCoverEntity } from './injury-cover/injury-cover.entity';
import { InjuryCoverPublisher } from './injury-cover/injury-cover.publisher';
import { InjuryCoverStore } from './injury-cover/injury-cover.store';
import { FindInjuryCovers } from './injury-cover/find-injury-covers.use-case';
import { RegisterInjuryCover } from './injury-cover/register-injury-cover.use-case';
import { ChangeStatus } from './status-change/change-status.use-case';
import { FindStatusChanges } from './status-change/find-status-changes.use-case';
import { StatusChangeController } from './status-change/status-change.controller';
import { StatusChangeEntity } from './status-change/status-change.entity';
import { StatusChangePublisher } from './status-change/status-change.publisher';
import { StatusChangeStore } from './status-change/status-change.store';
import { FindUnions } from './union/find-unions.use-case';
import { StateUnion } from './union/state-union.use-case';
import { UnionController } from './union/union.controller';
import { UnionEntity } from './union/union.entity';
import { UnionStore } from './union/union.store';
import { FileWageAgreement } from './wage-agreement/file-wage-agreement.use-case';
import { FindWageAgreements } from './wage-agreement/find-wage-agreements.use-case';
import { WageAgreementController } from './wage-agreement/wage-agreement.controller';
import { WageAgreementPublisher } from './wage-agreement/wage-agreement.publisher';
import { WageAgreementEntity } from './wage-agreement/wage-agreement.entity';
import { WageAgreementStore } from './wage-agreement/wage-agreement.store';
import { FindNoticeBoards } from './notice-board/find-notice-boards.use-case';
import { NoticeBoardController } from './notice-board/notice-board.controller';
import { NoticeBoardEntity } from './notice-board/notice-board.entity';
import { NoticeBoardPublisher } from './notice-board/notice-board.publisher';
import { NoticeBoardStore } from './notice-board/notice-board.store';
import { PostNoticeBoard } from './notice-board/post-notice-board.use-case';
import { EmployerPageController } from './page/employer-page.controller';
import { ShowEmployerPage } from './page/show-employer-page.use-case';
import { ProjectTreeController } from './subcontract/project-tree.controller';
import { AppointWageOfficer } from './wage-officer/appoint-wage-officer.use-case';
import { FindWageOfficers } from './wage-officer/find-wage-officers.use-case';
import { WageOfficerController } from './wage-officer/wage-officer.controller';
import { WageOfficerEntity } from './wage-officer/wage-officer.entity';
import { WageOfficerPublisher } from './wage-officer/wage-officer.publisher';
import { WageOfficerStore } from './wage-officer/wage-officer.store';
import { CheckQualification } from './qualification/check-qualification.use-case';
import { FindQualifications } from './qualification/find-qualifications.use-case';
import { QualificationController } from './qualification/qualification.controller';
import { QualificationEntity } from './qualification/qualification.entity';
import { QualificationPublisher } from './qualification/qualification.publisher';
import { QualificationStore } from './qualification/qualification.store';
import { CreateQualificationChecks1760000943100 } from './tables/1760000943100-create-qualification-checks.migration';
import { AddProjectGrids1760000664000 } from './tables/1760000664000-add-project-grids.migration';
import { CreateSiteNotices1760000115000 } from './tables/1760000115000-create-site-notices.migration';
import { CreateEmployers1760000100000 } from './tables/1760000100000-create-employers.migration';
import { CreateHeadcounts1760000101000 } from './tables/1760000101000-create-headcounts.migration';
import { CreateDeferrals1760000102000 } from './tables/1760000102000-create-deferrals.migration';
import { CreateProjects1760000103000 } from './tables/1760000103000-create-projects.migration';
import { CreateSubcontracts1760000104000 } from './tables/1760000104000-create-subcontracts.migration';
import { CreateNamedElsewhere1760000105000 } from './tables/1760000105000-create-named-elsewhere.migration';
import { CreateDispatchLicences1760000106000 } from './tables/1760000106000-create-dispatch-licences.migration';
import { CreateWorkingTimeApprovals1760000107000 } from './tables/1760000107000-create-working-time-approvals.migration';
import { CreateWageSystems1760000108000 } from './tables/1760000108000-create-wage-systems.migration';
import { CreatePaymentGuarantees1760000109000 } from './tables/1760000109000-create-payment-guarantees.migration';
import { CreateResponsibilityLetters1760000111000 } from './tables/1760000111000-create-responsibility-letters.migration';
import { CreateEmployerHistories1760000113000 } from './tables/1760000113000-create-employer-histories.migration';
import { BackfillEmployerHistories1760000114000 } from './tables/1760000114000-backfill-employer-histories.migration';
import { CreateInjuryCovers1760000110000 } from './tables/1760000110000-create-injury-covers.migration';

@Module({
  imports: [PolicyModule],
  controllers: [
    EmployerController,
    HeadcountController,
    DeferralController,
    DispatchLicenceController,
    ConflictController,
    ProjectController,
    SubcontractController,
    InjuryCoverController,
    PaymentGuaranteeController,
    WageSystemController,
    WorkingTimeApprovalController,
    LetterController,
    StatusChangeController,
    WageAgreementController,
    UnionController,
    ProjectTreeController,
    EmployerPageController,
    NoticeBoardController,
    WageOfficerController,
    QualificationController,
    EmploymentRegisteredConsumer,
    ContractFiledConsumer,
    PayrollSubmittedConsumer,
    ComplaintReceivedConsumer,
  ],
  providers: [
    ...[EmployerStore, EmployerPublisher, RegisterEmployer, FindEmployers],
    ...[HeadcountStore, HeadcountPublisher, ReportHeadcount, FindHeadcounts],
    ...[DeferralStore, DeferralPublisher, FileDeferral, FindDeferrals],
    ...[DispatchLicenceStore, DispatchLicencePublisher, RegisterDispatchLicence, FindDispatchLicences],
    ...[ProjectStore, ProjectPublisher, RegisterProject, FindProjects],
    ...[SubcontractStore, SubcontractPublisher, RegisterSubcontract, FindSubcontracts],
    ...[WorkingTimeApprovalStore, WorkingTimeApprovalPublisher, RegisterWorkingTimeApproval, FindWorkingTimeApprovals],
    ...[WageSystemStore, WageSystemPublisher, FileWageSystem, FindWageSystems],
    ...[PaymentGuaranteeStore, PaymentGuaranteePublisher, RegisterPaymentGuarantee, FindPaymentGuarantees],
    ...[InjuryCoverStore, InjuryCoverPublisher, RegisterInjuryCover, FindInjuryCovers],
    ...[StatusChangeStore, StatusChangePublisher, ChangeStatus, FindStatusChanges],
    ...[WageAgreementStore, WageAgreementPublisher, FileWageAgreement, FindWageAgreements],
    ...[UnionStore, StateUnion, FindUnions],
    ShowEmployerPage,
    ...[NoticeBoardStore, NoticeBoardPublisher, PostNoticeBoard, FindNoticeBoards],
    ...[WageOfficerStore, WageOfficerPublisher, AppointWageOfficer, FindWageOfficers],
    ...[QualificationStore, QualificationPublisher, CheckQualification, FindQualifications],
    ...[LetterStore, LetterPublisher, SignLetter, FindLetters],
    ...[ConflictStore, NoteMentions, FindConflicts],
  ],
})
export class EmployerRegistryModule {}

export const employerRegistry: ServiceDefinition = {
  persistence: {
    service: 'employer-registry',
    entities: [
      EmployerEntity,
      HeadcountEntity,
      DeferralEntity,
      DispatchLicenceEntity,
      ProjectEntity,
      SubcontractEntity,
      WorkingTimeApprovalEntity,
      WageSystemEntity,
      PaymentGuaranteeEntity,
      InjuryCoverEntity,
      LetterEntity,
      StatusChangeEntity,
      WageAgreementEntity,
      UnionEntity,
      NoticeBoardEntity,
      WageOfficerEntity,
      QualificationEntity,
    ],
    migrations: [
      ...messagingMigrations,
      ...policyMigrations,
      CreateEmployers1760000100000,
      CreateHeadcounts1760000101000,
      CreateDeferrals1760000102000,
      CreateProjects1760000103000,
      CreateSubcontracts1760000104000,
      CreateNamedElsewhere1760000105000,
      CreateDispatchLicences1760000106000,
      CreateWorkingTimeApprovals1760000107000,
      CreateWageSystems1760000108000,
      CreatePaymentGuarantees1760000109000,
      CreateInjuryCovers1760000110000,
      CreateResponsibilityLetters1760000111000,
      CreateEmployerHistories1760000113000,
      BackfillEmployerHistories1760000114000,
      CreateSiteNotices1760000115000,
      AddProjectGrids1760000664000,
      CreateQualificationChecks1760000943100,
    ],
  },
  module: EmployerRegistryModule,
};
