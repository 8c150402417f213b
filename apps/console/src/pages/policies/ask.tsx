import { Checkbox, Form, Input } from 'antd';
import { useRead, useWrite } from '../../api/queries';
import type { BodyOf } from '../../api/client';
import { t } from '../../i18n';
import { DayInput, needsValue } from '../../parts/fields';
import { DeedForm } from '../cases/step-form';
import { placeText, valueText } from './words';

type Question = BodyOf<'/api/v1/policies/what-ifs'>;
interface Values {
  readonly key?: string;
  readonly region?: string;
  readonly value?: string;
  readonly proposals?: string[];
  readonly from: string;
  readonly to?: string;
  readonly everything?: boolean;
}

const bodyOf = ({ key, region, value, proposals, from, to, everything }: Values): Question => ({
  from,
  ...(to && { to }),
  ...(everything && { everything }),
  ...(proposals?.length && { proposals }),
  ...(key && { changes: [{ key: key.trim(), region: region?.trim() ?? '', value: value?.trim() ?? '' }] }),
});

/** What the alerts of the past would have been: by a value that somebody assumes, by changes that wait for approval, or both. */
export function Ask({ proposal, close }: { proposal?: string | undefined; close: () => void }) {
  const waiting = useRead('/api/v1/policies/changes', { query: { state: 'proposed', limit: 50 } });
  const sending = useWrite('/api/v1/policies/what-ifs');
  const labels = {
    changes: t('whatIf.form.key'),
    'changes.0.key': t('whatIf.form.key'),
    'changes.0.region': t('whatIf.form.region'),
    'changes.0.value': t('whatIf.form.value'),
    from: t('whatIf.form.from'),
    to: t('whatIf.form.to'),
  };
  const changes = waiting.data?.items ?? [];
  return (
    <DeedForm<Values, Question>
      sending={sending}
      step="ask"
      close={close}
      labels={labels}
      initial={{ ...(proposal && { proposals: [proposal] }), region: '000000' }}
      bodyOf={bodyOf}
    >
      {() => (
        <>
          {changes.length > 0 && (
            <Form.Item name="proposals" label={t('whatIf.form.proposals')}>
              <Checkbox.Group
                options={changes.map((one) => ({
                  value: one.id,
                  label: `${one.key} · ${placeText(one.region)} · ${valueText(one)} · ${one.validFrom}`,
                }))}
              />
            </Form.Item>
          )}
          <Form.Item name="key" label={t('whatIf.form.key')} extra={t('whatIf.form.keyHint')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="region" label={t('whatIf.form.region')}>
            <Input maxLength={12} />
          </Form.Item>
          <Form.Item name="value" label={t('whatIf.form.value')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="from" label={t('whatIf.form.from')} rules={needsValue(true)}>
            <DayInput />
          </Form.Item>
          <Form.Item name="to" label={t('whatIf.form.to')}>
            <DayInput />
          </Form.Item>
          <Form.Item name="everything" valuePropName="checked">
            <Checkbox>{t('whatIf.form.everything')}</Checkbox>
          </Form.Item>
        </>
      )}
    </DeedForm>
  );
}
