import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { upload } from '../../api/client';
import { problemIn, type Problem } from '../../api/problem';
import type { BatchView } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { column } from '../../parts/columns';
import { DownloadButton } from '../../parts/download-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { RegisterTable } from '../../parts/register-table';
import { Instant } from '../../parts/text';
import { ComplaintRooms } from './rooms';

const PATH = '/api/v1/complaints/batches';
/** What a file is by its name: browsers know too little of spreadsheets. */
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const number = (of: (batch: BatchView) => number) => (batch: BatchView) => <span className="number">{of(batch)}</span>;

/** Where in the head of a table something is wrong, in words: `row 1, column 2`, `row 1, clueNumber`. */
const placeOf = (path: string): string => {
  const [, row, column, field] = /^row (\d+), (?:column (\d+)|(\w+))$/.exec(path) ?? [];
  if (!row) return path;
  return column ? t('clueImport.headColumn', { row, column }) : `${t('clueImport.head', { row })} ${valueOf('clueColumns', field)}`;
};
const placed = (problem: Problem): Problem => ({
  ...problem,
  errors: problem.errors.map(({ path, message }) => ({ path: placeOf(path), message })),
});

/** Chooses a file and sends it; what becomes of it stands on its own page. */
function Send() {
  const { lang } = useWords();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrongType, setWrongType] = useState(false);
  const send = async (file: File): Promise<void> => {
    const type = TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
    setProblem(null);
    setWrongType(!type);
    if (!type) return;
    setSending(file.name);
    try {
      const { id } = (await upload(PATH, file, type)) as BatchView;
      void navigate(`/complaints/imports/${id}`);
    } catch (error) {
      setProblem(placed(problemIn(error)));
    } finally {
      setSending(null);
    }
  };
  return (
    <section className="sheet">
      {problem && <ProblemNotice problem={problem} />}
      {wrongType && <Alert type="error" showIcon title={t('clueImport.wrongType')} role="alert" style={{ marginBottom: 12 }} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
        <input
          ref={input}
          type="file"
          accept=".csv,.xlsx"
          hidden
          style={{ display: 'none' }}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file may be chosen again once it is corrected.
            event.target.value = '';
            if (file) void send(file);
          }}
        />
        <Button type="primary" icon={<UploadOutlined />} disabled={sending !== null} onClick={() => input.current?.click()}>
          {t('clueImport.upload')}
        </Button>
        <DownloadButton path={`${PATH}/template`} inputs={{ query: { lang, format: 'xlsx' } }} name="clues.xlsx">
          {t('clueImport.template')}
        </DownloadButton>
        <DownloadButton path={`${PATH}/template`} inputs={{ query: { lang, format: 'csv' } }} name="clues.csv">
          {t('clueImport.templateCsv')}
        </DownloadButton>
      </div>
      <p className="quiet small" style={{ marginTop: 8 }} role="status">
        {sending ? (
          <>
            <Spin size="small" /> {t('clueImport.uploading', { name: sending })}
          </>
        ) : (
          t('clueImport.hint')
        )}
      </p>
    </section>
  );
}

/** Files of the national clue platform: send one, and what became of those before. */
export default function ClueImports() {
  useWords();
  return (
    <>
      <header className="page-head">
        <h1>{t('clueImport.title')}</h1>
        <p className="quiet">{t('clueImport.intro')}</p>
        <span className="fill" />
        <ComplaintRooms here="clueImport" />
      </header>
      <Send />
      <RegisterTable
        path={PATH}
        label={t('clueImport.back')}
        hrefOf={({ id }) => `/complaints/imports/${id}`}
        width={760}
        columns={[
          column<BatchView>(
            'clueImport.receivedAt',
            ({ id, receivedAt }) => (
              <Link to={`/complaints/imports/${id}`}>
                <Instant at={receivedAt} />
              </Link>
            ),
            { width: 170 },
          ),
          column<BatchView>('clueImport.state', ({ state }) => t(`clueImport.states.${state}`), { width: 120 }),
          column<BatchView>(
            'clueImport.rows',
            number(({ rows }) => rows),
            { width: 90, align: 'right' },
          ),
          column<BatchView>(
            'clueImport.accepted',
            number(({ accepted }) => accepted),
            { width: 90, align: 'right' },
          ),
          column<BatchView>(
            'clueImport.unchanged',
            number(({ unchanged }) => unchanged),
            { width: 90, align: 'right' },
          ),
          column<BatchView>(
            'clueImport.rejected',
            number(({ rejected }) => rejected),
            { width: 90, align: 'right' },
          ),
        ]}
      />
    </>
  );
}
