import type { ComponentType } from 'react';
import type { ConflictView, DeferralView, EmploymentView, HeadcountView } from '../../api/views';
import type { Role } from '../../auth/session';
import { t, valueOf } from '../../i18n';
import { alertColumns, caseColumns, column, complaintColumns, contractColumns, payrollColumns, paymentColumns } from '../../parts/columns';
import { RegisterTable } from '../../parts/register-table';
import { Chinese, Day, Instant, WorkerId } from '../../parts/text';

interface Of {
  readonly uscc: string;
}
const WITHOUT = { firm: true };

const number = (value: number) => <span className="number">{value}</span>;

const AlertsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/alerts"
    label={t('employers.tabs.alerts')}
    inputs={{ query: { employer: uscc } }}
    columns={alertColumns(WITHOUT)}
    hrefOf={({ id }) => `/alerts/${id}`}
  />
);
const CasesOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/cases"
    label={t('employers.tabs.cases')}
    inputs={{ query: { employer: uscc } }}
    columns={caseColumns(WITHOUT)}
    hrefOf={({ id }) => `/cases/${id}`}
    width={1150}
  />
);
const ComplaintsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/complaints"
    label={t('employers.tabs.complaints')}
    inputs={{ query: { employer: uscc } }}
    columns={complaintColumns(WITHOUT)}
    hrefOf={({ id }) => `/complaints/${id}`}
    width={1200}
  />
);
const PayrollsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/payrolls"
    label={t('employers.tabs.payrolls')}
    inputs={{ query: { employer: uscc } }}
    columns={payrollColumns(WITHOUT)}
    hrefOf={({ id }) => `/payrolls/${id}`}
    width={880}
  />
);

const PaymentsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/payments"
    label={t('employers.tabs.payments')}
    inputs={{ query: { employer: uscc } }}
    columns={paymentColumns(WITHOUT)}
    width={760}
  />
);

const ContractsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/contracts"
    label={t('employers.tabs.contracts')}
    inputs={{ query: { employer: uscc } }}
    columns={contractColumns(WITHOUT)}
    width={1180}
  />
);

const EmploymentsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/employments"
    label={t('employers.tabs.employments')}
    inputs={{ query: { employer: uscc } }}
    columns={[
      column<EmploymentView>('employers.worker', ({ workerId }) => <WorkerId id={workerId} />, { width: 130 }),
      column<EmploymentView>('employers.workerName', ({ workerName }) => <Chinese>{workerName}</Chinese>, { width: 130 }),
      column<EmploymentView>('employers.post', ({ post }) => <Chinese>{post}</Chinese>),
      column<EmploymentView>('employers.kind', ({ kind }) => valueOf('employmentKinds', kind), { width: 110 }),
      column<EmploymentView>('employers.startsOn', ({ startsOn }) => <Day on={startsOn} />, { width: 112 }),
      column<EmploymentView>('employers.endsOn', ({ endsOn }) => <Day on={endsOn} />, { width: 112 }),
      column<EmploymentView>('employers.insuredFrom', ({ insuredFrom }) => <Day on={insuredFrom} />, { width: 112 }),
    ]}
    width={840}
  />
);

const HeadcountsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/employers/{uscc}/headcounts"
    label={t('employers.tabs.headcounts')}
    inputs={{ path: { uscc } }}
    columns={[
      column<HeadcountView>('employers.asOf', ({ asOf }) => <Day on={asOf} />, { width: 120 }),
      column<HeadcountView>('employers.employees', ({ employees }) => number(employees), { align: 'right', width: 110 }),
      column<HeadcountView>('employers.dispatched', ({ dispatched }) => number(dispatched), { align: 'right', width: 110 }),
      column<HeadcountView>('employers.insured', ({ insured }) => number(insured), { align: 'right', width: 110 }),
      column<HeadcountView>('payrolls.reportedAt', ({ reportedAt }) => <Instant at={reportedAt} />),
    ]}
    width={640}
  />
);

const DeferralsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/employers/{uscc}/deferrals"
    label={t('employers.tabs.deferrals')}
    inputs={{ path: { uscc } }}
    columns={[
      column<DeferralView>('payrolls.period', ({ period }) => period, { width: 110 }),
      column<DeferralView>('employers.agreedWith', ({ agreedWith }) => <Chinese>{agreedWith}</Chinese>),
      column<DeferralView>('employers.signedOn', ({ signedOn }) => <Day on={signedOn} />, { width: 120 }),
      column<DeferralView>('employers.until', ({ until }) => <Day on={until} />, { width: 120 }),
      column<DeferralView>('payrolls.reportedAt', ({ filedAt }) => <Instant at={filedAt} />, { width: 160 }),
    ]}
    width={680}
  />
);

const ConflictsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/employers/{uscc}/conflicts"
    label={t('employers.tabs.conflicts')}
    inputs={{ path: { uscc } }}
    columns={[
      column<ConflictView>('employers.because', ({ kind }) => valueOf('conflictKinds', kind), { width: 180 }),
      column<ConflictView>('employers.named', ({ uscc: code, project }) => <span className="code">{code ?? project}</span>),
      column<ConflictView>('employers.namedBy', ({ namedBy }) => namedBy.map((service) => valueOf('services', service)).join(', ')),
      column<ConflictView>('employers.firstSeen', ({ firstSeen }) => <Instant at={firstSeen} />, { width: 160 }),
    ]}
    width={680}
  />
);

export const TABS = {
  alerts: AlertsOf,
  cases: CasesOf,
  complaints: ComplaintsOf,
  payrolls: PayrollsOf,
  payments: PaymentsOf,
  contracts: ContractsOf,
  employments: EmploymentsOf,
  headcounts: HeadcountsOf,
  deferrals: DeferralsOf,
  conflicts: ConflictsOf,
} as const satisfies Readonly<Record<string, ComponentType<Of>>>;
export type Tab = keyof typeof TABS;

const ALL = Object.keys(TABS) as Tab[];

/** The lists that the API opens to a role. */
export const tabsOf = (role: Role): readonly Tab[] => {
  if (role === 'inspector' || role === 'supervisor' || role === 'auditor') return ALL;
  const hidden: readonly Tab[] = role === 'administrator' ? ['cases', 'complaints'] : ['cases', 'complaints', 'conflicts'];
  return ALL.filter((tab) => !hidden.includes(tab));
};
