import { Checkbox, Form, Input } from 'antd';
import { useClock, usePut } from '../../api/queries';
import type { PutBody } from '../../api/client';
import type { PolicyRow } from '../../api/views';
import { t } from '../../i18n';
import { DayInput, needsValue, TextField } from '../../parts/fields';
import { DeedForm } from '../cases/step-form';
import { placeText, valueText } from './words';

type Proposal = PutBody<'/api/v1/policies/{key}'>;

/** Values that are numbers are sent as numbers; money, times and words as they stand. */
const typed = (text: string, row: PolicyRow): string | number =>
  typeof row.value === 'number' && /^\d+$/.test(text.trim()) ? Number(text) : text.trim();

/** Another value for a parameter, from a day on: holds once a second administrator has approved it. */
export function Propose({ row, close }: { row: PolicyRow; close: () => void }) {
  const { today } = useClock();
  const sending = usePut('/api/v1/policies/{key}', { key: row.key });
  const labels = {
    region: t('policies.form.region'),
    value: t('policies.form.value'),
    validFrom: t('policies.form.from'),
    validTo: t('policies.form.to'),
    basis: t('policies.form.basis'),
    source: t('policies.form.source'),
    backdating: t('policies.form.backdating'),
  };
  return (
    <>
      <p className="quiet" style={{ marginBottom: 16 }}>
        <span className="code">{row.key}</span> · {placeText(row.region)} · {valueText(row)}
      </p>
      <p className="quiet small">{t('policies.form.waits')}</p>
      <DeedForm<Proposal & { value: string }, Proposal>
        sending={sending}
        step="proposal"
        close={close}
        labels={labels}
        initial={{ region: row.region, validFrom: today, verified: false }}
        bodyOf={(values) => ({ ...values, value: typed(String(values.value), row) })}
      >
        {() => (
          <>
            <TextField name="region" label={labels.region} required max={12} extra={t('policies.form.regionHint')} />
            <Form.Item name="value" label={labels.value} rules={needsValue(true)}>
              <Input maxLength={100} placeholder={String(row.value)} />
            </Form.Item>
            <Form.Item name="validFrom" label={labels.validFrom} rules={needsValue(true)}>
              <DayInput />
            </Form.Item>
            <Form.Item name="validTo" label={labels.validTo}>
              <DayInput />
            </Form.Item>
            <TextField name="basis" label={labels.basis} required max={300} />
            <TextField name="source" label={labels.source} max={300} />
            <Form.Item name="verified" valuePropName="checked">
              <Checkbox>{t('policies.form.verified')}</Checkbox>
            </Form.Item>
            <TextField name="note" label={t('policies.form.note')} max={500} />
            <TextField name="backdating" label={labels.backdating} extra={t('policies.form.backdatingHint')} max={500} />
          </>
        )}
      </DeedForm>
    </>
  );
}
