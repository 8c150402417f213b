import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { policyMigrations, PolicyModule, RebuiltPolicyModule } from '@anxin/policy-copy';
import { AlertWordStore } from './alert/alert-word.store';
import { AlertController } from './alert/alert.controller';
import { AlertPublisher } from './alert/alert.publisher';
import { AlertStore } from './alert/alert.store';
import { DismissAlert } from './alert/dismiss-alert.use-case';
import { FindAlerts } from './alert/find-alerts.use-case';
import { ReadAlertLog } from './alert/read-alert-log.use-case';
import { SayOfAlert } from './alert/say-of-alert.use-case';
import { Catalogue } from './catalogue/catalogue';
import type { Rule } from './catalogue/rule';
import type { WorkedCase } from './catalogue/worked-case';
import { ClosedDaysStore } from './evaluation/closed-days.store';
import { ChainsLoader } from './evaluation/chains-loader.store';
import { ContractsLoader } from './evaluation/contracts-loader.store';
import { DecideSchedule } from './evaluation/decide.schedule';
import { DecideSubjects } from './evaluation/decide-subjects.use-case';
import { DecisionWaker } from './evaluation/decision-waker';
import { DepositsLoader } from './evaluation/deposits-loader.store';
import { DueStore } from './evaluation/due.store';
import { JudgementFaultStore } from './evaluation/judgement-fault.store';
import { ContractRecordsLoader } from './evaluation/contract-records-loader.store';
import { EmploymentRecordsLoader } from './evaluation/employment-records-loader.store';
import { CorrectionsLoader } from './evaluation/corrections-loader.store';
import { EmployersLoader } from './evaluation/employers-loader.store';
import { FactsLoader } from './evaluation/facts-loader.store';
import { HeadcountsLoader } from './evaluation/headcounts-loader.store';
import { OfficeLoader } from './evaluation/office-loader.store';
import { IncidentsLoader } from './evaluation/incidents-loader.store';
import { LettersLoader } from './evaluation/letters-loader.store';
import { SafeguardsLoader } from './evaluation/safeguards-loader.store';
import { SiteFactsLoader } from './evaluation/site-facts-loader.store';
import { HOME_REGION, JudgeSubject } from './evaluation/judge-subject.use-case';
import { MarksSchedule } from './evaluation/marks.schedule';
import { WagePatternsLoader } from './evaluation/wage-patterns-loader.store';
import { WagesLoader } from './evaluation/wages-loader.store';
import { AttendanceRecordedConsumer } from './facts/attendance-recorded.consumer';
import { CardIssuedConsumer } from './facts/card-issued.consumer';
import { NoteWageFacts } from './facts/note-wage-facts.use-case';
import { WageFactsStore } from './facts/wage-facts.store';
import { WorkingTimeApprovalRegisteredConsumer } from './facts/working-time-approval-registered.consumer';
import { CaseChangedConsumer } from './facts/case-changed.consumer';
import { CashPaymentConfirmedConsumer } from './facts/cash-payment-confirmed.consumer';
import { ComplaintEndedConsumer } from './facts/complaint-ended.consumer';
import { ComplaintMergingChangedConsumer } from './facts/complaint-merging-changed.consumer';
import { ComplaintReceivedConsumer } from './facts/complaint-received.consumer';
import { RespondentIdentifiedConsumer } from './facts/respondent-identified.consumer';
import { ComplaintReopenedConsumer } from './facts/complaint-reopened.consumer';
import { MergingFactsStore } from './facts/merging-facts.store';
import { NoteMergings } from './facts/note-mergings.use-case';
import { ContractAmendedConsumer } from './facts/contract-amended.consumer';
import { ContractEndedConsumer } from './facts/contract-ended.consumer';
import { ContractFiledConsumer } from './facts/contract-filed.consumer';
import { DeferralFiledConsumer } from './facts/deferral-filed.consumer';
import { EmployerRegisteredConsumer } from './facts/employer-registered.consumer';
import { EmploymentEndedConsumer } from './facts/employment-ended.consumer';
import { EmploymentRegisteredConsumer } from './facts/employment-registered.consumer';
import { CorrectionFactsStore } from './facts/correction-facts.store';
import { DispatchLicenceRegisteredConsumer } from './facts/dispatch-licence-registered.consumer';
import { EmployerStatusChangedConsumer } from './facts/employer-status-changed.consumer';
import { ComplaintClocksChangedConsumer } from './facts/complaint-clocks-changed.consumer';
import { NoteOfficeFacts } from './facts/note-office-facts.use-case';
import { OfficeFactsStore } from './facts/office-facts.store';
import { EmployersFactsStore } from './facts/employers-facts.store';
import { EmployersTouchStore } from './facts/employers-touch.store';
import { FactsStore } from './facts/facts.store';
import { HeadcountReportedConsumer } from './facts/headcount-reported.consumer';
import { LetterFactsStore } from './facts/letter-facts.store';
import { NoteEmployersFacts } from './facts/note-employers-facts.use-case';
import { ContractsFactsStore } from './facts/contracts-facts.store';
import { NoteContractsFacts } from './facts/note-contracts-facts.use-case';
import { NoteFacts } from './facts/note-facts.use-case';
import { NoteSafeguardFacts } from './facts/note-safeguard-facts.use-case';
import { SafeguardFactsStore } from './facts/safeguard-facts.store';
import { SafeguardTouchStore } from './facts/safeguard-touch.store';
import { PaymentReportedConsumer } from './facts/payment-reported.consumer';
import { PayrollCorrectedConsumer } from './facts/payroll-corrected.consumer';
import { PayrollCorrectionConfirmedConsumer } from './facts/payroll-correction-confirmed.consumer';
import { PayrollLinesRecordedConsumer } from './facts/payroll-lines-recorded.consumer';
import { PayrollSubmittedConsumer } from './facts/payroll-submitted.consumer';
import { ProjectRegisteredConsumer } from './facts/project-registered.consumer';
import { ResponsibilityLetterSignedConsumer } from './facts/responsibility-letter-signed.consumer';
import { AdvanceChangedConsumer } from './facts/advance-changed.consumer';
import { AdvanceWriteOffChangedConsumer } from './facts/advance-write-off-changed.consumer';
import { InjuryCoverRegisteredConsumer } from './facts/injury-cover-registered.consumer';
import { PaymentGuaranteeRegisteredConsumer } from './facts/payment-guarantee-registered.consumer';
import { QualificationCheckedConsumer } from './facts/qualification-checked.consumer';
import { SpecialAccountClosedConsumer } from './facts/special-account-closed.consumer';
import { SpecialAccountFundedConsumer } from './facts/special-account-funded.consumer';
import { SpecialAccountOpenedConsumer } from './facts/special-account-opened.consumer';
import { SubcontractRegisteredConsumer } from './facts/subcontract-registered.consumer';
import { WageDepositAssessedConsumer } from './facts/wage-deposit-assessed.consumer';
import { WageDepositChangedConsumer } from './facts/wage-deposit-changed.consumer';
import { WageReserveChangedConsumer } from './facts/wage-reserve-changed.consumer';
import { TouchStore } from './facts/touch.store';
import { WageAgreementFiledConsumer } from './facts/wage-agreement-filed.consumer';
import { WageSystemFiledConsumer } from './facts/wage-system-filed.consumer';
import { DecidePolicyChange } from './policy/decide-policy-change.use-case';
import { FindPolicies } from './policy/find-policies.use-case';
import { PolicyBook } from './policy/policy-book.use-case';
import { PolicyChangePublisher } from './policy/policy-change.publisher';
import { PolicyChangeStore } from './policy/policy-change.store';
import { RulesPolicyChangedConsumer } from './policy/policy-changed.consumer';
import { PolicyController } from './policy/policy.controller';
import { ProposePolicyChange } from './policy/propose-policy-change.use-case';
import { RejudgeForPolicy } from './policy/rejudge-for-policy.use-case';
import { PreviewController } from './preview/preview.controller';
import { PreviewPayroll } from './preview/preview-payroll.use-case';
import { rebuildAlerts, type Rebuilt, type RebuildOptions } from './rebuild/rebuild-alerts.command';
import { ReadRuleBook } from './rule-book/read-rule-book.use-case';
import { RuleBookController } from './rule-book/rule-book.controller';
import { AskWhatIf } from './what-if/ask-what-if.use-case';
import { CancelWhatIf } from './what-if/cancel-what-if.use-case';
import { FindWhatIfs } from './what-if/find-what-ifs.use-case';
import { RunWhatIfs } from './what-if/run-what-ifs.use-case';
import { WhatIfController } from './what-if/what-if.controller';
import { WhatIfDifferenceStore } from './what-if/what-if-difference.store';
import { WhatIfSchedule } from './what-if/what-if.schedule';
import { WhatIfStore } from './what-if/what-if.store';
import { WhatIfSubjectStore } from './what-if/what-if-subjects.store';
import { askWhatIf, type AskOptions, type AskedFor } from './what-if/ask-what-if.command';
import { CreateWhatIfs1760000945000 } from './tables/1760000945000-create-what-ifs.migration';
import { CreateJudgementFaults1760000949000 } from './tables/1760000949000-create-judgement-faults.migration';
import { SlimDue1760000948000 } from './tables/1760000948000-slim-due.migration';
import { CreatePolicyChanges1760000118000 } from './tables/1760000118000-create-policy-changes.migration';
import { CreateLetterFacts1760000931000 } from './tables/1760000931000-create-letter-facts.migration';
import { CreateFacts1760000500000 } from './tables/1760000500000-create-facts.migration';
import { CreateAlerts1760000600000 } from './tables/1760000600000-create-alerts.migration';
import { CreateSafeguardFacts1760000943000 } from './tables/1760000943000-create-safeguard-facts.migration';
import { CreateQualificationFacts1760000943200 } from './tables/1760000943200-create-qualification-facts.migration';
import { CreateRebuilds1760000700000 } from './tables/1760000700000-create-rebuilds.migration';
import { CreateHeadcountFacts1760000800000 } from './tables/1760000800000-create-headcount-facts.migration';
import { CreateContractChangeFacts1760000800050 } from './tables/1760000800050-create-contract-change-facts.migration';
import { CreateAlertWords1760000944100 } from './tables/1760000944100-create-alert-words.migration';
import { CreateOfficeFacts1760000946000 } from './tables/1760000946000-create-office-facts.migration';
import { CreateEmployersFacts1760000944000 } from './tables/1760000944000-create-employers-facts.migration';
import { CreateContractRuleFacts1760000942000 } from './tables/1760000942000-create-contract-rule-facts.migration';
import { CreateWageRuleFacts1760000941000 } from './tables/1760000941000-create-wage-rule-facts.migration';
import { MergeComplaintFacts1760000640500 } from './tables/1760000640500-merge-complaint-facts.migration';
import { CreateCorrectionFacts1760000930000 } from './tables/1760000930000-create-correction-facts.migration';

