import type { ComponentType } from 'react';
import { Link } from 'react-router';
import type { ConflictView, ContractView, DeferralView, EmploymentView, HeadcountView, PaymentView } from '../../api/views';
import type { Role } from '../../auth/session';
import { t, valueOf } from '../../i18n';
import { alertColumns, caseColumns, column, complaintColumns, payrollColumns } from '../../parts/columns';
import { RegisterTable } from '../../parts/register-table';
import { Chinese, Day, Instant, Money, WorkerId } from '../../parts/text';

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
    columns={[
      column<PaymentView>(t('payrolls.paidOn'), ({ paidOn }) => <Day on={paidOn} />, { width: 120 }),
      column<PaymentView>(t('payrolls.channel'), ({ channel }) => valueOf('payChannels', channel), { width: 110 }),
      column<PaymentView>(
        t('payrolls.period'),
        ({ payroll, period }) => (payroll ? <Link to={`/payrolls/${payroll}`}>{period ?? t('today.look')}</Link> : (period ?? '–')),
        { width: 120 },
      ),
      column<PaymentView>(t('payrolls.lineCount'), ({ lineCount }) => number(lineCount), { width: 80, align: 'right' }),
      column<PaymentView>(t('payrolls.amount'), ({ amount }) => <Money yuan={amount} />, { width: 150, align: 'right' }),
      column<PaymentView>(t('payrolls.reportedAt'), ({ reportedAt }) => <Instant at={reportedAt} />),
    ]}
    width={760}
  />
);

const ContractsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/contracts"
    label={t('employers.tabs.contracts')}
    inputs={{ query: { employer: uscc } }}
    columns={[
      column<ContractView>(t('employers.worker'), ({ workerId }) => <WorkerId id={workerId} />, { width: 130 }),
      column<ContractView>(t('employers.workerName'), ({ workerName }) => <Chinese>{workerName}</Chinese>, { width: 130 }),
      column<ContractView>(t('employers.post'), ({ post }) => <Chinese>{post}</Chinese>),
      column<ContractView>(t('employers.term'), ({ term }) => valueOf('contractTerms', term), { width: 170 }),
      column<ContractView>(t('employers.startsOn'), ({ startsOn }) => <Day on={startsOn} />, { width: 112 }),
      column<ContractView>(t('employers.endsOn'), ({ endsOn }) => <Day on={endsOn} />, { width: 112 }),
      column<ContractView>(t('employers.signedOn'), ({ signedOn }) => <Day on={signedOn} />, { width: 112 }),
      column<ContractView>(
        t('employers.wage'),
        ({ wage }) => (
          <>
            <Money yuan={wage.amount} /> <span className="quiet small">{valueOf('wageBases', wage.basis)}</span>
          </>
        ),
        { width: 160, align: 'right' },
      ),
      column<ContractView>(
        t('employers.payday'),
        ({ payday, paydayMonth }) => t('employers.paydayOf', { month: valueOf('paydayMonths', paydayMonth), day: payday }),
        { width: 150 },
      ),
    ]}
    width={1180}
  />
);

const EmploymentsOf = ({ uscc }: Of) => (
  <RegisterTable
    path="/api/v1/employments"
    label={t('employers.tabs.employments')}
    inputs={{ query: { employer: uscc } }}
    columns={[
      column<EmploymentView>(t('employers.worker'), ({ workerId }) => <WorkerId id={workerId} />, { width: 130 }),
      column<EmploymentView>(t('employers.workerName'), ({ workerName }) => <Chinese>{workerName}</Chinese>, { width: 130 }),
      column<EmploymentView>(t('employers.post'), ({ post }) => <Chinese>{post}</Chinese>),
      column<EmploymentView>(t('employers.kind'), ({ kind }) => valueOf('employmentKinds', kind), { width: 110 }),
      column<EmploymentView>(t('employers.startsOn'), ({ startsOn }) => <Day on={startsOn} />, { width: 112 }),
      column<EmploymentView>(t('employers.endsOn'), ({ endsOn }) => <Day on={endsOn} />, { width: 112 }),
      column<EmploymentView>(t('employers.insuredFrom'), ({ insuredFrom }) => <Day on={insuredFrom} />, { width: 112 }),
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
      column<HeadcountView>(t('employers.asOf'), ({ asOf }) => <Day on={asOf} />, { width: 120 }),
      column<HeadcountView>(t('employers.employees'), ({ employees }) => number(employees), { align: 'right', width: 110 }),
      column<HeadcountView>(t('employers.dispatched'), ({ dispatched }) => number(dispatched), { align: 'right', width: 110 }),
      column<HeadcountView>(t('employers.insured'), ({ insured }) => number(insured), { align: 'right', width: 110 }),
      column<HeadcountView>(t('payrolls.reportedAt'), ({ reportedAt }) => <Instant at={reportedAt} />),
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
      column<DeferralView>(t('payrolls.period'), ({ period }) => period, { width: 110 }),
      column<DeferralView>(t('employers.agreedWith'), ({ agreedWith }) => <Chinese>{agreedWith}</Chinese>),
      column<DeferralView>(t('employers.signedOn'), ({ signedOn }) => <Day on={signedOn} />, { width: 120 }),
      column<DeferralView>(t('employers.until'), ({ until }) => <Day on={until} />, { width: 120 }),
      column<DeferralView>(t('payrolls.reportedAt'), ({ filedAt }) => <Instant at={filedAt} />, { width: 160 }),
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
      column<ConflictView>(t('employers.because'), ({ kind }) => valueOf('conflictKinds', kind), { width: 180 }),
      column<ConflictView>('', ({ uscc: code, project }) => <span className="code">{code ?? project}</span>, { key: 'what' }),
      column<ConflictView>(t('employers.namedBy'), ({ namedBy }) => namedBy.map((service) => valueOf('services', service)).join(', ')),
      column<ConflictView>(t('employers.firstSeen'), ({ firstSeen }) => <Instant at={firstSeen} />, { width: 160 }),
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
  const hidden: readonly Tab[] = role === 'administrator' ? ['cases', 'complaints'] : ['complaints', 'conflicts'];
  return ALL.filter((tab) => !hidden.includes(tab));
};
