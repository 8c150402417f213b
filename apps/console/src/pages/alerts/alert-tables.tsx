import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AlertDetail, Evidence } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { column } from '../../parts/columns';
import { Chinese, Day, instantText, Money, Region, WorkerId } from '../../parts/text';

const AMOUNT = /^\d+\.\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;
/** Fields that have a column of their own. */
const APART = ['kind', 'events', 'workerId', 'due', 'open', 'payday'];

const shownValue = (name: string, value: Evidence[string]): ReactNode => {
  if (name === 'complaint' && typeof value === 'string') return <Link to={`/complaints/${value}`}>{t('today.look')}</Link>;
  if (name === 'project' && typeof value === 'string') return <Link to={`/projects/${value}`}>{t('today.look')}</Link>;
  if (name === 'region' && typeof value === 'string') return <Region code={value} />;
  if (typeof value === 'boolean') return value ? t('employers.yes') : t('employers.no');
  if (typeof value === 'string') return AMOUNT.test(value) ? <Money yuan={value} /> : INSTANT.test(value) ? instantText(value) : value;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

const Details = ({ evidence }: { evidence: Evidence }) => (
  <>
    {Object.entries(evidence)
      .filter(([name, value]) => !APART.includes(name) && value !== null)
      .map(([name, value]) => (
        <span key={name} style={{ marginInlineEnd: 14, whiteSpace: 'nowrap' }}>
          <span className="quiet">{valueOf('evidenceFields', name)} </span>
          {shownValue(name, value)}
        </span>
      ))}
  </>
);

const textIn = (evidence: Evidence, name: string): string | null => {
  const value = evidence[name];
  return typeof value === 'string' ? value : null;
};

/** What the alert rests on, record by record. */
export function AlertEvidence({ alert: { evidence } }: { alert: AlertDetail }) {
  const has = (name: string): boolean => evidence.some((each) => textIn(each, name) !== null);
  const extra = evidence.some((each) => Object.keys(each).some((name) => !APART.includes(name) && each[name] !== null));
  return (
    <section className="sheet" data-testid="alert-evidence">
      <div className="sheet-head">
        <h2>
          {t('alerts.evidence')} <span className="quiet number">{evidence.length}</span>
        </h2>
        <span className="quiet small">{t('alerts.evidenceHint')}</span>
      </div>
      {evidence.length === 0 ? (
        <p className="quiet">{t('alerts.noEvidence')}</p>
      ) : (
        <Table<Evidence & { row: number }>
          size="small"
          rowKey="row"
          dataSource={evidence.map((each, row) => ({ ...each, row }) as Evidence & { row: number })}
          pagination={evidence.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          scroll={{ x: 760 }}
          columns={[
            column('alerts.kind', ({ kind }) => valueOf('evidenceKinds', kind), { width: 130 }),
            ...(has('workerId')
              ? [
                  column<Evidence & { row: number }>('alerts.worker', (each) => <WorkerId id={textIn(each, 'workerId') ?? ''} />, {
                    width: 140,
                  }),
                ]
              : []),
            ...(has('payday')
              ? [column<Evidence & { row: number }>('alerts.payday', (each) => <Day on={textIn(each, 'payday')} />, { width: 120 })]
              : []),
            ...(has('due')
              ? [
                  column<Evidence & { row: number }>('alerts.due', (each) => <Money yuan={textIn(each, 'due')} />, {
                    width: 130,
                    align: 'right',
                  }),
                ]
              : []),
            ...(has('open')
              ? [
                  column<Evidence & { row: number }>('alerts.open', (each) => <Money yuan={textIn(each, 'open')} />, {
                    width: 130,
                    align: 'right',
                  }),
                ]
              : []),
            ...(extra
              ? [
                  column<Evidence & { row: number }>('alerts.details', ({ row: _row, ...each }) => (
                    <Details evidence={each as unknown as Evidence} />
                  )),
                ]
              : []),
            column(
              'alerts.events',
              ({ events }) => <span title={events.join('\n')}>{t('alerts.eventCount', { count: events.length })}</span>,
              { width: 110 },
            ),
          ]}
        />
      )}
    </section>
  );
}

/** With which numbers it was judged, from when they hold, and whether somebody has checked them. */
export function Parameters({ alert: { parameters } }: { alert: AlertDetail }) {
  if (!parameters.length) return null;
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{t('alerts.parameters')}</h2>
      </div>
      <Table<AlertDetail['parameters'][number]>
        size="small"
        rowKey="key"
        dataSource={[...parameters]}
        pagination={false}
        scroll={{ x: 760 }}
        columns={[
          column('alerts.parameter', ({ key }) => <span className="code">{key}</span>),
          column('alerts.value', ({ value, unit }) => `${value} ${valueOf('units', unit)}`, { width: 150, align: 'right' }),
          column('alerts.validFrom', ({ validFrom }) => <Day on={validFrom} />, { width: 112 }),
          column('alerts.scope', ({ region }) => (region === '000000' ? <Chinese>全国</Chinese> : <Region code={region} />), {
            width: 90,
          }),
          column('alerts.basis', ({ basis }) => <Chinese>{basis}</Chinese>),
          column(
            'alerts.checked',
            ({ verified }) => (
              <span className={verified ? 'quiet' : undefined}>{t(verified ? 'alerts.verified' : 'alerts.notVerified')}</span>
            ),
            { width: 110 },
          ),
        ]}
      />
    </section>
  );
}