/** Every `<rule>.rule` file of the catalogue: a new rule is one file there, its test and its worked cases, `<rule>.cases`, of which the rule book shows one. */
const loadCatalogue = (folder: string): Catalogue => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found = <T>(suffix: string): [string, T][] =>
    files
      .filter((file) => new RegExp(`\\.${suffix}\\.(js|ts)$`).test(file))
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      .map((file) => [basename(file).split('.')[0]!, require(join(folder, file)) as T]);
  const rules = found<{ rule: Rule }>('rule').map(([, { rule }]) => rule);
  return new Catalogue(rules, new Map(found<{ cases: readonly WorkedCase[] }>('cases').map(([id, { cases }]) => [id, cases])));
};

const consumers = [
  CaseChangedConsumer,
  CashPaymentConfirmedConsumer,
  ComplaintEndedConsumer,
  ComplaintReceivedConsumer,
  RespondentIdentifiedConsumer,
  ComplaintMergingChangedConsumer,
  ComplaintReopenedConsumer,
  ContractAmendedConsumer,
  ContractEndedConsumer,
  ContractFiledConsumer,
  DeferralFiledConsumer,
  EmployerRegisteredConsumer,
  EmploymentEndedConsumer,
  EmploymentRegisteredConsumer,
  HeadcountReportedConsumer,
  PaymentReportedConsumer,
  PayrollCorrectedConsumer,
  PayrollCorrectionConfirmedConsumer,
  PayrollLinesRecordedConsumer,
  PayrollSubmittedConsumer,
  ProjectRegisteredConsumer,
  ResponsibilityLetterSignedConsumer,
  RulesPolicyChangedConsumer,
  DispatchLicenceRegisteredConsumer,
  EmployerStatusChangedConsumer,
  WageAgreementFiledConsumer,
  WageSystemFiledConsumer,
  AdvanceChangedConsumer,
  AdvanceWriteOffChangedConsumer,
  InjuryCoverRegisteredConsumer,
  PaymentGuaranteeRegisteredConsumer,
  QualificationCheckedConsumer,
  SpecialAccountClosedConsumer,
  SpecialAccountFundedConsumer,
  SpecialAccountOpenedConsumer,
  SubcontractRegisteredConsumer,
  WageDepositAssessedConsumer,
  WageDepositChangedConsumer,
  WageReserveChangedConsumer,
  AttendanceRecordedConsumer,
  CardIssuedConsumer,
  WorkingTimeApprovalRegisteredConsumer,
  ComplaintClocksChangedConsumer,
];

