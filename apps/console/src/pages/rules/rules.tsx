import { Link } from 'react-router';
import { useRead } from '../../api/queries';
import type { RuleView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { sees } from '../../frame/roles';
import { t, useWords, valueOf } from '../../i18n';
import { Empty, Failed, Loading } from '../../parts/states';
import { Chinese, Said } from '../../parts/text';

const AUDIENCES = ['employer', 'bank'] as const;

/** A parameter, and the way to what it is worth where and since when. */
function Parameter({ name }: { name: string }) {
  const { person } = useDesk();
  return (
    <span className="code" style={{ marginInlineEnd: 14 }}>
      {sees(person.role, 'policies') ? <Link to={`/policies?key=${name}`}>{name}</Link> : name}
    </span>
  );
}

function Rule({ rule }: { rule: RuleView }) {
  const { person } = useDesk();
  const audience = AUDIENCES.filter((one) => rule.audience.includes(one)).map((one) => t(`rules.audiences.${one}`));
  return (
    <section className="sheet" id={rule.id}>
      <div className="sheet-head">
        <h2>
          <Said words={rule.title} />
        </h2>
        <span className="stage">{valueOf('groups', rule.group)}</span>
        <span className="code quiet small">
          {rule.id} · {t('rules.revision', { n: rule.revision })}
        </span>
        <span className="fill" />
        {sees(person.role, 'policies') && <Link to={`/policies?key=rule.${rule.id}`}>{t('rules.switch')} ›</Link>}
        <Link to={`/alerts?rule=${rule.id}`}>{t('rules.alerts')} ›</Link>
      </div>
      <dl className="explain" style={{ fontSize: 14, lineHeight: '24px' }}>
        <dt>{t('rules.basis')}</dt>
        <dd>
          {rule.basis.map(({ law, article }, at) => (
            <span key={law + article}>
              {at > 0 && '、'}
              <Chinese>
                《{law}》第{article}条
              </Chinese>
            </span>
          ))}
        </dd>
        <dt>{t('rules.severity')}</dt>
        <dd>
          <Said words={rule.severity} />
        </dd>
        <dt>{t('rules.remedy')}</dt>
        <dd>
          <Said words={rule.remedy} />
        </dd>
        <dt>{t('rules.audience')}</dt>
        <dd>{audience.length ? audience.join(', ') : t('rules.onlyOffice')}</dd>
        {rule.parameters.length > 0 && (
          <>
            <dt>{t('rules.parameters')}</dt>
            <dd>
              {rule.parameters.map((key) => (
                <Parameter key={key} name={key} />
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** The rule book, as the catalogue itself has it. */
export default function Rules() {
  useWords();
  const found = useRead('/api/v1/rules', {}, { staleTime: 600_000 });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <Loading />;
  return (
    <>
      <header className="page-head">
        <h1>{t('rules.title')}</h1>
        <p className="quiet">{t('rules.intro')}</p>
      </header>
      {found.data.items.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
      {found.data.items.length === 0 && <Empty title={t('list.empty')} hint={t('list.emptyHint')} />}
    </>
  );
}
