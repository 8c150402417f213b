import { Alert, Form, Radio, Select } from 'antd';
import { t, valueOf } from '../../i18n';
import { CountField, needsValue, TextField } from '../../parts/fields';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

const Hint = ({ text }: { text: string }) => <Alert type="info" title={text} style={{ marginBottom: 16 }} />;

interface FilingValues {
  readonly decision: 'file' | 'decline';
  readonly reason?: string;
}

/** 立案审查 */
export const Filing = ({ file, close }: StepProps) => (
  <StepForm<FilingValues, '/api/v1/cases/{id}/filing'>
    path="/api/v1/cases/{id}/filing"
    id={file.id}
    step="filing"
    close={close}
    initial={{ decision: 'file' }}
    labels={{ decision: t('step.filing.decision'), reason: t('form.reason') }}
    bodyOf={({ decision, reason }) => ({ decision, ...(reason?.trim() && { reason }) })}
  >
    {() => (
      <>
        <Hint text={t('step.filing.hint')} />
        <Form.Item name="decision" label={t('step.filing.decision')} rules={needsValue(true)}>
          <Radio.Group
            options={[
              { value: 'file', label: t('step.filing.file') },
              { value: 'decline', label: t('step.filing.decline') },
            ]}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['decision']}>
          {(form) => <TextField name="reason" label={t('form.reason')} rows={3} required={form.getFieldValue('decision') === 'decline'} />}
        </Form.Item>
      </>
    )}
  </StepForm>
);

/** 延期 */
export const Extension = ({ file, close }: StepProps) => (
  <StepForm<{ workingDays: number; reason: string }, '/api/v1/cases/{id}/extension'>
    path="/api/v1/cases/{id}/extension"
    id={file.id}
    step="extension"
    close={close}
    initial={{ workingDays: 30 }}
    labels={{ workingDays: t('step.extension.workingDays'), reason: t('form.reason') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <Hint text={t('step.extension.hint')} />
        <CountField name="workingDays" label={t('step.extension.workingDays')} required max={250} />
        <TextField name="reason" label={t('form.reason')} rows={3} required />
      </>
    )}
  </StepForm>
);

/** 中止 */
export const Suspension = ({ file, close }: StepProps) => (
  <StepForm<{ reason: string }, '/api/v1/cases/{id}/suspension'>
    path="/api/v1/cases/{id}/suspension"
    id={file.id}
    step="suspension"
    close={close}
    labels={{ reason: t('form.reason') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <Hint text={t('step.suspension.hint')} />
        <TextField name="reason" label={t('form.reason')} rows={3} required />
      </>
    )}
  </StepForm>
);

const APPROVABLE = ['extension', 'suspension', 'decision', 'enforcement', 'referral', 'money-request'] as const;
type Approvable = (typeof APPROVABLE)[number];

interface ApprovalValues {
  readonly step: Approvable;
  readonly decision: 'approve' | 'refuse';
  readonly reason?: string;
}

/** 审批 */
export const Approval = ({ file, close }: StepProps) => {
  const proposals = file.proposals.filter((each): each is typeof each & { step: Approvable } =>
    APPROVABLE.some((step) => step === each.step),
  );
  return (
    <StepForm<ApprovalValues, '/api/v1/cases/{id}/approvals'>
      path="/api/v1/cases/{id}/approvals"
      id={file.id}
      step="approvals"
      close={close}
      initial={{ ...(proposals[0] && { step: proposals[0].step }), decision: 'approve' }}
      labels={{ step: t('step.approval.step'), decision: t('step.approval.decision'), reason: t('form.reason') }}
      bodyOf={({ step, decision, reason }) => ({ step, decision, ...(reason?.trim() && { reason }) })}
    >
      {() => (
        <>
          <Form.Item name="step" label={t('step.approval.step')} rules={needsValue(true)}>
            <Radio.Group
              options={proposals.map(({ step, workingDays }) => ({
                value: step,
                label: workingDays ? t('step.approval.days', { step: valueOf('steps', step), count: workingDays }) : valueOf('steps', step),
              }))}
            />
          </Form.Item>
          <Form.Item name="decision" label={t('step.approval.decision')} rules={needsValue(true)}>
            <Radio.Group
              options={[
                { value: 'approve', label: t('step.approval.approve') },
                { value: 'refuse', label: t('step.approval.refuse') },
              ]}
            />
          </Form.Item>
          <Form.Item noStyle dependencies={['decision']}>
            {(form) => <TextField name="reason" label={t('form.reason')} rows={3} required={form.getFieldValue('decision') === 'refuse'} />}
          </Form.Item>
        </>
      )}
    </StepForm>
  );
};

const OUTCOMES = ['corrected', 'settled', 'unsubstantiated', 'penalised', 'referred', 'withdrawn'] as const;
type Outcome = (typeof OUTCOMES)[number];

const OPEN_MONEY = ['referred', 'enforcement', 'arbitration'] as const;
interface ClosureValues {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly openMoney?: (typeof OPEN_MONEY)[number];
  readonly reference?: string;
}

/** 结案 */
export const Closure = ({ file, close }: StepProps) => (
  <StepForm<ClosureValues, '/api/v1/cases/{id}/closure'>
    path="/api/v1/cases/{id}/closure"
    id={file.id}
    step="closure"
    close={close}
    labels={{
      outcome: t('step.closure.outcome'),
      openMoney: t('step.closure.openMoney'),
      reference: t('step.closure.reference'),
      reason: t('form.reason'),
    }}
    bodyOf={({ openMoney, reference, ...rest }) => ({
      ...rest,
      ...(openMoney && { openMoney }),
      ...(openMoney === 'arbitration' && reference?.trim() && { reference }),
    })}
  >
    {() => (
      <>
        <Form.Item name="outcome" label={t('step.closure.outcome')} rules={needsValue(true)}>
          <Select options={OUTCOMES.map((outcome) => ({ value: outcome, label: valueOf('outcomes', outcome) }))} />
        </Form.Item>
        <Form.Item noStyle dependencies={['outcome']}>
          {(form) => {
            const outcome = form.getFieldValue('outcome') as Outcome | undefined;
            return outcome ? <Hint text={t(`step.closure.needs.${outcome}`)} /> : null;
          }}
        </Form.Item>
        <Form.Item name="openMoney" label={t('step.closure.openMoney')} extra={t('step.closure.openMoneyHint')}>
          <Select allowClear options={OPEN_MONEY.map((value) => ({ value, label: t(`step.closure.openMoneyKinds.${value}`) }))} />
        </Form.Item>
        <Form.Item noStyle dependencies={['openMoney']}>
          {(form) =>
            form.getFieldValue('openMoney') === 'arbitration' && (
              <TextField name="reference" label={t('step.closure.reference')} required max={100} />
            )
          }
        </Form.Item>
        <TextField name="reason" label={t('form.reason')} rows={4} required />
      </>
    )}
  </StepForm>
);
