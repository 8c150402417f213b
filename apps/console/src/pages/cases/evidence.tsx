import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { read } from '../../api/client';
import type { CaseView, RecordView } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { SeverityTag } from '../../parts/severity-tag';
import { Chinese, Instant, Money, Said } from '../../parts/text';
import { useCaseAlerts } from './use-case-alerts';

function Alerts({ file }: { file: CaseView }) {
  const { alerts, pending } = useCaseAlerts(file);
  if (!alerts.length) return <p className="quiet">{pending ? t('states.loading') : t('cases.story.noAlerts')}</p>;
  return (
    <ul className="rows">
      {alerts.map((alert) => (
        <li key={alert.id}>
          <SeverityTag severity={alert.severity} />
          <span className="grow">
            <Link to={`/alerts/${alert.id}`}>
              <Said words={alert.title} />
              {alert.period && ` ${alert.period}`}
            </Link>
            <span className="quiet small"> · {valueOf('alertStates', alert.state)}</span>
          </span>
          <span className="number">
            {alert.workers} · <Money yuan={alert.amount} /> {alert.amount !== null && t('form.yuan')}
            {alert.estimated && <span className="quiet small"> {t('alerts.estimated')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Complaints({ file }: { file: CaseView }) {
  const complaints = useQueries({
    queries: file.complaints.map((id) => ({
      queryKey: ['/api/v1/complaints/{id}', { path: { id } }],
      queryFn: ({ signal }: { signal: AbortSignal }) => read('/api/v1/complaints/{id}', { path: { id } }, signal),
    })),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });
  if (!complaints.length) return <p className="quiet">{t('cases.story.noComplaints')}</p>;
  return (
    <ul className="rows">
      {complaints.map((complaint) => (
        <li key={complaint.id}>
          <span className="stage">{valueOf('complaintStates', complaint.state)}</span>
          <span className="grow">
            <Link to={`/complaints/${complaint.id}`} className="code">
              {complaint.receiptNumber}
            </Link>
            <span className="quiet small">
              {' '}
              · {valueOf('channels', complaint.channel)} · {valueOf('categories', complaint.category)}
            </span>
          </span>
          <span className="number">
            {complaint.workers ?? '–'} · <Money yuan={complaint.amount} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Record({ record }: { record: RecordView }) {
  return (
    <li>
      <span className="stage">{valueOf('recordKinds', record.kind)}</span>
      <span className="grow">
        <Chinese>{record.summary}</Chinese>
        <span className="quiet small" style={{ display: 'block' }}>
          <Instant at={record.takenAt} /> · <Chinese>{record.place}</Chinese>
          {record.person && (
            <>
              {' '}
              · {t('cases.story.person')} <Chinese>{record.person}</Chinese>
            </>
          )}
          {record.attachments && record.attachments.length > 0 && (
            <>
              {' '}
              · {t('cases.story.attachments')} <Chinese>{record.attachments.map(({ name }) => name).join('、')}</Chinese>
            </>
          )}
        </span>
      </span>
      {record.amountVerified && (
        <span className="number">
          {record.workersVerified ?? '–'} · <Money yuan={record.amountVerified} />
        </span>
      )}
    </li>
  );
}

function Records({ file }: { file: CaseView }) {
  const path = '/api/v1/cases/{id}/investigation-records' as const;
  const found = useInfiniteQuery({
    queryKey: [path, file.id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => read(path, { path: { id: file.id }, query: { cursor: pageParam } }, signal),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const records = found.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!records.length) return <p className="quiet">{found.isPending ? t('states.loading') : t('cases.story.noRecords')}</p>;
  return (
    <>
      <ul className="rows">
        {records.map((record) => (
          <Record key={record.id} record={record} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button type="link" onClick={() => void found.fetchNextPage()}>
          {t('cases.story.moreRecords')}
        </Button>
      )}
    </>
  );
}

/** What the case rests on: alerts, complaints, and what was found on the spot. */
export function Evidence({ file }: { file: CaseView }) {
  return (
    <section className="sheet" data-testid="evidence">
      <div className="sheet-head">
        <h2>{t('cases.story.facts')}</h2>
      </div>
      <h3>{t('cases.story.alerts')}</h3>
      <Alerts file={file} />
      <h3 style={{ marginTop: 16 }}>{t('cases.story.complaints')}</h3>
      <Complaints file={file} />
      <h3 style={{ marginTop: 16 }}>{t('cases.story.records')}</h3>
      <Records file={file} />
    </section>
  );
}
