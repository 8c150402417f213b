import { App, Button, Checkbox, Drawer, Form, Popconfirm, Radio } from 'antd';
import { useState } from 'react';
import { problemIn, type Problem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { ComplaintDetail } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { needsValue, TextField } from '../../parts/fields';
import { ProblemNotice } from '../../parts/problem-notice';
import { StepForm } from '../cases/step-form';

const FORM_STEPS = ['rejection', 'answer', 'withdrawal'] as const;
export type FormStep = (typeof FORM_STEPS)[number];
export const isFormStep = (step: string): step is FormStep => FORM_STEPS.includes(step as FormStep);

/** 受理: no form, one question. */
export function Acceptance({ id }: { id: string }) {
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const accepting = useWrite('/api/v1/complaints/{id}/acceptance', { id });
  const accept = async (): Promise<void> => {
    setProblem(null);
    try {
      await accepting.mutateAsync(undefined);
      void message.success(t('step.acceptance.done'));
    } catch (error) {
      setProblem(problemIn(error));
    }
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Popconfirm
        title={t('step.acceptance.confirm')}
        description={t('step.acceptance.hint')}
        okText={t('steps.acceptance')}
        cancelText={t('form.cancel')}
        onConfirm={() => void accept()}
      >
        <Button type="primary" size="large" loading={accepting.isPending} data-step="acceptance">
          {t('steps.acceptance')}
        </Button>
      </Popconfirm>
    </>
  );
}

interface Props {
  readonly complaint: ComplaintDetail;
  readonly close: () => void;
}

/** 不予受理: why, and where the complainant may turn instead. */
const Rejection = ({ complaint, close }: Props) => (
  <StepForm<{ reason: string; way: string; unfounded?: boolean }, '/api/v1/complaints/{id}/rejection'>
    path="/api/v1/complaints/{id}/rejection"
    id={complaint.id}
    step="rejection"
    close={close}
    danger
    labels={{ reason: t('step.rejection.reason'), way: t('step.rejection.way'), unfounded: t('step.rejection.unfounded') }}
    bodyOf={({ reason, way, unfounded }) => ({ reason, way, ...(unfounded && { unfounded }) })}
  >
    {() => (
      <>
        <TextField name="reason" label={t('step.rejection.reason')} rows={3} required max={2_000} />
        <TextField name="way" label={t('step.rejection.way')} rows={3} required max={2_000} />
        <Form.Item name="unfounded" valuePropName="checked">
          <Checkbox>{t('step.rejection.unfounded')}</Checkbox>
        </Form.Item>
      </>
    )}
  </StepForm>
);

const OUTCOMES = ['substantiated', 'unsubstantiated', 'settled'] as const;

/** 答复 */
const Answer = ({ complaint, close }: Props) => (
  <StepForm<{ text: string; outcome: (typeof OUTCOMES)[number] }, '/api/v1/complaints/{id}/answer'>
    path="/api/v1/complaints/{id}/answer"
    id={complaint.id}
    step="answer"
    close={close}
    labels={{ text: t('step.answer.text'), outcome: t('step.answer.outcome') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <Form.Item name="outcome" label={t('step.answer.outcome')} rules={needsValue(true)}>
          <Radio.Group options={OUTCOMES.map((value) => ({ value, label: valueOf('outcomes', value) }))} />
        </Form.Item>
        <TextField name="text" label={t('step.answer.text')} rows={6} required max={4_000} />
      </>
    )}
  </StepForm>
);

/** 撤回 */
const Withdrawal = ({ complaint, close }: Props) => (
  <StepForm<{ reason: string }, '/api/v1/complaints/{id}/withdrawal'>
    path="/api/v1/complaints/{id}/withdrawal"
    id={complaint.id}
    step="withdrawal"
    close={close}
    labels={{ reason: t('form.reason') }}
    bodyOf={(values) => values}
  >
    {() => <TextField name="reason" label={t('form.reason')} rows={3} required max={2_000} />}
  </StepForm>
);

const FORMS = { rejection: Rejection, answer: Answer, withdrawal: Withdrawal } as const;

export function ComplaintStep({ complaint, step, close }: Props & { step: FormStep }) {
  const Body = FORMS[step];
  return (
    <Drawer open size={Math.min(520, window.innerWidth)} title={valueOf('steps', step)} onClose={close} destroyOnHidden>
      <Body complaint={complaint} close={close} />
    </Drawer>
  );
}