/** The rules, and what reads the facts that they judge. */
const reading = [
  { provide: Catalogue, useFactory: () => loadCatalogue(join(__dirname, 'catalogue')) },
  { provide: HOME_REGION, useFactory: () => process.env.ANXIN_REGION ?? '371300' },
  FactsLoader,
  CorrectionsLoader,
  HeadcountsLoader,
  IncidentsLoader,
  LettersLoader,
  EmployersLoader,
  ContractsLoader,
  SiteFactsLoader,
  DepositsLoader,
  SafeguardsLoader,
  ChainsLoader,
  EmploymentRecordsLoader,
  ContractRecordsLoader,
  WagesLoader,
  WagePatternsLoader,
  OfficeLoader,
];

/** All that turns facts into alerts; without what serves them, and without what wakes by itself. */
const judging = [
  ...reading,
  AlertStore,
  AlertPublisher,
  FactsStore,
  CorrectionFactsStore,
  LetterFactsStore,
  SafeguardFactsStore,
  SafeguardTouchStore,
  ContractsFactsStore,
  NoteContractsFacts,
  TouchStore,
  EmployersFactsStore,
  MergingFactsStore,
  NoteMergings,
  EmployersTouchStore,
  NoteEmployersFacts,
  NoteFacts,
  NoteSafeguardFacts,
  DueStore,
  JudgementFaultStore,
  ClosedDaysStore,
  DecisionWaker,
  JudgeSubject,
  DecideSubjects,
  RejudgeForPolicy,
  WageFactsStore,
  NoteWageFacts,
  OfficeFactsStore,
  NoteOfficeFacts,
];

