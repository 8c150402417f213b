import { cityOf, coversRegion, regions } from '@anxin/codes';
import { Alert, Form, Radio, Select } from 'antd';
import { useDesk } from '../../frame/person';
import { t, valueOf } from '../../i18n';
import { needsValue, TextField } from '../../parts/fields';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

type Move = 'take-up' | 'designation' | 'transfer';
interface Values {
  readonly how: Move;
  readonly region?: string;
  readonly reason: string;
}

/** 管辖: the city takes a case up or says which county is competent; a county hands it to another. */
export function Jurisdiction({ file, close }: StepProps) {
  const { person } = useDesk();
  const isCity = person.region?.endsWith('00') ?? false;
  const ways: Move[] = isCity ? [...(file.region === person.region ? [] : ['take-up' as const]), 'designation'] : ['transfer'];
  const counties = regions
    .filter(({ code, level }) => level === 'county' && code !== file.region && coversRegion(cityOf(file.region), code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <StepForm<Values, '/api/v1/cases/{id}/jurisdiction'>
      path="/api/v1/cases/{id}/jurisdiction"
      id={file.id}
      step="jurisdiction"
      close={close}
      initial={{ how: ways[0]! }}
      labels={{ how: t('step.jurisdiction.how'), region: t('step.jurisdiction.region'), reason: t('form.reason') }}
      bodyOf={({ how, region, reason }) => ({ how, ...(how !== 'take-up' && region && { region }), reason })}
    >
      {() => (
        <>
          <Alert type="info" title={t('step.jurisdiction.hint')} style={{ marginBottom: 16 }} />
          <Form.Item name="how" label={t('step.jurisdiction.how')} rules={needsValue(true)}>
            <Radio.Group options={ways.map((value) => ({ value, label: valueOf('moves', value) }))} />
          </Form.Item>
          <Form.Item noStyle dependencies={['how']}>
            {(form) =>
              form.getFieldValue('how') !== 'take-up' && (
                <Form.Item name="region" label={t('step.jurisdiction.region')} rules={needsValue(true)}>
                  <Select options={counties} optionFilterProp="label" showSearch />
                </Form.Item>
              )
            }
          </Form.Item>
          <TextField name="reason" label={t('form.reason')} rows={3} required />
        </>
      )}
    </StepForm>
  );
}
