import { Tabs } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries';
import type { EmployerView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t, useWords } from '../../i18n';
import { Failed, Loading } from '../../parts/states';
import { Chinese, Instant, Region } from '../../parts/text';
import { TABS, tabsOf, type Tab } from './employer-lists';

function About({ employer }: { employer: EmployerView }) {
  const { wageAgreement } = employer;
  return (
    <section className="sheet">
      <dl className="facts">
        <div>
          <dt>{t('employers.uscc')}</dt>
          <dd className="code">{employer.uscc}</dd>
        </div>
        <div>
          <dt>{t('employers.industry')}</dt>
          <dd>{employer.industry}</dd>
        </div>
        <div>
          <dt>{t('employers.region')}</dt>
          <dd>
            <Region code={employer.region} />
          </dd>
        </div>
        <div>
          <dt>{t('employers.unionised')}</dt>
          <dd>{employer.unionised === null ? t('states.unknown') : t(employer.unionised ? 'employers.yes' : 'employers.no')}</dd>
        </div>
        <div>
          <dt>{t('employers.wageAgreement')}</dt>
          <dd>{wageAgreement ? `${wageAgreement.validFrom} – ${wageAgreement.validUntil}` : t('employers.no')}</dd>
        </div>
        <div>
          <dt>{t('employers.registeredAt')}</dt>
          <dd>
            <Instant at={employer.registeredAt} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Everything that the registers know of an employer, each list as the server pages it. */
export default function Employer() {
  useWords();
  const { uscc = '' } = useParams();
  const { person } = useDesk();
  const [params, setParams] = useSearchParams();
  const found = useRead('/api/v1/employers/{uscc}', { path: { uscc } });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} back="/employers" />;
  if (found.isPending) return <Loading />;
  const open = tabsOf(person.role);
  const wished = params.get('tab') as Tab | null;
  const tab = wished && open.includes(wished) ? wished : (open[0] ?? 'payrolls');
  const List = TABS[tab];
  return (
    <>
      <header className="page-head">
        <h1>
          <Chinese>{found.data.name}</Chinese>
        </h1>
      </header>
      <About employer={found.data} />
      <Tabs
        style={{ marginTop: 8 }}
        activeKey={tab}
        onChange={(next) => setParams({ tab: next }, { replace: true })}
        items={open.map((key) => ({ key, label: t(`employers.tabs.${key}`), children: key === tab ? <List uscc={uscc} /> : null }))}
      />
    </>
  );
}
