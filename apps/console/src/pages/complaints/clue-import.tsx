import { useQueryClient } from '@tanstack/react-query';
import { Alert, Progress, Table } from 'antd';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { problemText } from '../../api/problem-words';
import { useRead } from '../../api/queries';
import type { BatchWithErrors } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { DownloadButton } from '../../parts/download-button';
import { Failed, Loading } from '../../parts/states';
import { Instant } from '../../parts/text';

const PATH = '/api/v1/complaints/batches/{id}';
const LOOK_AGAIN_MS = 1_000;
const isOver = ({ state }: Pick<BatchWithErrors, 'state'>): boolean => state === 'done' || state === 'failed';

function Counts({ batch }: { batch: BatchWithErrors }) {
  const { rows, accepted, unchanged, rejected } = batch;
  const done = accepted + unchanged + rejected;
  return (
    <section className="sheet">
      <dl className="sums" style={{ marginTop: 0 }}>
        {(['rows', 'accepted', 'unchanged', 'rejected'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`clueImport.${name}`)}</dt>
            <dd>{batch[name]}</dd>
          </div>
        ))}
      </dl>
      {!isOver(batch) && (
        <div role="status" style={{ marginTop: 12 }}>
          <Progress percent={rows ? Math.floor((100 * done) / rows) : 0} aria-label={t('clueImport.title')} />
          <p className="quiet small">{t('clueImport.progress', { done, count: rows })}</p>
        </div>
      )}
    </section>
  );
}

function Errors({ batch }: { batch: BatchWithErrors }) {
  const { lang } = useWords();
  return (
    <section className="sheet" data-testid="import-errors">
      <div className="sheet-head">
        <h2>{t('clueImport.errors')}</h2>
        <span className="fill" />
        {batch.rejected > 0 && (
          <DownloadButton
            path={`${PATH}/errors`}
            inputs={{ path: { id: batch.id } }}
            name={`clues-errors-${batch.receivedAt.slice(0, 10)}.csv`}
          >
            {t('clueImport.saveErrors')}
          </DownloadButton>
        )}
      </div>
      {batch.errors.length === 0 ? (
        <p className="quiet">{t('clueImport.noErrors')}</p>
      ) : (
        <>
          <p className="quiet small">
            {t('clueImport.errorsHint')}
            {batch.errors.length < batch.rejected && ` ${t('clueImport.firstErrors', { count: batch.errors.length })}`}
          </p>
          <Table
            size="small"
            aria-label={t('clueImport.errors')}
            rowKey={({ row, path, message }) => `${row} ${path} ${message}`}
            dataSource={[...batch.errors]}
            pagination={batch.errors.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
            columns={[
              { title: t('clueImport.row'), dataIndex: 'row', width: 56, className: 'number' },
              { title: t('clueImport.column'), width: 130, render: (_, { path }) => valueOf('clueColumns', path) },
              { title: t('clueImport.what'), render: (_, { message }) => problemText(message, lang) },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** What became of one file: how far it has come, which rows are wrong and why, and the receipt numbers of the rest. */
export default function ClueImport() {
  const { lang } = useWords();
  const { id = '' } = useParams();
  const found = useRead(PATH, { path: { id } }, { staleTime: 0, again: (batch) => (isOver(batch) ? false : LOOK_AGAIN_MS) });
  const client = useQueryClient();
  const over = found.data !== undefined && isOver(found.data);
  // What came of it stands in the lists as well.
  useEffect(() => void (over && client.invalidateQueries({ queryKey: ['/api/v1/complaints'] })), [over, client]);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} back="/complaints/imports" />;
  if (found.isPending) return <Loading />;
  const batch = found.data;
  return (
    <>
      <header className="page-head">
        <h1>{t('clueImport.title')}</h1>
        <span className="stage" data-on={!isOver(batch)} data-testid="import-state">
          {t(`clueImport.states.${batch.state}`)}
        </span>
        <span className="quiet">
          <Instant at={batch.receivedAt} />
        </span>
        <span className="fill" />
        <Link to="/complaints/imports">{t('clueImport.back')}</Link>
      </header>
      {batch.failure && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('clueImport.failure')}
          description={problemText(batch.failure, lang)}
          style={{ marginBottom: 16 }}
        />
      )}
      <Counts batch={batch} />
      {isOver(batch) && batch.accepted + batch.unchanged > 0 && (
        <p style={{ margin: '16px 0' }}>
          <DownloadButton path={`${PATH}/receipts`} inputs={{ path: { id } }} name={`clues-receipts-${batch.receivedAt.slice(0, 10)}.csv`}>
            {t('clueImport.saveReceipts')}
          </DownloadButton>
        </p>
      )}
      {isOver(batch) && !batch.failure && <Errors batch={batch} />}
    </>
  );
}
