import { useRead } from '../../api/queries';
import { problemText } from '../../api/problem-words';
import type { CaseView, CrimeTest, ReferralView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t, useWords, valueOf, type Key } from '../../i18n';
import { DownloadButton } from '../../parts/download-button';
import { Chinese, Instant, moneyText } from '../../parts/text';

/** The transfers of a case, and the three tests as they stand. */
export const useReferrals = ({ id }: CaseView, enabled = true) =>
  useRead('/api/v1/cases/{id}/referrals', { path: { id } }, { staleTime: 0, enabled });

/** What was found is a list of codes where somebody behaves so, else a sentence. */
const detailOf = ({ test, met, detail }: CrimeTest, lang: 'zh' | 'en'): string =>
  test === 'conduct' && met
    ? detail
        .split(', ')
        .map((code) => valueOf('conducts', code))
        .join(lang === 'zh' ? '、' : ', ')
    : problemText(detail, lang);

/** 刑法 276-1: each test with what holds or is missing; a word beside the mark. */
export function CrimeTests({ tests }: { tests: readonly CrimeTest[] }) {
  const { lang } = useWords();
  return (
    <section aria-label={t('referral.tests.title')} data-testid="crime-tests" style={{ marginBottom: 16 }}>
      <h3>{t('referral.tests.title')}</h3>
      <ul className="rows">
        {tests.map((each) => (
          <li key={each.test} data-met={each.met}>
            <span className="grow">
              <b>{t(`referral.tests.${each.test}`)}</b>
              <span className="quiet small" style={{ display: 'block' }}>
                {detailOf(each, lang)}
              </span>
            </span>
            <span className="stage" data-on={!each.met}>
              {each.met ? `✓ ${t('referral.tests.met')}` : `✗ ${t('referral.tests.unmet')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const paperWords = (kind: string, said: string): string =>
  [t(`referral.papers.${kind}` as Key), kind === 'receipt' ? '' : t(`referral.said.${said}` as Key)].filter(Boolean).join('：');

function Referral({ file, referral }: { file: CaseView; referral: ReferralView }) {
  const { person } = useDesk();
  return (
    <>
      <p>
        <span className="stage">{valueOf('referralStages', referral.stage)}</span> <Chinese>{referral.to}</Chinese> ·{' '}
        {t('referral.owed', { amount: moneyText(referral.owed), workers: referral.workers })}
      </p>
      <ul className="rows">
        <li>
          <span className="grow">{t('referral.proposed')}</span>
          <span className="number quiet">
            <Instant at={referral.proposedAt} />
          </span>
        </li>
        {referral.handedOverAt && (
          <li>
            <span className="grow">
              {t('referral.handedOver')}
              <span className="code quiet small" style={{ display: 'block', overflowWrap: 'anywhere' }}>
                SHA-256 {referral.bundle?.slice(0, 16)}…
              </span>
            </span>
            <span className="number quiet">
              <Instant at={referral.handedOverAt} />
            </span>
          </li>
        )}
        {referral.papers.map(({ kind, on, said, note }) => (
          <li key={`${kind} ${on} ${said}`}>
            <span className="grow">
              {paperWords(kind, said)}
              {note && (
                <span className="quiet small" style={{ display: 'block' }}>
                  <Chinese>{note}</Chinese>
                </span>
              )}
            </span>
            <time className="number quiet">{on}</time>
          </li>
        ))}
        {referral.judgement && (
          <li>
            <span className="grow">{t(`referral.judgements.${referral.judgement.judgement}` as Key)}</span>
            <time className="number quiet">{referral.judgement.on}</time>
          </li>
        )}
      </ul>
      {person.role !== 'auditor' && (
        <p style={{ marginTop: 12 }}>
          <DownloadButton
            path="/api/v1/cases/{id}/referrals/{referral}/bundle.txt"
            inputs={{ path: { id: file.id, referral: referral.id } }}
            name={`referral-${file.number}.txt`}
          >
            {t('referral.bundle')}
          </DownloadButton>{' '}
          <span className="quiet small">{t('referral.bundleHint')}</span>
        </p>
      )}
    </>
  );
}

/** Where each transfer to the police stands, and what went to and fro; nothing while nothing was proposed. */
export function Referrals({ file }: { file: CaseView }) {
  useWords();
  const items = useReferrals(file, file.referral !== null).data?.items ?? [];
  if (!file.referral || items.length === 0) return null;
  return (
    <section className="sheet" data-testid="referrals">
      <div className="sheet-head">
        <h2>{t('referral.title')}</h2>
      </div>
      {items.toReversed().map((referral) => (
        <Referral key={referral.id} file={file} referral={referral} />
      ))}
    </section>
  );
}
