import { Alert, Form, Radio } from 'antd';
import type { CaseView } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { needsValue, TextField } from '../../parts/fields';
import { moneyText } from '../../parts/text';
import { Attachments, type Attachment } from './record-form';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

/** 询问工资到账 */
export const ArrivalAsking = ({ file, close }: StepProps) => (
  <StepForm<object, '/api/v1/cases/{id}/arrival-questions'>
    path="/api/v1/cases/{id}/arrival-questions"
    id={file.id}
    step="arrival-questions"
    close={close}
    labels={{}}
    bodyOf={() => undefined}
  >
    {() => <Alert type="info" title={t('step.arrival.askHint', { complaints: file.complaints.length })} style={{ marginBottom: 16 }} />}
  </StepForm>
);

type Answer = NonNullable<CaseView['arrivalAnswers']>['answers'][number];
const isDisputed = ({ answer, settled }: Answer): boolean => (answer === 'partly' || answer === 'not-arrived') && !settled;

interface SettlementValues {
  readonly complaint: string;
  readonly how: string;
  readonly attachments: Attachment[];
}

/** 到账争议处理: how it was settled that somebody says that wages are missing, with evidence. */
export const ArrivalSettlement = ({ file, close }: StepProps) => {
  const disputed = (file.arrivalAnswers?.answers ?? []).filter(isDisputed);
  const labels = { complaint: t('step.arrival.whose'), how: t('step.arrival.how'), attachments: t('step.record.attachments') };
  return (
    <StepForm<SettlementValues, '/api/v1/cases/{id}/arrival-settlements'>
      path="/api/v1/cases/{id}/arrival-settlements"
      id={file.id}
      step="arrival-settlements"
      close={close}
      initial={disputed.length === 1 ? { complaint: disputed[0]!.complaint } : {}}
      labels={labels}
      bodyOf={(values) => values}
    >
      {() => (
        <>
          <Form.Item name="complaint" label={labels.complaint} rules={needsValue(true)}>
            <Radio.Group
              style={{ display: 'grid', gap: 12 }}
              options={disputed.map(({ complaint, answer, amount, on }, at) => ({
                value: complaint,
                label: `${at + 1}. ${valueOf('arrivalAnswers', answer ?? '')}${amount ? ` ${moneyText(amount)}` : ''} · ${on ?? ''}`,
              }))}
            />
          </Form.Item>
          <TextField name="how" label={labels.how} rows={4} required max={2_000} />
          <Form.Item name="attachments" label={labels.attachments} extra={t('step.record.attachmentsHint')} rules={needsValue(true)}>
            <Attachments />
          </Form.Item>
        </>
      )}
    </StepForm>
  );
};
