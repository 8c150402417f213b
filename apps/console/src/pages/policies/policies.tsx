import { Button, Checkbox, Drawer } from 'antd';
import { useCallback, useState } from 'react';
import { useClock } from '../../api/queries';
import type { PolicyRow } from '../../api/views';
import { useDesk } from '../../frame/person';
import { setsPolicies } from '../../frame/roles';
import { t, useWords } from '../../i18n';
import { column } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { TextFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';
import { Chinese, Day } from '../../parts/text';
import { Propose } from './propose';
import { Place, Rooms, valueText } from './words';

const FILTERS = ['key', 'all', 'verified'] as const;

/** The parameters by region and day, each with its basis; an administrator proposes another value from its row. */
export default function Policies() {
  useWords();
  const { person, region } = useDesk();
  const { today } = useClock();
  const { values, active, set, clear } = useFilters(FILTERS);
  const [changing, setChanging] = useState<PolicyRow | null>(null);
  const byKey = useCallback((next: string | undefined) => set('key', next), [set]);
  const query = { key: values.key, verified: values.verified, region, on: values.all ? undefined : today || undefined };
  const columns = [
    column<PolicyRow>('policies.key', ({ key, note }) => (
      <>
        <span className="code">{key}</span>
        {note && (
          <div className="quiet small">
            <Chinese>{note}</Chinese>
          </div>
        )}
      </>
    )),
    column<PolicyRow>('policies.region', (row) => <Place region={row.region} />, { width: 110 }),
    column<PolicyRow>('policies.value', (row) => <b className="number">{valueText(row)}</b>, { width: 150 }),
    column<PolicyRow>('policies.from', ({ validFrom }) => <Day on={validFrom} />, { width: 110 }),
    column<PolicyRow>('policies.to', ({ validTo }) => <Day on={validTo} />, { width: 110 }),
    column<PolicyRow>('policies.basis', ({ basis }) => <Chinese>{basis}</Chinese>, { width: 300 }),
    column<PolicyRow>('policies.verified', ({ verified }) => t(verified ? 'policies.verifiedYes' : 'policies.verifiedNo'), { width: 110 }),
    ...(setsPolicies(person.role)
      ? [
          column<PolicyRow>(
            'policies.propose',
            (row) => (
              <Button size="small" onClick={() => setChanging(row)}>
                {t('policies.propose')}
              </Button>
            ),
            { width: 120 },
          ),
        ]
      : []),
  ];
  return (
    <>
      <header className="page-head">
        <h1>{t('policies.title')}</h1>
        <p className="quiet">{t('policies.intro')}</p>
        <span className="fill" />
        <Rooms here="all" />
      </header>
      <RegisterTable
        path="/api/v1/policies"
        label={t('policies.title')}
        inputs={{ query }}
        columns={columns}
        rowKey={(row) => `${row.key} ${row.region} ${row.validFrom}`}
        filtered={active}
        clear={clear}
        width={1180}
        filters={
          <>
            <TextFilter first label={t('policies.keyFilter')} value={values.key} onChange={byKey} width={260} />
            <Checkbox checked={!values.all} onChange={(event) => set('all', event.target.checked ? undefined : 'true')}>
              {t('policies.today')}
            </Checkbox>
            <Checkbox
              checked={values.verified === 'false'}
              onChange={(event) => set('verified', event.target.checked ? 'false' : undefined)}
            >
              {t('policies.onlyUnverified')}
            </Checkbox>
          </>
        }
      />
      {changing && (
        <Drawer
          open
          size={Math.min(560, window.innerWidth)}
          title={t('policies.propose')}
          onClose={() => setChanging(null)}
          destroyOnHidden
        >
          <Propose row={changing} close={() => setChanging(null)} />
        </Drawer>
      )}
    </>
  );
}
