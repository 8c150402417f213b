import { Link } from 'react-router';
import type { EmployerView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t, useWords } from '../../i18n';
import { column } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { TextFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';
import { Chinese, Instant, Region } from '../../parts/text';

const FILTERS = ['name', 'uscc', 'industry'] as const;

/** The register of employers. */
export default function Employers() {
  useWords();
  const { region } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  return (
    <>
      <header className="page-head">
        <h1>{t('employers.title')}</h1>
      </header>
      <RegisterTable
        path="/api/v1/employers"
        label={t('employers.title')}
        inputs={{ query: { ...values, region } }}
        columns={[
          column<EmployerView>('employers.name', ({ uscc, name }) => (
            <Link to={`/employers/${uscc}`}>
              <Chinese>{name}</Chinese>
            </Link>
          )),
          column<EmployerView>('employers.uscc', ({ uscc }) => <span className="code">{uscc}</span>, { width: 210 }),
          column<EmployerView>('employers.industry', ({ industry }) => industry, { width: 110 }),
          column<EmployerView>('employers.region', ({ region: code }) => <Region code={code} />, { width: 110 }),
          column<EmployerView>('employers.registeredAt', ({ registeredAt }) => <Instant at={registeredAt} />, { width: 160 }),
        ]}
        hrefOf={({ uscc }) => `/employers/${uscc}`}
        filtered={active}
        clear={clear}
        width={860}
        filters={
          <>
            <TextFilter first label={t('employers.nameFilter')} value={values.name} onChange={(next) => set('name', next)} />
            <TextFilter
              label={t('employers.usccFilter')}
              value={values.uscc}
              onChange={(next) => set('uscc', next?.toUpperCase())}
              width={230}
            />
          </>
        }
      />
    </>
  );
}
