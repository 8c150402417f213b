import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AlertView, CaseView, ComplaintView, ContractView, PaymentView, PayrollView, PayslipView } from '../api/views';
import { useDesk } from '../frame/person';
import { sees } from '../frame/roles';
import { t, valueOf, type Key } from '../i18n';
import { nextDeadline } from './deadline';
import { DueBadge } from './deadline-line';
import { AlertSubject, Firm } from './firm';
import { SeverityTag } from './severity-tag';
import { Chinese, Day, Instant, Money, Region, Said, WorkerId } from './text';

/** A column by the key of its name and by what it shows of a row; the key is what a person's choice of columns is kept under. */
export const column = <T,>(
  title: Key,
  render: (row: T) => ReactNode,
  more: { width?: number; align?: 'right' } = {},
): TableColumnsType<T>[number] => ({ key: title, title: t(title), render: (_: unknown, row: T) => render(row), ...more });

export const Stage = ({ stage }: { stage: string }) => (
  <span className="stage" data-on={stage === 'clue'}>
    {valueOf('stages', stage)}
  </span>
);

/** The payroll that a payment was for, where the person may read it. */
function PayrollLink({ id, period }: { id: string | null; period: string | null }) {
  const { person } = useDesk();
  return id && sees(person.role, 'payrolls') ? <Link to={`/payrolls/${id}`}>{period ?? t('today.look')}</Link> : <>{period ?? '–'}</>;
}

export const inspectorsText = ({ inspectors, inspector }: CaseView): ReactNode => {
  if (inspectors.length) return <Chinese>{inspectors.map(({ name }) => name).join('、')}</Chinese>;
  if (!inspector) return <span className="quiet">{t('cases.notAssigned')}</span>;
  const [before, after] = t('cases.proposed', { name: '\u0000' }).split('\u0000');
  return (
    <span className="quiet">
      {before}
      <Chinese>{inspector.name}</Chinese>
      {after}
    </span>
  );
};

/** Columns of a case list; the firm's own page leaves the firm out. */
export const caseColumns = (without: { firm?: boolean } = {}): TableColumnsType<CaseView> => [
  column(
    'cases.number',
    ({ id, number }) => (
      <Link to={`/cases/${id}`} className="number">
        {number}
      </Link>
    ),
    { width: 196 },
  ),
  column('cases.stage', ({ stage }) => <Stage stage={stage} />, { width: 112 }),
  ...(without.firm ? [] : [column<CaseView>('cases.respondent', ({ respondent }) => <Firm {...respondent} />)]),
  column('cases.amount', ({ amountClaimed }) => <Money yuan={amountClaimed} />, { width: 140, align: 'right' }),
  column('cases.workers', ({ workers }) => <span className="number">{workers}</span>, { width: 72, align: 'right' }),
  column(
    'cases.due',
    ({ deadlines }) => {
      const next = nextDeadline(deadlines);
      return next ? (
        <>
          {valueOf('deadlines', next.kind)} <Day on={next.dueOn} /> <br />
          <span className="small">
            <DueBadge deadline={next} />
          </span>
        </>
      ) : (
        '–'
      );
    },
    { width: 190 },
  ),
  column('cases.inspectors', inspectorsText, { width: 180 }),
  column('cases.region', ({ region }) => <Region code={region} />, { width: 90 }),
  column('cases.openedAt', ({ openedAt }) => <Instant at={openedAt} />, { width: 150 }),
];

export const alertColumns = (without: { firm?: boolean } = {}): TableColumnsType<AlertView> => [
  column('alerts.severity', ({ severity }) => <SeverityTag severity={severity} />, { width: 110 }),
  column(
    'alerts.rule',
    ({ id, title }) => (
      <Link to={`/alerts/${id}`}>
        <Said words={title} />
      </Link>
    ),
    { width: 190 },
  ),
  ...(without.firm ? [] : [column<AlertView>('alerts.employer', (alert) => <AlertSubject alert={alert} />)]),
  column('alerts.period', ({ period }) => period ?? '–', { width: 96 }),
  column(
    'alerts.amount',
    ({ amount, estimated }) => (
      <>
        <Money yuan={amount} />
        {estimated && <span className="quiet small"> {t('alerts.estimated')}</span>}
      </>
    ),
    { width: 170, align: 'right' },
  ),
  column('alerts.workers', ({ workers }) => <span className="number">{workers}</span>, { width: 72, align: 'right' }),
  column('alerts.raisedOn', ({ raisedOn }) => <Day on={raisedOn} />, { width: 112 }),
  column('alerts.region', ({ region }) => <Region code={region} />, { width: 90 }),
  column('alerts.state', ({ state }) => valueOf('alertStates', state), { width: 96 }),
];

