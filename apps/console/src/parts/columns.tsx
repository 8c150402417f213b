import type { TableColumnsType } from 'antd';
import type { Key as ReactKey, ReactNode } from 'react';
import { Link } from 'react-router';
import type { AlertView, CaseView, ComplaintView } from '../api/views';
import type { PayrollView } from '../api/views';
import { t, valueOf } from '../i18n';
import { nextDeadline } from './deadline';
import { DueBadge } from './deadline-line';
import { Firm } from './firm';
import { SeverityTag } from './severity-tag';
import { Chinese, Day, Instant, Money, Region, Said } from './text';

/** A column by what it shows of a row. */
export const column = <T,>(
  title: string,
  render: (row: T) => ReactNode,
  more: { width?: number; align?: 'right'; key?: ReactKey; ellipsis?: boolean } = {},
): TableColumnsType<T>[number] => ({ key: more.key ?? title, title, render: (_: unknown, row: T) => render(row), ...more });

export const Stage = ({ stage }: { stage: string }) => (
  <span className="stage" data-on={stage === 'clue'}>
    {valueOf('stages', stage)}
  </span>
);

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
    t('cases.number'),
    ({ id, number }) => (
      <Link to={`/cases/${id}`} className="number">
        {number}
      </Link>
    ),
    { width: 212 },
  ),
  column(t('cases.stage'), ({ stage }) => <Stage stage={stage} />, { width: 150 }),
  ...(without.firm ? [] : [column<CaseView>(t('cases.respondent'), ({ respondent }) => <Firm {...respondent} />)]),
  column(t('cases.amount'), ({ amountClaimed }) => <Money yuan={amountClaimed} />, { width: 140, align: 'right' }),
  column(t('cases.workers'), ({ workers }) => <span className="number">{workers}</span>, { width: 72, align: 'right' }),
  column(
    t('cases.due'),
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
  column(t('cases.inspectors'), inspectorsText, { width: 200 }),
  column(t('cases.region'), ({ region }) => <Region code={region} />, { width: 90 }),
  column(t('cases.openedAt'), ({ openedAt }) => <Instant at={openedAt} />, { width: 150 }),
];

export const alertColumns = (without: { firm?: boolean } = {}): TableColumnsType<AlertView> => [
  column(t('alerts.severity'), ({ severity }) => <SeverityTag severity={severity} />, { width: 110 }),
  column(
    t('alerts.rule'),
    ({ id, title }) => (
      <Link to={`/alerts/${id}`}>
        <Said words={title} />
      </Link>
    ),
    { width: 190 },
  ),
  ...(without.firm ? [] : [column<AlertView>(t('alerts.employer'), ({ employer }) => <Firm uscc={employer} />)]),
  column(t('alerts.period'), ({ period }) => period ?? '–', { width: 96 }),
  column(
    t('alerts.amount'),
    ({ amount, estimated }) => (
      <>
        <Money yuan={amount} />
        {estimated && <span className="quiet small"> {t('alerts.estimated')}</span>}
      </>
    ),
    { width: 170, align: 'right' },
  ),
  column(t('alerts.workers'), ({ workers }) => <span className="number">{workers}</span>, { width: 72, align: 'right' }),
  column(t('alerts.raisedOn'), ({ raisedOn }) => <Day on={raisedOn} />, { width: 112 }),
  column(t('alerts.region'), ({ region }) => <Region code={region} />, { width: 90 }),
  column(t('alerts.state'), ({ state }) => valueOf('alertStates', state), { width: 96 }),
];

export const complaintColumns = (without: { firm?: boolean } = {}): TableColumnsType<ComplaintView> => [
  column(
    t('complaints.receiptNumber'),
    ({ id, receiptNumber }) => (
      <Link to={`/complaints/${id}`} className="code">
        {receiptNumber}
      </Link>
    ),
    { width: 210 },
  ),
  column(
    t('complaints.state'),
    ({ state }) => (
      <span className="stage" data-on={state === 'received'}>
        {valueOf('complaintStates', state)}
      </span>
    ),
    { width: 130 },
  ),
  ...(without.firm ? [] : [column<ComplaintView>(t('complaints.respondent'), ({ respondent }) => <Firm {...respondent} />)]),
  column(t('complaints.category'), ({ category }) => valueOf('categories', category), { width: 150 }),
  column(t('complaints.channel'), ({ channel }) => valueOf('channels', channel), { width: 120 }),
  column(t('complaints.workers'), ({ workers }) => <span className="number">{workers ?? '–'}</span>, { width: 72, align: 'right' }),
  column(t('complaints.amount'), ({ amount }) => <Money yuan={amount} />, { width: 130, align: 'right' }),
  column(
    t('complaints.due'),
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
  column(t('complaints.region'), ({ region }) => <Region code={region} />, { width: 90 }),
  column(t('complaints.receivedAt'), ({ receivedAt }) => <Instant at={receivedAt} />, { width: 150 }),
];

export const payrollColumns = (without: { firm?: boolean } = {}): TableColumnsType<PayrollView> => [
  column(t('payrolls.period'), ({ id, period }) => <Link to={`/payrolls/${id}`}>{period}</Link>, { width: 100 }),
  ...(without.firm ? [] : [column<PayrollView>(t('payrolls.employer'), ({ employer }) => <Firm uscc={employer} />)]),
  column(t('payrolls.payday'), ({ payday }) => <Day on={payday} />, { width: 116 }),
  column(t('payrolls.state'), ({ state }) => valueOf('payrollStates', state), { width: 130 }),
  column(t('payrolls.lines'), ({ lines }) => <span className="number">{lines}</span>, { width: 80, align: 'right' }),
  column(t('payrolls.gross'), ({ gross }) => <Money yuan={gross} />, { width: 150, align: 'right' }),
  column(t('payrolls.net'), ({ net }) => <Money yuan={net} />, { width: 150, align: 'right' }),
  column(t('payrolls.submittedAt'), ({ submittedAt }) => (submittedAt ? <Instant at={submittedAt} /> : '–'), { width: 150 }),
];
