import { App, AutoComplete, Button, Checkbox, Drawer, Form, Popconfirm, Radio, Select } from 'antd';
import { useState } from 'react';
import { problemIn, type Problem } from '../../api/problem';
import { useClock, useRead, useWrite } from '../../api/queries';
import type { ComplaintDetail } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { InstantInput, needsValue, TextField } from '../../parts/fields';
import { ProblemNotice } from '../../parts/problem-notice';
import { Chinese } from '../../parts/text';
import { StepForm } from '../cases/step-form';
import { Merge, OldAcceptance, PetitionExtension, Reopening, Unmerge } from './merge-steps';

const FORM_STEPS = [
  'contact',
  'correction-requests',
  'corrections',
  'rejection',
  'transfer',
  'answer',
  'respondent',
  'withdrawal',
  'merge',
  'unmerge',
  'reopening',
  'petition-extension',
] as const;
export type FormStep = (typeof FORM_STEPS)[number];
export const isFormStep = (step: string): step is FormStep => FORM_STEPS.includes(step as FormStep);

/** 受理 of an old wrong asks for more than a yes. */
function AskedAcceptance({ complaint }: { complaint: ComplaintDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" size="large" data-step="acceptance" onClick={() => setOpen(true)}>
        {t('steps.acceptance')}
      </Button>
      <Drawer
        open={open}
        size={Math.min(520, window.innerWidth)}
        title={t('steps.acceptance')}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <OldAcceptance complaint={complaint} close={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

/** 受理 */
export const Acceptance = ({ complaint }: { complaint: ComplaintDetail }) =>
  complaint.asksWhetherContinuing ? <AskedAcceptance complaint={complaint} /> : <PlainAcceptance id={complaint.id} />;

/** No form, one question. */
function PlainAcceptance({ id }: { id: string }) {
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

/** 联系投诉人 */
const Contact = ({ complaint, close }: Props) => {
  const { now } = useClock();
  return (
    <StepForm<{ at: string; note: string }, '/api/v1/complaints/{id}/contact'>
      path="/api/v1/complaints/{id}/contact"
      id={complaint.id}
      step="contact"
      close={close}
      initial={{ at: `${now.slice(0, 16)}:00+08:00` }}
      labels={{ at: t('step.contact.at'), note: t('step.contact.note') }}
      bodyOf={(values) => values}
    >
      {() => (
        <>
          <Form.Item name="at" label={t('step.contact.at')} rules={needsValue(true)}>
            <InstantInput />
          </Form.Item>
          <TextField name="note" label={t('step.contact.note')} rows={3} required max={2_000} />
        </>
      )}
    </StepForm>
  );
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** 要求补正: what is missing, a line each. */
const CorrectionRequest = ({ complaint, close }: Props) => (
  <StepForm<{ missing: string }, '/api/v1/complaints/{id}/correction-requests'>
    path="/api/v1/complaints/{id}/correction-requests"
    id={complaint.id}
    step="correction-requests"
    close={close}
    labels={{ missing: t('step.correction.missing') }}
    bodyOf={({ missing }) => ({ missing: linesOf(missing) })}
  >
    {() => <TextField name="missing" label={t('step.correction.missing')} rows={4} required max={4_000} />}
  </StepForm>
);

/** 补正 */
const Correction = ({ complaint, close }: Props) => (
  <StepForm<{ text: string }, '/api/v1/complaints/{id}/corrections'>
    path="/api/v1/complaints/{id}/corrections"
    id={complaint.id}
    step="corrections"
    close={close}
    labels={{ text: t('step.correction.text') }}
    bodyOf={(values) => values}
  >
    {() => <TextField name="text" label={t('step.correction.text')} rows={4} required max={4_000} />}
  </StepForm>
);

const TARGETS = [
  'hotline',
  'labour',
  'housing-construction',
  'transport',
  'water',
  'other-department',
  'other-region',
  'arbitration',
  'court',
  'petition-office',
  'police',
] as const;

/** 移送 */
const Transfer = ({ complaint, close }: Props) => (
  <StepForm<{ to: (typeof TARGETS)[number]; reason: string }, '/api/v1/complaints/{id}/transfer'>
    path="/api/v1/complaints/{id}/transfer"
    id={complaint.id}
    step="transfer"
    close={close}
    danger
    labels={{ to: t('step.transfer.to'), reason: t('step.transfer.reason') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <Form.Item name="to" label={t('step.transfer.to')} rules={needsValue(true)}>
          <Select options={TARGETS.map((value) => ({ value, label: valueOf('transferTargets', value) }))} />
        </Form.Item>
        <TextField name="reason" label={t('step.transfer.reason')} rows={3} required max={2_000} />
      </>
    )}
  </StepForm>
);

const GROUNDS = ['too-old', 'arbitration-opened', 'court-opened'] as const;

/** 不予受理: why, and where the complainant may turn instead. */
const Rejection = ({ complaint, close }: Props) => (
  <StepForm<{ reason: string; way: string; unfounded?: boolean; ground?: (typeof GROUNDS)[number] }, '/api/v1/complaints/{id}/rejection'>
    path="/api/v1/complaints/{id}/rejection"
    id={complaint.id}
    step="rejection"
    close={close}
    danger
    labels={{ reason: t('step.rejection.reason'), way: t('step.rejection.way'), unfounded: t('step.rejection.unfounded') }}
    bodyOf={({ reason, way, unfounded, ground }) => ({ reason, way, ...(unfounded && { unfounded }), ...(ground && { ground }) })}
  >
    {() => (
      <>
        <TextField name="reason" label={t('step.rejection.reason')} rows={3} required max={2_000} />
        <TextField name="way" label={t('step.rejection.way')} rows={3} required max={2_000} />
        <Form.Item name="ground" label={t('step.rejection.ground')}>
          <Select allowClear options={GROUNDS.map((value) => ({ value, label: valueOf('rejectionGrounds', value) }))} />
        </Form.Item>
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
  <StepForm<{ text: string; outcome: (typeof OUTCOMES)[number]; mergedToo?: boolean }, '/api/v1/complaints/{id}/answer'>
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
        {complaint.merged?.some(({ state }) => state === 'merged') && (
          <Form.Item name="mergedToo" valuePropName="checked" extra={t('step.answer.mergedHint')}>
            <Checkbox>{t('step.answer.mergedToo')}</Checkbox>
          </Form.Item>
        )}
      </>
    )}
  </StepForm>
);

/** 确认被投诉单位: firms whose names are near what the complaint says stand to be chosen; any other code may be written. */
const Respondent = ({ complaint, close }: Props) => {
  const { region, respondent } = complaint;
  const near = useRead('/api/v1/complaints/respondents', { query: { name: respondent.name, region } });
  const options = (near.data?.items ?? []).map(({ uscc, name }) => ({ value: uscc, label: `${name} · ${uscc}` }));
  return (
    <StepForm<{ uscc: string; reason: string }, '/api/v1/complaints/{id}/respondent'>
      path="/api/v1/complaints/{id}/respondent"
      id={complaint.id}
      step="respondent"
      close={close}
      labels={{ uscc: t('step.respondent.uscc'), reason: t('form.reason') }}
      bodyOf={(values) => values}
    >
      {() => (
        <>
          <p>
            <Chinese>{near.data?.sentence ?? respondent.name}</Chinese>
          </p>
          <Form.Item name="uscc" label={t('step.respondent.uscc')} rules={needsValue(true)}>
            <AutoComplete options={options} maxLength={18} />
          </Form.Item>
          <TextField name="reason" label={t('form.reason')} rows={3} required max={2_000} />
        </>
      )}
    </StepForm>
  );
};

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

const FORMS = {
  contact: Contact,
  'correction-requests': CorrectionRequest,
  corrections: Correction,
  rejection: Rejection,
  transfer: Transfer,
  answer: Answer,
  respondent: Respondent,
  withdrawal: Withdrawal,
  merge: Merge,
  unmerge: Unmerge,
  reopening: Reopening,
  'petition-extension': PetitionExtension,
} as const;

export function ComplaintStep({ complaint, step, close }: Props & { step: FormStep }) {
  const Body = FORMS[step];
  return (
    <Drawer open size={Math.min(520, window.innerWidth)} title={valueOf('steps', step)} onClose={close} destroyOnHidden>
      <Body complaint={complaint} close={close} />
    </Drawer>
  );
}