export const complaintColumns = (without: { firm?: boolean } = {}): TableColumnsType<ComplaintView> => [
  column(
    'complaints.receiptNumber',
    ({ id, receiptNumber }) => (
      <Link to={`/complaints/${id}`} className="code">
        {receiptNumber}
      </Link>
    ),
    { width: 210 },
  ),
  column(
    'complaints.state',
    ({ state }) => (
      <span className="stage" data-on={state === 'received'}>
        {valueOf('complaintStates', state)}
      </span>
    ),
    { width: 130 },
  ),
  ...(without.firm ? [] : [column<ComplaintView>('complaints.respondent', ({ respondent }) => <Firm {...respondent} />)]),
  column('complaints.category', ({ category }) => valueOf('categories', category), { width: 150 }),
  column('complaints.channel', ({ channel }) => valueOf('channels', channel), { width: 120 }),
  column('complaints.workers', ({ workers }) => <span className="number">{workers ?? '–'}</span>, { width: 72, align: 'right' }),
  column('complaints.amount', ({ amount }) => <Money yuan={amount} />, { width: 130, align: 'right' }),
  column(
    'complaints.due',
    ({ deadlines }) => {
      const next = nextDeadline(deadlines);
      return next ? (
        <>
          {valueOf('deadlines', next.kind)} <DueBadge deadline={next} />
        </>
      ) : (
        '–'
      );
    },
    { width: 190 },
  ),
  column('complaints.region', ({ region }) => <Region code={region} />, { width: 90 }),
  column('complaints.receivedAt', ({ receivedAt }) => <Instant at={receivedAt} />, { width: 150 }),
];

export const payrollColumns = (without: { firm?: boolean } = {}): TableColumnsType<PayrollView> => [
  column('payrolls.period', ({ id, period }) => <Link to={`/payrolls/${id}`}>{period}</Link>, { width: 100 }),
  ...(without.firm ? [] : [column<PayrollView>('payrolls.employer', ({ employer }) => <Firm uscc={employer} />)]),
  column('payrolls.payday', ({ payday }) => <Day on={payday} />, { width: 116 }),
  column('payrolls.state', ({ state }) => valueOf('payrollStates', state), { width: 130 }),
  column('payrolls.lines', ({ lines }) => <span className="number">{lines}</span>, { width: 80, align: 'right' }),
  column('payrolls.gross', ({ gross }) => <Money yuan={gross} />, { width: 150, align: 'right' }),
  column('payrolls.net', ({ net }) => <Money yuan={net} />, { width: 150, align: 'right' }),
  column('payrolls.submittedAt', ({ submittedAt }) => (submittedAt ? <Instant at={submittedAt} /> : '–'), { width: 150 }),
];

export const paymentColumns = (without: { firm?: boolean } = {}): TableColumnsType<PaymentView> => [
  column('payrolls.paidOn', ({ paidOn }) => <Day on={paidOn} />, { width: 120 }),
  ...(without.firm ? [] : [column<PaymentView>('payrolls.employer', ({ employer }) => <Firm uscc={employer} />)]),
  column('payrolls.channel', ({ channel }) => valueOf('payChannels', channel), { width: 110 }),
  column('payrolls.period', ({ payroll, period }) => <PayrollLink id={payroll} period={period} />, { width: 120 }),
  column('payrolls.lineCount', ({ lineCount }) => <span className="number">{lineCount}</span>, { width: 80, align: 'right' }),
  column('payrolls.amount', ({ amount }) => <Money yuan={amount} />, { width: 150, align: 'right' }),
  column('payrolls.reportedAt', ({ reportedAt }) => <Instant at={reportedAt} />),
];

/** Contracts of a firm by worker, or a worker's own by firm. */
export const contractColumns = (without: { firm?: boolean; worker?: boolean } = {}): TableColumnsType<ContractView> => [
  ...(without.firm ? [] : [column<ContractView>('payrolls.employer', ({ employer }) => <Firm uscc={employer} />, { width: 200 })]),
  ...(without.worker
    ? []
    : [
        column<ContractView>('employers.worker', ({ workerId }) => <WorkerId id={workerId} />, { width: 130 }),
        column<ContractView>('employers.workerName', ({ workerName }) => <Chinese>{workerName}</Chinese>, { width: 130 }),
      ]),
  column('employers.post', ({ post }) => <Chinese>{post}</Chinese>),
  column('employers.term', ({ term }) => valueOf('contractTerms', term), { width: 170 }),
  column('employers.startsOn', ({ startsOn }) => <Day on={startsOn} />, { width: 112 }),
  column('employers.endsOn', ({ endsOn }) => <Day on={endsOn} />, { width: 112 }),
  column('employers.signedOn', ({ signedOn }) => <Day on={signedOn} />, { width: 112 }),
  column(
    'employers.wage',
    ({ wage }) => (
      <>
        <Money yuan={wage.amount} /> <span className="quiet small">{valueOf('wageBases', wage.basis)}</span>
      </>
    ),
    { width: 160, align: 'right' },
  ),
  column(
    'employers.payday',
    ({ payday, paydayMonth }) => t('employers.paydayOf', { month: valueOf('paydayMonths', paydayMonth), day: payday }),
    { width: 150 },
  ),
];

export const payslipColumns = (): TableColumnsType<PayslipView> => [
  column('payrolls.period', ({ period }) => period, { width: 100 }),
  column('payrolls.employer', ({ employer }) => <Firm uscc={employer} />),
  column('payrolls.post', ({ post }) => <Chinese>{post}</Chinese>, { width: 140 }),
  column('payrolls.payday', ({ payday }) => <Day on={payday} />, { width: 116 }),
  column('payrolls.gross', ({ gross }) => <Money yuan={gross} />, { width: 150, align: 'right' }),
  column('payrolls.net', ({ net }) => <Money yuan={net} />, { width: 150, align: 'right' }),
];