const whatIfs = [WhatIfStore, WhatIfSubjectStore, WhatIfDifferenceStore, RunWhatIfs, AskWhatIf, CancelWhatIf, FindWhatIfs];

const policies = [PolicyChangeStore, PolicyChangePublisher, PolicyBook, ProposePolicyChange, DecidePolicyChange, FindPolicies];

@Module({
  imports: [PolicyModule],
  controllers: [AlertController, RuleBookController, PolicyController, WhatIfController, PreviewController, ...consumers],
  providers: [
    ...judging,
    ...policies,
    ...whatIfs,
    FindAlerts,
    ReadAlertLog,
    AlertWordStore,
    SayOfAlert,
    DismissAlert,
    ReadRuleBook,
    PreviewPayroll,
    DecideSchedule,
    MarksSchedule,
    WhatIfSchedule,
  ],
})
export class RulesModule {}

/** A generation that is being rebuilt: the same consumers and the same judging, told when by the replay. */
@Module({ imports: [RebuiltPolicyModule], controllers: consumers, providers: judging })
class RebuiltRulesModule {}

export const rules: ServiceDefinition = {
  persistence: {
    service: 'rules',
    entities: [],
    migrations: [
      ...messagingMigrations,
      ...policyMigrations,
      CreatePolicyChanges1760000118000,
      CreateFacts1760000500000,
      CreateAlerts1760000600000,
      MergeComplaintFacts1760000640500,
      CreateRebuilds1760000700000,
      CreateHeadcountFacts1760000800000,
      CreateContractChangeFacts1760000800050,
      CreateCorrectionFacts1760000930000,
      CreateLetterFacts1760000931000,
      CreateWageRuleFacts1760000941000,
      CreateContractRuleFacts1760000942000,
      CreateSafeguardFacts1760000943000,
      CreateQualificationFacts1760000943200,
      CreateEmployersFacts1760000944000,
      CreateAlertWords1760000944100,
      CreateWhatIfs1760000945000,
      SlimDue1760000948000,
      CreateJudgementFaults1760000949000,
      CreateOfficeFacts1760000946000,
    ],
  },
  module: RulesModule,
};

/** Builds all alerts again from the log, in a generation of its own beside the live one, and compares them: `anxin rebuild rules`. */
export const rebuildRules = (options: RebuildOptions): Promise<Rebuilt> =>
  rebuildAlerts({ persistence: rules.persistence, module: RebuiltRulesModule }, options);

/** What a what-if that nobody serves is made of: it wakes nothing and hears nothing. */
@Module({ providers: [...reading, PolicyChangeStore, ...whatIfs] })
class WhatIfModule {}

/** Replays the rules over the past with other parameters, beside the live alerts, and tells the difference: `anxin what-if`. */
export const whatIfRules = (options: AskOptions): Promise<AskedFor> =>
  askWhatIf({ persistence: rules.persistence, module: WhatIfModule }, options);
