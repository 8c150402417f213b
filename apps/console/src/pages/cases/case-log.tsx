import { Link } from 'react-router';
import type { CaseView, LogEntry } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { Chinese, Instant, moneyText, Region } from '../../parts/text';
import type { ReactNode } from 'react';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

/** What an entry adds, in words: ids become links, codes their words. */
function detailOf({ step, data }: LogEntry, names: ReadonlyMap<string, string>): ReactNode {
  const at = (name: string): string | undefined => textOf(data[name]);
  switch (step) {
    case 'alert-joined':
    case 'alert-changed':
      return (
        <Link to={`/alerts/${at('alert')}`}>
          {[valueOf('ruleNames', at('rule')), at('period'), valueOf('severity', at('severity')), valueOf('alertStates', at('state'))]
            .filter(Boolean)
            .join(' · ')}
          {at('amount') && ` · ${moneyText(at('amount') ?? '')} ${t('form.yuan')}`}
        </Link>
      );
    case 'complaint-joined':
    case 'complaint-changed':
      return <Link to={`/complaints/${at('complaint')}`}>{valueOf('outcomes', at('outcome')) || t('today.look')}</Link>;
    case 'project-known':
      return valueOf('sectors', at('sector'));
    case 'lead-proposed':
      return (
        <>
          <Chinese>{names.get(at('inspector') ?? '') ?? '–'}</Chinese>{' '}
          {at('because') && <span className="quiet small">{valueOf('leadReasons', at('because'))}</span>}
        </>
      );
    case 'assigned':
      return (
        <Chinese>
          {(Array.isArray(data['inspectors']) ? (data['inspectors'] as string[]) : []).map((id) => names.get(id) ?? '–').join('、')}
        </Chinese>
      );
    case 'investigation-recorded':
      return [valueOf('recordKinds', at('kind')), at('amountVerified') && `${moneyText(at('amountVerified') ?? '')} ${t('form.yuan')}`]
        .filter(Boolean)
        .join(' · ');
    case 'extension-proposed':
    case 'extension-approved':
      return t('deadline.extended', { count: Number(data['workingDays'] ?? 0) });
    case 'rectification-ordered':
      return `${moneyText(at('amount') ?? '')} ${t('form.yuan')} · ${t('deadline.due', { date: at('dueOn') ?? '' })}`;
    case 'notice-given':
    case 'decision-proposed':
      return [
        valueOf('decisionKinds', at('kind')),
        ...(['amount', 'compensation', 'fine'] as const).flatMap((name) =>
          at(name) ? [`${moneyText(at(name) ?? '')} ${t('form.yuan')}`] : [],
        ),
      ].join(' · ');
    case 'served':
      return [valueOf('paperKinds', at('of')), valueOf('serviceKinds', at('how')), at('servedOn')].filter(Boolean).join(' · ');
    case 'fined-on-the-spot':
      return `${moneyText(at('fine') ?? '')} ${t('form.yuan')}`;
    case 'decision-paid':
      return `${moneyText(at('amount') ?? '')} ${t('form.yuan')}`;
    case 'decision-challenged':
      return [valueOf('challengeKinds', at('kind')), at('on')].filter(Boolean).join(' · ');
    case 'execution-stayed':
      return at('on');
    case 'challenge-ended':
      return [valueOf('challengeOutcomes', at('outcome')), at('on')].filter(Boolean).join(' · ');
    case 'moved':
      return (
        <>
          {valueOf('moves', at('how'))} · <Region code={at('from') ?? ''} /> → <Region code={at('to') ?? ''} />
        </>
      );
    case 'closed':
      return valueOf('outcomes', at('outcome'));
    default:
      return null;
  }
}

/** All that was done, the latest first: when, what, by whom, why. */
export function CaseLog({ file }: { file: CaseView }) {
  useWords();
  const officers = [...file.inspectors, ...(file.inspector ? [file.inspector] : [])];
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return (
    <section className="sheet" data-testid="case-log">
      <div className="sheet-head">
        <h2>{t('cases.story.log')}</h2>
      </div>
      <ol className="log" reversed>
        {file.log.toReversed().map((entry, at) => (
          <li key={file.log.length - at}>
            <span className="quiet number">
              <Instant at={entry.at} />
            </span>
            <span>
              <b>{valueOf('logSteps', entry.step)}</b> {detailOf(entry, names)}
              {entry.reason && (
                <>
                  {' '}
                  · <Chinese>{entry.reason}</Chinese>
                </>
              )}
              {entry.role !== 'system' && (
                <span className="quiet small">
                  {' '}
                  · {valueOf('roles', entry.role)} <span className="code">{entry.by}</span>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
