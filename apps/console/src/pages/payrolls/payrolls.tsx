import { t, useWords } from '../../i18n';
import { payrollColumns } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { Choice, EmployerFilter, TextFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';

const FILTERS = ['employer', 'period', 'state', 'project'] as const;

/** Payrolls as employers submitted them. */
export default function Payrolls() {
  useWords();
  const { values, active, set, clear } = useFilters(FILTERS);
  return (
    <>
      <header className="page-head">
        <h1>{t('payrolls.title')}</h1>
      </header>
      <RegisterTable
        path="/api/v1/payrolls"
        label={t('payrolls.title')}
        inputs={{ query: values }}
        columns={payrollColumns()}
        hrefOf={({ id }) => `/payrolls/${id}`}
        filtered={active}
        clear={clear}
        width={1040}
        filters={
          <>
            <EmployerFilter value={values.employer} set={set} />
            <TextFilter label={t('payrolls.all')} value={values.period} onChange={(next) => set('period', next)} width={210} />
            <Choice
              label={t('payrolls.state')}
              group="payrollStates"
              codes={['draft', 'submitting', 'submitted']}
              value={values.state}
              onChange={(next) => set('state', next)}
            />
          </>
        }
      />
    </>
  );
}
