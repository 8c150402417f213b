import { Button, Drawer, Form, Radio } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import type { PolicyChange } from '../../api/views';
import { useDesk } from '../../frame/person';
import { setsPolicies } from '../../frame/roles';
import { t, useWords } from '../../i18n';
import { column } from '../../parts/columns';
import { needsValue, TextField } from '../../parts/fields';
import { useFilters } from '../../parts/filters';
import { Choice, TextFilter } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';
import { Chinese, Day, Instant } from '../../parts/text';
import { StepForm } from '../cases/step-form';
import { Place, Rooms, valueText } from './words';

const FILTERS = ['key', 'state'] as const;
const STATES = ['proposed', 'approved', 'refused'] as const;

interface Decision {
  readonly decision: 'approve' | 'refuse';
  readonly reason?: string;
}

const Decide = ({ change, close }: { change: PolicyChange; close: () => void }) => (
  <>
    <p className="quiet" style={{ marginBottom: 16 }}>
      <span className="code">{change.key}</span> · {change.previous ? valueText({ ...change, value: change.previous.value }) : '–'} →{' '}
      <b>{valueText(change)}</b>
    </p>
    <StepForm<Decision, '/api/v1/policies/changes/{id}/approval'>
      path="/api/v1/policies/changes/{id}/approval"
      id={change.id}
      step="approval"
      close={close}
      labels={{ decision: t('changes.decide'), reason: t('changes.reason') }}
      bodyOf={(values) => values}
    >
      {() => (
        <>
          <Form.Item name="decision" label={t('changes.decide')} rules={needsValue(true)}>
            <Radio.Group>
              <Radio value="approve">{t('changes.approve')}</Radio>
              <Radio value="refuse">{t('changes.refuse')}</Radio>
            </Radio.Group>
          </Form.Item>
          <TextField name="reason" label={t('changes.reason')} rows={3} max={500} />
        </>
      )}
    </StepForm>
  </>
);

/** Who proposed which value, who decided, and what held before; the second administrator decides here. */
export default function Changes() {
  useWords();
  const { person, region } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  const [deciding, setDeciding] = useState<PolicyChange | null>(null);
  const byKey = useCallback((next: string | undefined) => set('key', next), [set]);
  const may = setsPolicies(person.role);
  const steps = (change: PolicyChange) => {
    if (!may || change.state !== 'proposed') return '–';
    return (
      <>
        <Link to={`/policies/what-ifs?proposal=${change.id}`}>{t('changes.tryIt')}</Link>{' '}
        {change.proposedBy === person.client ? (
          <span className="quiet small">{t('changes.own')}</span>
        ) : (
          <Button size="small" onClick={() => setDeciding(change)}>
            {t('changes.decide')}
          </Button>
        )}
      </>
    );
  };
  return (
    <>
      <header className="page-head">
        <h1>{t('changes.title')}</h1>
        <span className="fill" />
        <Rooms here="changes" />
      </header>
      <RegisterTable
        path="/api/v1/policies/changes"
        label={t('changes.title')}
        inputs={{ query: { ...values, region } }}
        columns={[
          column<PolicyChange>('policies.key', ({ key }) => <span className="code">{key}</span>),
          column<PolicyChange>('policies.region', (row) => <Place region={row.region} />, { width: 110 }),
          column<PolicyChange>('changes.before', (row) => (row.previous ? valueText({ ...row, value: row.previous.value }) : '–'), {
            width: 110,
          }),
          column<PolicyChange>('changes.after', (row) => <b>{valueText(row)}</b>, { width: 110 }),
          column<PolicyChange>('policies.from', ({ validFrom }) => <Day on={validFrom} />, { width: 110 }),
          column<PolicyChange>(
            'policies.basis',
            ({ basis, backdating }) => <Chinese>{backdating ? `${basis}；${backdating}` : basis}</Chinese>,
            { width: 240 },
          ),
          column<PolicyChange>(
            'changes.proposedBy',
            (row) => (
              <>
                {row.proposedBy} <Instant at={row.proposedAt} />
              </>
            ),
            { width: 190 },
          ),
          column<PolicyChange>('changes.state', ({ state }) => t(`changes.states.${state}`), { width: 90 }),
          column<PolicyChange>(
            'changes.decidedBy',
            (row) =>
              row.decidedBy && row.decidedAt ? (
                <>
                  {row.decidedBy} <Instant at={row.decidedAt} /> {row.reason && <Chinese>{row.reason}</Chinese>}
                </>
              ) : (
                steps(row)
              ),
            { width: 220 },
          ),
        ]}
        filtered={active}
        clear={clear}
        width={1280}
        filters={
          <>
            <TextFilter first label={t('policies.keyFilter')} value={values.key} onChange={byKey} width={260} />
            <Choice
              label={t('changes.state')}
              codes={STATES}
              nameOf={(code) => t(`changes.states.${code as (typeof STATES)[number]}`)}
              value={values.state}
              onChange={(next) => set('state', next)}
            />
          </>
        }
      />
      {deciding && (
        <Drawer open size={Math.min(520, window.innerWidth)} title={t('changes.decide')} onClose={() => setDeciding(null)} destroyOnHidden>
          <Decide change={deciding} close={() => setDeciding(null)} />
        </Drawer>
      )}
    </>
  );
}
