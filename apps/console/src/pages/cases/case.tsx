import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries';
import type { CaseView } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { inspectorsText, Stage } from '../../parts/columns';
import { DeadlineLine } from '../../parts/deadline-line';
import { LiabilityChain } from '../../parts/liability-chain';
import { Failed, Loading } from '../../parts/states';
import { fenOf, Money, moneyText, Region, yuanOf } from '../../parts/text';
import { Claim } from './claim';
import { CaseLog } from './case-log';
import { Evidence } from './evidence';
import { Following } from './following';
import { Demands } from './demands';
import { NextSteps } from './next-steps';
import { Papers } from './papers';
import { PerWorker } from './per-worker';
import { Referrals } from './referrals';

const loadDrawer = () => import('./step-drawer');
const StepDrawer = lazy(loadDrawer);

/** Working days by which the investigation was extended, by the log. */
const extensionOf = ({ log }: CaseView): number =>
  log.filter(({ step }) => step === 'extension-approved').reduce((sum, { data }) => sum + Number(data['workingDays'] ?? 0), 0);

/** When a deadline of a case that is met was met. */
const endOf = (file: CaseView, kind: string): string | null => (kind === 'filing' ? (file.filedOn ?? file.closedOn) : file.closedOn);

function Sums({ file }: { file: CaseView }) {
  const verified = file.amountVerified;
  const base = fenOf(verified ?? file.amountClaimed);
  const left = base - fenOf(file.amountRecovered);
  const open = yuanOf(left > 0n ? left : 0n);
  return (
    <dl className="sums">
      <div>
        <dt>{t('cases.story.amountClaimed')}</dt>
        <dd>
          <Money yuan={file.amountClaimed} />
        </dd>
      </div>
      <div>
        <dt>{t('cases.story.amountVerified')}</dt>
        <dd className={verified ? undefined : 'none'}>{verified ? <Money yuan={verified} /> : t('cases.story.notVerified')}</dd>
      </div>
      <div>
        <dt>{t('cases.story.amountRecovered')}</dt>
        <dd>
          <Money yuan={file.amountRecovered} />
        </dd>
      </div>
      <div>
        <dt>{t('cases.story.amountOpen')}</dt>
        <dd>{moneyText(open)}</dd>
      </div>
    </dl>
  );
}

function About({ file }: { file: CaseView }) {
  return (
    <section className="sheet">
      <dl className="facts">
        <div>
          <dt>{t('cases.inspectors')}</dt>
          <dd>
            {inspectorsText(file)}
            {file.inspector?.because && <p className="quiet small">{valueOf('leadReasons', file.inspector.because)}</p>}
          </dd>
        </div>
        <div>
          <dt>{t('cases.department')}</dt>
          <dd>
            {valueOf('departments', file.department)}
            {file.unconfirmed && <p className="quiet small">{t('cases.story.unconfirmed')}</p>}
          </dd>
        </div>
        <div>
          <dt>{t('cases.region')}</dt>
          <dd>
            <Region code={file.region} />
            {file.moved.map(({ how, from, on }) => (
              <p key={on + from + how} className="quiet small">
                {on} {valueOf('moves', how)} · <Region code={from} />
              </p>
            ))}
          </dd>
        </div>
        {file.refersTo && (
          <div>
            <dt>{t('cases.story.refersTo')}</dt>
            <dd>
              <Link to={`/cases/${file.refersTo}`}>{t('today.look')}</Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** The step whose form is open: one that the person may take now, or could when it began to write. */
function useOpenForm(file: CaseView | undefined): { step: string | null; choose: (step: string | null) => void } {
  const [params, setParams] = useSearchParams();
  const [begun, setBegun] = useState<string | null>(null);
  const wanted = params.get('step');
  const open = wanted !== null && (file?.openSteps.some((step) => step === wanted) ?? false);
  useEffect(() => setBegun((before) => (open ? wanted : before === wanted ? before : null)), [open, wanted]);
  const mayAct = Boolean(file?.openSteps.length);
  // Who may act will open a form: it is there when it is asked for.
  useEffect(() => void (mayAct && loadDrawer().catch(() => undefined)), [mayAct]);
  const choose = (next: string | null): void => setParams(next ? { step: next } : {}, { replace: true });
  return { step: open || begun === wanted ? wanted : null, choose };
}

/** A case is one story on one page: what is claimed, against whom, which clock runs, what the facts are, what may be done next. */
export default function Case() {
  useWords();
  const { id = '' } = useParams();
  const found = useRead('/api/v1/cases/{id}', { path: { id } }, { staleTime: 0 });
  const { step, choose } = useOpenForm(found.data);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} back="/cases" />;
  if (found.isPending) return <Loading />;
  const file = found.data;
  return (
    <>
      <header className="page-head">
        <h1 className="number">{file.number}</h1>
        <Stage stage={file.stage} />
        <span className="quiet">
          {valueOf('groups', file.group)} · {t('cases.story.source', { source: valueOf('sources', file.source) })} ·{' '}
          {file.closedOn
            ? t('cases.story.closed', { date: file.closedOn, outcome: valueOf('outcomes', file.outcome) })
            : file.filedOn
              ? t('cases.story.filed', { date: file.filedOn })
              : t('cases.story.opened', { date: file.openedAt.slice(0, 10) })}
        </span>
      </header>
      <div className="two">
        <div>
          <section className="sheet">
            <Claim file={file} />
            <Sums file={file} />
          </section>
          <section className="sheet">
            <div className="sheet-head">
              <h2>{t('cases.story.beside')}</h2>
            </div>
            <LiabilityChain respondent={file.respondent} liable={file.jointlyLiable} />
          </section>
          <section className="sheet" data-testid="deadline-lines">
            <div className="sheet-head">
              <h2>{t('cases.story.deadlines')}</h2>
            </div>
            {file.deadlines.map((deadline, at) => (
              <DeadlineLine
                key={`${deadline.kind} ${at}`}
                deadline={deadline}
                extension={deadline.kind === 'investigation' ? extensionOf(file) : 0}
                endedOn={endOf(file, deadline.kind)}
              />
            ))}
            {file.deadlines.length === 0 && <p className="quiet">{t('cases.story.noDeadlines')}</p>}
          </section>
          <Following file={file} />
          <Demands file={file} />
          <Referrals file={file} />
          <Evidence file={file} />
          <Papers file={file} />
          <PerWorker file={file} />
          <CaseLog file={file} />
        </div>
        <aside>
          <NextSteps file={file} choose={choose} />
          <About file={file} />
        </aside>
      </div>
      {step && (
        <Suspense fallback={null}>
          <StepDrawer file={file} step={step} close={() => choose(null)} />
        </Suspense>
      )}
    </>
  );
}
