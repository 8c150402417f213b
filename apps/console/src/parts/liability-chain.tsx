import type { Liable } from '../api/views';
import { t, useWords } from '../i18n';
import { Firm } from './firm';
import { Chinese, moneyText } from './text';

interface Props {
  readonly respondent: { readonly uscc: string | null; readonly name: string | null };
  readonly liable: readonly Liable[];
}

const KINDS = ['pays-first', 'advances', 'pays', 'joint'] as const;
type Kind = (typeof KINDS)[number];
const isKind = (kind: string): kind is Kind => KINDS.includes(kind as Kind);
const kindText = (kind: string): string => (isKind(kind) ? t(`liability.kinds.${kind}`) : kind);

/** The liability chain: who employs, and who owes beside, by which article and for what reason. */
export function LiabilityChain({ respondent, liable }: Props) {
  useWords();
  return (
    <>
      <ul className="chain">
        <li className="first">
          <p className="role">
            <span>{t('liability.respondent')}</span>
            <b>{t('liability.owes')}</b>
          </p>
          <Firm uscc={respondent.uscc} name={respondent.name} />
          {respondent.uscc && <p className="code quiet">{respondent.uscc}</p>}
        </li>
        {liable.map((one) => (
          <li key={`${one.uscc} ${one.kind}`}>
            <p className="role">
              <Chinese>{one.article.replace(/ ([\d–、]+)$/, '第$1条')}</Chinese>
              <b>{kindText(one.kind)}</b>
            </p>
            <Firm uscc={one.uscc} />
            <p className="quiet small">
              <Chinese>{one.because}</Chinese>
              {one.cap && ` · ${t('liability.cap', { amount: moneyText(one.cap) })}`}
            </p>
          </li>
        ))}
      </ul>
      {liable.length === 0 && (
        <p className="quiet small" style={{ marginTop: 8 }}>
          {t('liability.nobody')}
        </p>
      )}
    </>
  );
}
