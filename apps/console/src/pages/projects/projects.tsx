import { Link } from 'react-router';
import type { ProjectView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t, useWords, valueOf } from '../../i18n';
import { column } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { Firm } from '../../parts/firm';
import { Choice, TextFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';
import { Chinese, Money, Region } from '../../parts/text';

const FILTERS = ['name', 'sector', 'generalContractor'] as const;

/** The register of construction projects. */
export default function Projects() {
  useWords();
  const { region } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  return (
    <>
      <header className="page-head">
        <h1>{t('projects.title')}</h1>
      </header>
      <RegisterTable
        path="/api/v1/projects"
        label={t('projects.title')}
        inputs={{ query: { ...values, region } }}
        columns={[
          column<ProjectView>('projects.name', ({ id, name }) => (
            <Link to={`/projects/${id}`}>
              <Chinese>{name}</Chinese>
            </Link>
          )),
          column<ProjectView>('projects.sector', ({ sector }) => valueOf('sectors', sector), { width: 130 }),
          column<ProjectView>('projects.generalContractor', ({ generalContractor }) => <Firm uscc={generalContractor} />),
          column<ProjectView>('projects.contractAmount', ({ contractAmount }) => <Money yuan={contractAmount} />, {
            width: 170,
            align: 'right',
          }),
          column<ProjectView>('projects.period', ({ startsOn, endsOn }) => `${startsOn} – ${endsOn}`, { width: 210 }),
          column<ProjectView>('employers.region', ({ region: code }) => <Region code={code} />, { width: 100 }),
        ]}
        hrefOf={({ id }) => `/projects/${id}`}
        filtered={active}
        clear={clear}
        width={1060}
        filters={
          <>
            <TextFilter first label={t('projects.name')} value={values.name} onChange={(next) => set('name', next)} />
            <Choice
              label={t('projects.sector')}
              group="sectors"
              codes={['housing', 'municipal', 'transport', 'water', 'other']}
              value={values.sector}
              onChange={(next) => set('sector', next)}
            />
          </>
        }
      />
    </>
  );
}
