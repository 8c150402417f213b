import { Module } from '@nestjs/common';
import { UploadsModule, type ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { policyMigrations, PolicyModule } from '@anxin/policy-copy';
import { SiteCopyModule, siteMigrations } from '@anxin/site-copy';
import { AmendContract } from './amendment/amend-contract.use-case';
import { AmendmentEntity } from './amendment/amendment.entity';
import { AmendmentStore } from './amendment/amendment.store';
import { BatchRows } from './batch/batch-rows.use-case';
import { ContractBatchController } from './contract-batch/contract-batch.controller';
import { ContractBatches } from './contract-batch/contract-batches.provider';
import { StoreContractBatchesSchedule } from './contract-batch/store-contract-batches.schedule';
import { StoreContractSlice } from './contract-batch/store-contract-slice.use-case';
import { ContractEndEntity } from './contract-end/contract-end.entity';
import { ContractEndStore } from './contract-end/contract-end.store';
import { EndContract } from './contract-end/end-contract.use-case';
import { ChangeContract } from './contract/change-contract.use-case';
import { ContractController } from './contract/contract.controller';
import { ContractEntity } from './contract/contract.entity';
import { ContractPublisher } from './contract/contract.publisher';
import { ContractStore } from './contract/contract.store';
import { FileContract } from './contract/file-contract.use-case';
import { FindContracts } from './contract/find-contracts.use-case';
import { ShowContracts } from './contract/show-contracts.use-case';
import { EmploymentBatchController } from './employment-batch/employment-batch.controller';
import { EmploymentBatches } from './employment-batch/employment-batches.provider';
import { StoreEmploymentBatchesSchedule } from './employment-batch/store-employment-batches.schedule';
import { StoreEmploymentSlice } from './employment-batch/store-employment-slice.use-case';
import { EmploymentController } from './employment/employment.controller';
import { EmploymentEntity } from './employment/employment.entity';
import { EmploymentPublisher } from './employment/employment.publisher';
import { EmploymentStore } from './employment/employment.store';
import { EndEmployment } from './employment/end-employment.use-case';
import { FindEmployments } from './employment/find-employments.use-case';
import { RegisterEmployment } from './employment/register-employment.use-case';
import { ReportInsurance } from './employment/report-insurance.use-case';
import { ShowEmployments } from './employment/show-employments.use-case';
import { FilingTerms } from './filing/filing-terms.use-case';
import { FilingStore } from './filing/filing.store';
import { RestateFilings } from './filing/restate-filings.use-case';
import { EmployerRegionEntity } from './place/employer-region.entity';
import { EmployerRegisteredConsumer } from './place/employer-registered.consumer';
import { LearnEmployerRegion } from './place/learn-employer-region.use-case';
import { LearnProjectRegion } from './place/learn-project-region.use-case';
import { PlaceStore } from './place/place.store';
import { ProjectRegionEntity } from './place/project-region.entity';
import { ProjectRegisteredConsumer } from './place/project-registered.consumer';
import { RenewContract } from './renewal/renew-contract.use-case';
import { CreateWorkers1760000200000 } from './tables/1760000200000-create-workers.migration';
import { CreateEmployments1760000201000 } from './tables/1760000201000-create-employments.migration';
import { CreateContracts1760000202000 } from './tables/1760000202000-create-contracts.migration';
import { CreatePlaces1760000203000 } from './tables/1760000203000-create-places.migration';
import { CreateBatches1760000204000 } from './tables/1760000204000-create-batches.migration';
import { VersionContracts1760000205000 } from './tables/1760000205000-version-contracts.migration';
import { CreateFilings1760000206000 } from './tables/1760000206000-create-filings.migration';
import { WidenPostKinds1760000944000 } from './tables/1760000944000-widen-post-kinds.migration';
import { NameLeads1760000945000 } from './tables/1760000945000-name-leads.migration';
import { BackfillFilings1760000207000 } from './tables/1760000207000-backfill-filings.migration';
import { HOME_REGION, LawTerms } from './warning/law-terms.use-case';
import { WorkerEntity } from './worker/worker.entity';
import { WorkerStore } from './worker/worker.store';

@Module({
  imports: [PolicyModule, SiteCopyModule, UploadsModule.forRoutes('/api/v1/contracts/batches', '/api/v1/employments/batches')],
  controllers: [
    EmploymentBatchController,
    EmploymentController,
    ContractBatchController,
    ContractController,
    EmployerRegisteredConsumer,
    ProjectRegisteredConsumer,
  ],
  providers: [
    { provide: HOME_REGION, useFactory: () => process.env.ANXIN_REGION ?? '371300' },
    ...[LawTerms, FilingStore, FilingTerms, RestateFilings],
    WorkerStore,
    ...[PlaceStore, LearnEmployerRegion, LearnProjectRegion],
    ...[EmploymentStore, EmploymentPublisher, ShowEmployments, RegisterEmployment, EndEmployment, ReportInsurance, FindEmployments],
    BatchRows,
    ...[StoreEmploymentSlice, EmploymentBatches, StoreEmploymentBatchesSchedule],
    ...[StoreContractSlice, ContractBatches, StoreContractBatchesSchedule],
    ...[ContractStore, AmendmentStore, ContractEndStore, ContractPublisher, ShowContracts, FileContract, FindContracts],
    ...[ChangeContract, AmendContract, RenewContract, EndContract],
  ],
})
export class ContractFilingModule {}

export const contractFiling: ServiceDefinition = {
  persistence: {
    service: 'contract-filing',
    entities: [
      WorkerEntity,
      EmploymentEntity,
      ContractEntity,
      AmendmentEntity,
      ContractEndEntity,
      EmployerRegionEntity,
      ProjectRegionEntity,
    ],
    migrations: [
      ...messagingMigrations,
      ...policyMigrations,
      ...siteMigrations,
      CreateWorkers1760000200000,
      CreateEmployments1760000201000,
      CreateContracts1760000202000,
      CreatePlaces1760000203000,
      CreateBatches1760000204000,
      VersionContracts1760000205000,
      CreateFilings1760000206000,
      BackfillFilings1760000207000,
      WidenPostKinds1760000944000,
      NameLeads1760000945000,
    ],
  },
  module: ContractFilingModule,
};
