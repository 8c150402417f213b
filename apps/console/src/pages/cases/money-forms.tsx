import { Alert, Button, Form, InputNumber, Radio, Select } from 'antd';
import type { BodyOf } from '../../api/client';
import { t, valueOf } from '../../i18n';
import { CountField, DayInput, MoneyField, needsValue, TextField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { fenOf, moneyText, yuanOf } from '../../parts/text';
import { Hint } from './paper-forms';
import { Attachments, type Attachment } from './record-form';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

const ofMoney = (text: string): string => amountOf(text) ?? text;
const WAYS = ['worker-confirmation', 'bank-receipt', 'cash-sheet'] as const;

/** What is still owed, by what was verified or else claimed. */
const openOf = ({ amountVerified, amountClaimed, amountRecovered }: StepProps['file']): string => {
  const open = fenOf(amountVerified ?? amountClaimed) - fenOf(amountRecovered);
  return yuanOf(open > 0n ? open : 0n);
};

type ConfirmationBody = BodyOf<'/api/v1/cases/{id}/payment-confirmations'>;
type ConfirmationValues = Omit<ConfirmationBody, 'attachments'> & { attachments?: Attachment[] };

/** 核实到账: how many workers said so, and who was not reached. */
export function PaymentConfirmation({ file, close }: StepProps) {
  const labels = {
    way: t('moneySteps.way'),
    amount: t('moneySteps.confirmed'),
    workers: t('moneySteps.workers'),
    unreached: t('moneySteps.unreached'),
    note: t('moneySteps.note'),
    attachments: t('step.record.attachments'),
  };
  return (
    <StepForm<ConfirmationValues, '/api/v1/cases/{id}/payment-confirmations'>
      path="/api/v1/cases/{id}/payment-confirmations"
      id={file.id}
      step="payment-confirmations"
      close={close}
      initial={{ way: 'worker-confirmation', unreached: 0 }}
      labels={labels}
      bodyOf={({ amount, note, attachments, ...rest }) => ({
        ...rest,
        amount: ofMoney(amount),
        ...(note?.trim() && { note }),
        ...(attachments?.length && { attachments }),
      })}
    >
      {() => (
        <>
          <Hint text={t('moneySteps.confirmationHint')} />
          <Form.Item name="way" label={labels.way} rules={needsValue(true)}>
            <Select options={WAYS.map((value) => ({ value, label: t(`moneySteps.ways.${value}`) }))} />
          </Form.Item>
          <MoneyField name="amount" label={labels.amount} required />
          <div className="pair">
            <CountField name="workers" label={labels.workers} required max={1_000_000} />
            <Form.Item name="unreached" label={labels.unreached} rules={needsValue(true)}>
              <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </div>
          <TextField name="note" label={labels.note} rows={3} max={2_000} />
          <Form.Item name="attachments" label={labels.attachments} extra={t('step.record.attachmentsHint')}>
            <Attachments />
          </Form.Item>
        </>
      )}
    </StepForm>
  );
}

interface Part {
  readonly dueOn?: string;
  readonly amount?: string;
}

/** What the parts that can be read come to. */
const sumOf = (parts: readonly (Part | undefined)[] | undefined): bigint =>
  (parts ?? []).reduce((sum, part) => {
    const amount = part?.amount ? amountOf(part.amount) : undefined;
    return amount ? sum + fenOf(amount) : sum;
  }, 0n);

/** 约定分期支付: parts in the order of their days, together what is owed. */
export function Instalments({ file, close }: StepProps) {
  const owed = openOf(file);
  const labels = { parts: t('moneySteps.parts'), reason: t('moneySteps.agreedWith') };
  return (
    <StepForm<{ parts: Part[]; reason: string }, '/api/v1/cases/{id}/instalments'>
      path="/api/v1/cases/{id}/instalments"
      id={file.id}
      step="instalments"
      close={close}
      initial={{ parts: [{}, {}] }}
      labels={labels}
      bodyOf={({ parts, reason }) => ({
        parts: parts.map(({ dueOn = '', amount = '' }) => ({ dueOn, amount: ofMoney(amount) })),
        reason,
      })}
    >
      {() => (
        <>
          <Hint text={t('moneySteps.instalmentsHint', { amount: moneyText(owed) })} />
          <Form.List name="parts">
            {(fields, { add, remove }) => (
              <>
                {fields.map(({ key, name }) => (
                  <fieldset key={key} className="sheet" style={{ margin: '0 0 12px' }}>
                    <legend className="quiet">
                      {t('moneySteps.part', { n: name + 1 })}
                      {fields.length > 1 && (
                        <Button type="link" size="small" onClick={() => remove(name)}>
                          {t('step.order.remove')}
                        </Button>
                      )}
                    </legend>
                    <div className="pair">
                      <Form.Item name={[name, 'dueOn']} label={t('moneySteps.partDue')} rules={needsValue(true)}>
                        <DayInput />
                      </Form.Item>
                      <MoneyField name={[name, 'amount']} label={t('moneySteps.partAmount')} required />
                    </div>
                  </fieldset>
                ))}
                <Button type="dashed" block disabled={fields.length >= 60} onClick={() => add({})} style={{ marginBottom: 12 }}>
                  {t('moneySteps.addPart')}
                </Button>
              </>
            )}
          </Form.List>
          <Form.Item noStyle shouldUpdate>
            {(form) => {
              const sum = sumOf(form.getFieldValue('parts') as Part[]);
              const fits = sum === fenOf(owed);
              return (
                <Alert
                  type={fits ? 'success' : 'info'}
                  title={t(fits ? 'moneySteps.sumFits' : 'moneySteps.sum', { sum: moneyText(yuanOf(sum)), amount: moneyText(owed) })}
                  style={{ marginBottom: 16 }}
                />
              );
            }}
          </Form.Item>
          <TextField name="reason" label={labels.reason} rows={3} required max={1_000} />
        </>
      )}
    </StepForm>
  );
}

interface RequestValues {
  readonly means: 'deposit' | 'fund';
  readonly amount: string;
  readonly employer?: string;
  readonly reason: string;
}

/** 申请动用工资保证金、应急周转金: takes effect with another's approval. */
export function MoneyRequest({ file, close }: StepProps) {
  const labels = {
    means: t('moneySteps.means'),
    amount: t('moneySteps.partAmount'),
    employer: t('moneySteps.depositOf'),
    reason: t('form.reason'),
  };
  const firms = [...new Set([...file.jointlyLiable.map(({ uscc }) => uscc), ...(file.respondent.uscc ? [file.respondent.uscc] : [])])];
  return (
    <StepForm<RequestValues, '/api/v1/cases/{id}/money-requests'>
      path="/api/v1/cases/{id}/money-requests"
      id={file.id}
      step="money-requests"
      close={close}
      initial={{ means: 'deposit', amount: openOf(file), ...(firms[0] && { employer: firms[0] }) }}
      labels={labels}
      bodyOf={({ means, amount, employer, reason }) => ({
        means,
        amount: ofMoney(amount),
        ...(means === 'deposit' && employer && { employer }),
        reason,
      })}
    >
      {() => (
        <>
          <Form.Item name="means" label={labels.means} rules={needsValue(true)}>
            <Radio.Group options={(['deposit', 'fund'] as const).map((value) => ({ value, label: valueOf('moneyMeans', value) }))} />
          </Form.Item>
          <Form.Item noStyle dependencies={['means']}>
            {(form) =>
              form.getFieldValue('means') === 'fund' ? (
                <Hint text={t('moneySteps.fundHint')} />
              ) : (
                <Form.Item name="employer" label={labels.employer} rules={needsValue(true)}>
                  <Select options={firms.map((value) => ({ value, label: value }))} />
                </Form.Item>
              )
            }
          </Form.Item>
          <MoneyField name="amount" label={labels.amount} required />
          <TextField name="reason" label={labels.reason} rows={4} required max={1_000} />
        </>
      )}
    </StepForm>
  );
}

/** 重新办理: a closure made in error is undone; later a new case begins that refers to it. */
export const CaseReopening = ({ file, close }: StepProps) => (
  <StepForm<{ reason: string }, '/api/v1/cases/{id}/reopening'>
    path="/api/v1/cases/{id}/reopening"
    id={file.id}
    step="reopening"
    close={close}
    labels={{ reason: t('form.reason') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <Hint text={t('moneySteps.reopeningHint')} />
        <TextField name="reason" label={t('form.reason')} rows={4} required max={1_000} />
      </>
    )}
  </StepForm>
);
