import { Checkbox } from 'antd';
import { useDesk } from '../../frame/person';
import { t, useWords } from '../../i18n';
import { caseColumns } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { Choice, EmployerFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';

const FILTERS = ['employer', 'stage', 'state', 'source', 'overdue', 'inspector'] as const;
const STAGES = ['clue', 'filed', 'investigating', 'rectification-ordered', 'suspended', 'closed'];

/** The cases that the person may see. */
export default function Cases() {
  useWords();
  const { person, region } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  const mine = values.inspector === person.client;
  return (
    <>
      <header className="page-head">
        <h1>{t('cases.title')}</h1>
      </header>
      <RegisterTable
        path="/api/v1/cases"
        label={t('cases.title')}
        inputs={{ query: { ...values, region } }}
        columns={caseColumns()}
        hrefOf={({ id }) => `/cases/${id}`}
        filtered={active}
        clear={clear}
        width={1280}
        filters={
          <>
            <EmployerFilter value={values.employer} set={set} />
            <Choice label={t('cases.stage')} group="stages" codes={STAGES} value={values.stage} onChange={(next) => set('stage', next)} />
            <Choice
              label={t('cases.state')}
              group="caseStates"
              codes={['open', 'closed']}
              value={values.state}
              onChange={(next) => set('state', next)}
              width={110}
            />
            <Choice
              label={t('cases.source')}
              group="sources"
              codes={['alert', 'complaint', 'campaign', 'transfer']}
              value={values.source}
              onChange={(next) => set('source', next)}
              width={120}
            />
            <Checkbox checked={values.overdue === 'true'} onChange={(event) => set('overdue', event.target.checked ? 'true' : undefined)}>
              {t('cases.overdueOnly')}
            </Checkbox>
            {person.role === 'inspector' && (
              <Checkbox checked={mine} onChange={(event) => set('inspector', event.target.checked ? person.client : undefined)}>
                {t('today.mine')}
              </Checkbox>
            )}
          </>
        }
      />
    </>
  );
}
