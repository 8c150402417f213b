import { Alert, Form, Select } from 'antd';
import { useClock, useRead } from '../../api/queries';
import type { InspectorView } from '../../api/views';
import { t } from '../../i18n';
import { TextField } from '../../parts/fields';
import { Chinese } from '../../parts/text';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

const LEAST = 2;

/** 指派承办人: two inspectors or more of the case's region and department. */
export function Assignment({ file, close }: StepProps) {
  const { today } = useClock();
  const found = useRead('/api/v1/inspectors', { query: { region: file.region, department: file.department, limit: 200 } });
  const whyNot = ({ absentFrom, absentTo, interests }: InspectorView): string | undefined => {
    if (file.respondent.uscc && interests.includes(file.respondent.uscc)) return t('step.assignment.interested');
    return absentFrom && absentFrom <= today && (!absentTo || today <= absentTo) ? t('step.assignment.absent') : undefined;
  };
  const options = (found.data?.items ?? []).map((inspector) => {
    const not = whyNot(inspector);
    return {
      value: inspector.id,
      title: inspector.name,
      disabled: not !== undefined,
      label: (
        <>
          <Chinese>{inspector.name}</Chinese> <span className="quiet small">{not ?? inspector.subject}</span>
        </>
      ),
    };
  });
  const proposed = [...file.inspectors, ...(file.inspector && !file.inspectors.length ? [file.inspector] : [])].map(({ id }) => id);
  return (
    <StepForm<{ inspectors: string[]; reason?: string }, '/api/v1/cases/{id}/assignment'>
      path="/api/v1/cases/{id}/assignment"
      id={file.id}
      step="assignment"
      close={close}
      initial={{ inspectors: proposed }}
      labels={{ inspectors: t('step.assignment.inspectors'), reason: t('form.reason') }}
      bodyOf={({ inspectors, reason }) => ({ inspectors, ...(reason?.trim() && { reason }) })}
    >
      {() => (
        <>
          <Alert type="info" title={t('step.assignment.hint')} style={{ marginBottom: 16 }} />
          <Form.Item
            name="inspectors"
            label={t('step.assignment.inspectors')}
            rules={[
              {
                validator: (_, value?: string[]) =>
                  (value?.length ?? 0) >= LEAST ? Promise.resolve() : Promise.reject(new Error(t('step.assignment.atLeastTwo'))),
              },
            ]}
          >
            <Select mode="multiple" loading={found.isPending} options={options} optionFilterProp="title" />
          </Form.Item>
          {file.inspectors.length > 0 && <TextField name="reason" label={t('form.reason')} rows={3} required />}
        </>
      )}
    </StepForm>
  );
}
