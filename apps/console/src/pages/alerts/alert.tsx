import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries';
import type { AlertDetail } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { AlertSubject } from '../../parts/firm';
import { LiabilityChain } from '../../parts/liability-chain';
import { SeverityTag } from '../../parts/severity-tag';
import { Failed, Loading } from '../../parts/states';
import { Chinese, Day, Instant, Money, Region, Said } from '../../parts/text';
import { AlertWords } from './alert-steps';
import { AlertEvidence, Parameters } from './alert-tables';
import { useDesk } from '../../frame/person';
import { sees } from '../../frame/roles';

/** What happened, by which article that matters, what to do by when: three sentences. */
function Explanation({ alert }: { alert: AlertDetail }) {
  const { lang } = useWords();
  const laws = alert.legalBasis.map(({ law, article }, at) => (
    <span key={law + article}>
      {at > 0 && (lang === 'zh' ? '、' : ', ')}
      <Chinese>{lang === 'zh' ? t('alerts.law', { law: `《${law}》`, article }) : `《${law}》`}</Chinese>
      {lang === 'en' && ` ${article}`}
    </span>
  ));
  const [before, after] = t('alerts.articleText', { laws: '\u0000' }).split('\u0000');
  return (
    <dl className="explain" data-testid="explanation">
      <dt>{t('alerts.happened')}</dt>
      <dd>
        <Said words={alert.explanation} />
      </dd>
      <dt>{t('alerts.article')}</dt>
      <dd>
        {before}
        {laws}
        {after}
      </dd>
      <dt>{t('alerts.toDo')}</dt>
      <dd>
        <Said words={alert.nextSteps} />
        {alert.dueOn && <span className="quiet"> ({t('alerts.toDoBy', { date: alert.dueOn })})</span>}
      </dd>
    </dl>
  );
}

function Facts({ alert }: { alert: AlertDetail }) {
  return (
    <dl className="facts" style={{ marginTop: 16 }}>
      <div>
        <dt>{t('alerts.amount')}</dt>
        <dd>
          <b>
            <Money yuan={alert.amount} />
          </b>
          {alert.estimated && <p className="quiet small">{t('alerts.estimatedHint')}</p>}
        </dd>
      </div>
      <div>
        <dt>{t('alerts.workers')}</dt>
        <dd className="number">{alert.workers}</dd>
      </div>
      {alert.period && (
        <div>
          <dt>{t('alerts.period')}</dt>
          <dd>{alert.period}</dd>
        </div>
      )}
      <div>
        <dt>{t('alerts.raisedOn')}</dt>
        <dd>
          <Day on={alert.raisedOn} />
        </dd>
      </div>
      <div>
        <dt>{t('alerts.region')}</dt>
        <dd>
          <Region code={alert.region} /> · {valueOf('departments', alert.department)}
          {alert.unconfirmed && <p className="quiet small">{t('alerts.unconfirmed')}</p>}
        </dd>
      </div>
    </dl>
  );
}

function Trail({ id }: { id: string }) {
  const { data } = useRead('/api/v1/alerts/{id}/log', { path: { id } });
  if (!data?.items.length) return null;
  return (
    <section className="sheet" data-testid="alert-log">
      <div className="sheet-head">
        <h2>{t('alerts.log')}</h2>
      </div>
      <ol className="log" reversed>
        {data.items.toReversed().map((entry, at) => (
          <li key={data.items.length - at}>
            <span className="quiet number">
              <Instant at={entry.at} />
            </span>
            <span>
              <b>{valueOf('alertChanges', entry.change)}</b> <SeverityTag severity={entry.severity} /> {entry.workers} ·{' '}
              <Money yuan={entry.amount} />
              {entry.reason && (
                <>
                  {' '}
                  · <Chinese>{entry.reason}</Chinese>
                </>
              )}
              <span className="quiet small"> · {valueOf('roles', entry.by)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An alert explains itself; the evidence lies below, the parameters with their dates at the end. */
export default function AlertPage() {
  useWords();
  const { id = '' } = useParams();
  const { person } = useDesk();
  const found = useRead('/api/v1/alerts/{id}', { path: { id } });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} back="/alerts" />;
  if (found.isPending) return <Loading />;
  const alert = found.data;
  const office = person.role !== 'employer' && person.role !== 'bank';
  const leads = alert.employer !== '' && (office || person.uscc === alert.employer);
  return (
    <>
      <header className="page-head">
        <SeverityTag severity={alert.severity} />
        <h1>
          <Said words={alert.title} />
        </h1>
        <AlertSubject alert={alert} />
        <span className="quiet">
          {alert.resolution
            ? t('alerts.resolvedBecause', { date: alert.resolution.at.slice(0, 10), cause: valueOf('causes', alert.resolution.cause) })
            : valueOf('alertStates', alert.state)}
        </span>
      </header>
      <section className="sheet">
        <Explanation alert={alert} />
        <Facts alert={alert} />
        <p style={{ marginTop: 14, display: 'flex', flexWrap: 'wrap', gap: '4px 20px' }}>
          {alert.case && sees(person.role, 'cases') && <Link to={`/cases/${alert.case}`}>{t('alerts.openCase')} ›</Link>}
          {leads && <Link to={`/employers/${alert.employer}`}>{t('alerts.openEmployer')} ›</Link>}
          {leads && alert.period && (
            <Link to={`/payrolls?employer=${alert.employer}&period=${alert.period}`}>{t('alerts.openPayrolls')} ›</Link>
          )}
        </p>
      </section>
      {alert.employer !== '' && (
        <section className="sheet">
          <div className="sheet-head">
            <h2>{t('alerts.liable')}</h2>
          </div>
          <LiabilityChain respondent={{ uscc: alert.employer, name: null }} liable={alert.jointlyLiable} />
        </section>
      )}
      <AlertWords alert={alert} />
      <AlertEvidence alert={alert} />
      {office && <Trail id={id} />}
      <Parameters alert={alert} />
    </>
  );
}
