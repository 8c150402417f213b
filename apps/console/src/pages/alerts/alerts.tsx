import { useRead } from '../../api/queries';
import { useDesk } from '../../frame/person';
import { t, useWords } from '../../i18n';
import { alertColumns } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { Choice, EmployerFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';

const FILTERS = ['employer', 'rule', 'severity', 'state', 'project'] as const;

/** The alerts that the person may see. */
export default function Alerts() {
  useWords();
  const { region } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  const rules = useRead('/api/v1/rules', {}, { staleTime: 600_000 }).data?.items ?? [];
  return (
    <>
      <header className="page-head">
        <h1>{t('alerts.title')}</h1>
      </header>
      <RegisterTable
        path="/api/v1/alerts"
        label={t('alerts.title')}
        inputs={{ query: { ...values, region } }}
        columns={alertColumns()}
        hrefOf={({ id }) => `/alerts/${id}`}
        filtered={active}
        clear={clear}
        width={1120}
        filters={
          <>
            <EmployerFilter value={values.employer} set={set} />
            <Choice
              label={t('alerts.rule')}
              group="ruleNames"
              codes={rules.map(({ id }) => id)}
              value={values.rule}
              onChange={(next) => set('rule', next)}
              width={190}
            />
            <Choice
              label={t('alerts.severity')}
              group="severity"
              codes={['critical', 'red', 'orange', 'yellow']}
              value={values.severity}
              onChange={(next) => set('severity', next)}
              width={120}
            />
            <Choice
              label={t('alerts.state')}
              group="alertStates"
              codes={['open', 'resolved', 'dismissed']}
              value={values.state}
              onChange={(next) => set('state', next)}
              width={120}
            />
          </>
        }
      />
    </>
  );
}
