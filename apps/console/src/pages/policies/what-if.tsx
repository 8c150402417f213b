import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useParams } from 'react-router';
import { download } from '../../api/client';
import { useRead, useWrite } from '../../api/queries';
import type { WhatIfDifference, WhatIfResult } from '../../api/views';
import { useDesk } from '../../frame/person';
import { setsPolicies } from '../../frame/roles';
import { t, useWords, valueOf, type Key } from '../../i18n';
import { column } from '../../parts/columns';
import { saveFile } from '../../parts/csv';
import { useFilters } from '../../parts/filters';
import { Choice } from '../../parts/filter-fields';
import { Firm } from '../../parts/firm';
import { RegisterTable } from '../../parts/register-table';
import { SeverityTag } from '../../parts/severity-tag';
import { Empty, Failed, Loading } from '../../parts/states';
import { Money, regionName } from '../../parts/text';
import { Assumed, Counts, Progress } from './what-if-parts';
import { Rooms } from './words';

const CHANGES = ['gained', 'lost', 'changed'] as const;
const FILTERS = ['change', 'rule'] as const;
const LOOK_AGAIN_MS = 2_000;

/** One side of a difference: how grave, how much, how many. */
const Side = ({ of }: { of: WhatIfDifference['before'] }) =>
  of ? (
    <>
      <SeverityTag severity={of.severity as 'yellow'} /> <Money yuan={of.amount} />{' '}
      <span className="quiet small">{valueOf('alertStates', of.state)}</span>
    </>
  ) : (
    <>–</>
  );

const columns = (titles: ReadonlyMap<string, string>) => [
  column<WhatIfDifference>('whatIf.change', ({ change }) => t(`whatIf.${change}`), { width: 80 }),
  column<WhatIfDifference>('whatIf.rule', ({ rule }) => titles.get(rule) ?? rule, { width: 170 }),
  column<WhatIfDifference>('whatIf.employer', ({ employer }) => (employer ? <Firm uscc={employer} /> : '–')),
  column<WhatIfDifference>('whatIf.period', ({ period }) => period ?? '–', { width: 90 }),
  column<WhatIfDifference>('whatIf.now', ({ before }) => <Side of={before} />, { width: 230 }),
  column<WhatIfDifference>('whatIf.then', ({ after }) => <Side of={after} />, { width: 230 }),
  column<WhatIfDifference>('whatIf.fields', ({ fields }) => fields.map((name) => t(`whatIf.fieldNames.${name}` as Key)).join('、'), {
    width: 160,
  }),
];

function Differences({ id, titles, rules }: { id: string; titles: ReadonlyMap<string, string>; rules: readonly string[] }) {
  const { region } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  return (
    <RegisterTable
      path="/api/v1/policies/what-ifs/{id}/differences"
      label={t('whatIf.differences')}
      inputs={{ path: { id }, query: { ...values, region } }}
      columns={columns(titles)}
      rowKey={({ alert }) => alert}
      filtered={active}
      clear={clear}
      width={1200}
      filters={
        <>
          <Choice
            label={t('whatIf.change')}
            codes={CHANGES}
            nameOf={(code) => t(`whatIf.${code as (typeof CHANGES)[number]}`)}
            value={values.change}
            onChange={(next) => set('change', next)}
          />
          <Choice
            label={t('whatIf.rule')}
            codes={rules}
            nameOf={(code) => titles.get(code) ?? code}
            value={values.rule}
            onChange={(next) => set('rule', next)}
            width={190}
          />
        </>
      }
    />
  );
}

function Result({ found, titles }: { found: WhatIfResult; titles: ReadonlyMap<string, string> }) {
  const { totals } = found;
  const differs = CHANGES.some((side) => totals[side].alerts > 0);
  if (found.state === 'done' && !differs) return <Empty title={t('whatIf.nothing')} hint={t('whatIf.nothingHint')} />;
  return (
    <>
      <section className="sheet" data-testid="what-if-by-rule">
        <Counts
          label={t('whatIf.byRule')}
          rows={[
            ...found.byRule.map((one) => ({ ...one, code: one.rule, name: titles.get(one.rule) ?? one.rule })),
            { ...totals, code: '', name: t('whatIf.total') },
          ]}
        />
      </section>
      <section className="sheet" data-testid="what-if-by-region">
        <Counts
          label={t('whatIf.byRegion')}
          rows={found.byRegion.map((one) => ({ ...one, code: one.region, name: regionName(one.region) }))}
        />
      </section>
      <h2 style={{ margin: '20px 0 10px' }}>{t('whatIf.differences')}</h2>
      <Differences id={found.id} titles={titles} rules={found.byRule.map(({ rule }) => rule)} />
    </>
  );
}

/** What a what-if found: by rule, by county, one by one; while it runs, so far. */
export default function WhatIf() {
  const { lang } = useWords();
  const { id = '' } = useParams();
  const { person } = useDesk();
  const one = useRead('/api/v1/policies/what-ifs/{id}', { path: { id } }, { again: ({ endedAt }) => (endedAt ? false : LOOK_AGAIN_MS) });
  const rules = useRead('/api/v1/rules', {}, { staleTime: 600_000 });
  const stopping = useWrite('/api/v1/policies/what-ifs/{id}/cancellation', { id });
  if (one.isError) return <Failed error={one.error} retry={() => void one.refetch()} back="/policies/what-ifs" />;
  if (one.isPending) return <Loading />;
  const found = one.data;
  const titles = new Map((rules.data?.items ?? []).map((rule) => [rule.id, rule.title[lang]]));
  const save = async (): Promise<void> =>
    saveFile(
      `what-if-${found.from}-${found.to}.csv`,
      await download('/api/v1/policies/what-ifs/{id}/differences/export', { path: { id } }),
    );
  return (
    <>
      <header className="page-head">
        <h1>{t('whatIf.title')}</h1>
        <span className="stage">{t(`whatIf.states.${found.state}`)}</span>
        <span className="quiet">
          {found.from} – {found.to} · <Progress of={found} />
        </span>
        <span className="fill" />
        <Rooms here="all" />
        {setsPolicies(person.role) && found.openSteps.length > 0 && (
          <Button onClick={() => stopping.mutate(undefined)} loading={stopping.isPending}>
            {t('whatIf.cancel')}
          </Button>
        )}
        <Button icon={<DownloadOutlined />} onClick={() => void save()}>
          {t('whatIf.export')}
        </Button>
      </header>
      <section className="sheet">
        <dl className="explain">
          <dt>{t('whatIf.of')}</dt>
          <dd>
            <Assumed of={found} />
          </dd>
          <dt>{t('whatIf.rules')}</dt>
          <dd>{found.everything ? t('whatIf.everything') : found.rules.map((rule) => titles.get(rule) ?? rule).join('、')}</dd>
        </dl>
        {found.state === 'cancelled' && <Alert type="warning" showIcon title={t('whatIf.cancelled')} />}
        {found.failure && <Alert type="error" showIcon title={t('whatIf.failure', { why: found.failure })} />}
      </section>
      <Result found={found} titles={titles} />
    </>
  );
}
