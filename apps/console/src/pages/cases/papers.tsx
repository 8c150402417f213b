import { useRead } from '../../api/queries';
import type { CaseView, PaperView } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { Chinese, Instant, moneyText } from '../../parts/text';

/** The papers of a case, newest first. */
export const usePapers = ({ id }: CaseView): readonly PaperView[] =>
  useRead('/api/v1/cases/{id}/papers', { path: { id } }, { staleTime: 0 }).data?.items ?? [];

/** How a paper is called in a list: its kind, what it decides, its day. */
export const paperText = ({ kind, decides, givenAt }: PaperView): string =>
  [valueOf('paperKinds', kind), valueOf('decisionKinds', decides), givenAt.slice(0, 10)].filter(Boolean).join(' · ');
export const addresseeText = ({ capacity, uscc, person }: PaperView['addressees'][number]): string =>
  [capacity, person ?? uscc].filter(Boolean).join(' ');

function Paper({ paper }: { paper: PaperView }) {
  const sums = [paper.amount, paper.compensation, paper.fine].flatMap((yuan) => (yuan ? [`${moneyText(yuan)} ${t('form.yuan')}`] : []));
  const standing =
    paper.kind !== 'decision'
      ? null
      : paper.annulledOn
        ? t('papers.annulled', { date: paper.annulledOn })
        : paper.inForceOn
          ? t('papers.inForce', { date: paper.inForceOn })
          : t('papers.waiting');
  return (
    <li>
      <span className="stage">{valueOf('paperKinds', paper.kind)}</span>
      <span className="grow">
        <Chinese>
          {[paper.onTheSpot ? t('onTheSpot.title') : valueOf('decisionKinds', paper.decides), ...paper.articles, ...sums, standing]
            .filter(Boolean)
            .join(' · ')}
        </Chinese>
        {paper.addressees.map((addressee) => (
          <span key={addressee.place} className="quiet small" style={{ display: 'block' }}>
            <Chinese>{addresseeText(addressee)}</Chinese>
            {' · '}
            {addressee.service
              ? t('papers.served', { date: addressee.service.servedOn, kind: valueOf('serviceKinds', addressee.service.kind) })
              : t('papers.unserved')}
          </span>
        ))}
        {paper.fineOwed && Number(paper.fineOwed.surcharge) > 0 && (
          <span className="late small" style={{ display: 'block' }}>
            {t('papers.owed', {
              fine: moneyText(paper.fineOwed.fine),
              surcharge: moneyText(paper.fineOwed.surcharge),
              open: moneyText(paper.fineOwed.open),
            })}
          </span>
        )}
      </span>
      <span className="number quiet">
        <Instant at={paper.givenAt} />
      </span>
    </li>
  );
}

/** What was given, whom it reached, and what is owed by it. */
export function Papers({ file }: { file: CaseView }) {
  useWords();
  const papers = usePapers(file);
  return (
    <section className="sheet" data-testid="papers">
      <div className="sheet-head">
        <h2>{t('papers.title')}</h2>
      </div>
      {papers.length ? (
        <ul className="rows">
          {papers.map((paper) => (
            <Paper key={paper.id} paper={paper} />
          ))}
        </ul>
      ) : (
        <p className="quiet">{t('papers.none')}</p>
      )}
    </section>
  );
}
