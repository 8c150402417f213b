import { Form, Radio, Select } from 'antd';
import { useClock } from '../../api/queries';
import { t, valueOf } from '../../i18n';
import { DayInput, MoneyField, needsValue, TextField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { ArticlesField, Hint, SumsFields, sumsOf } from './paper-forms';
import { paperText, usePapers } from './papers';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

interface DecisionValues {
  readonly kind: 'handling' | 'penalty' | 'withdrawal';
  readonly articles: string[];
  readonly amount?: string;
  readonly compensationRate?: number | null;
  readonly fine?: string;
  readonly reason?: string;
}

/** 行政处理、处罚决定，撤销立案: as the notice told, where there was one. */
export function DecisionForm({ file, close }: StepProps) {
  const papers = usePapers(file);
  const notice = papers.find(
    ({ kind, id }) => kind === 'notice' && !papers.some(({ kind: what, about }) => what === 'decision' && about === id),
  );
  return (
    <StepForm<DecisionValues, '/api/v1/cases/{id}/decisions'>
      key={notice?.id}
      path="/api/v1/cases/{id}/decisions"
      id={file.id}
      step="decisions"
      close={close}
      initial={
        notice
          ? {
              kind: notice.decides === 'penalty' ? 'penalty' : 'handling',
              articles: [...notice.articles],
              ...(notice.amount && { amount: notice.amount }),
              ...(notice.compensationRate && { compensationRate: notice.compensationRate }),
              ...(notice.fine && { fine: notice.fine }),
            }
          : { kind: 'withdrawal', articles: ['423-18'] }
      }
      labels={{
        kind: t('papers.kind'),
        articles: t('papers.articles'),
        amount: t('papers.amount'),
        compensationRate: t('papers.compensationRate'),
        fine: t('papers.fine'),
        reason: t('form.reason'),
      }}
      bodyOf={({ kind, articles, reason, ...sums }) => ({
        kind,
        articles,
        ...(reason?.trim() && { reason }),
        ...(kind === 'withdrawal' ? {} : sumsOf(kind === 'penalty' ? { ...(sums.fine && { fine: sums.fine }) } : { ...sums, fine: '' })),
      })}
    >
      {() => (
        <>
          <Hint text={t('papers.decisionHint')} />
          <Form.Item name="kind" label={t('papers.kind')} rules={needsValue(true)}>
            <Radio.Group
              options={(['handling', 'penalty', 'withdrawal'] as const).map((value) => ({ value, label: valueOf('decisionKinds', value) }))}
            />
          </Form.Item>
          <Form.Item noStyle dependencies={['kind']}>
            {(form) => (
              <>
                <ArticlesField kind={form.getFieldValue('kind') as string | undefined} />
                <SumsFields kind={form.getFieldValue('kind') as string | undefined} />
              </>
            )}
          </Form.Item>
          <TextField name="reason" label={t('form.reason')} rows={4} max={5_000} />
        </>
      )}
    </StepForm>
  );
}

interface PaymentValues {
  readonly decision: string;
  readonly of: 'fine' | 'compensation';
  readonly amount: string;
  readonly paidOn: string;
  readonly reference: string;
}

/** 登记罚款、加付赔偿金的缴付 */
export function DecisionPayment({ file, close }: StepProps) {
  const { today } = useClock();
  const decisions = usePapers(file).filter(
    ({ kind, inForceOn, fine, compensation }) => kind === 'decision' && inForceOn && (fine ?? compensation),
  );
  const first = decisions[0];
  return (
    <StepForm<PaymentValues, '/api/v1/cases/{id}/decision-payments'>
      key={first?.id}
      path="/api/v1/cases/{id}/decision-payments"
      id={file.id}
      step="decision-payments"
      close={close}
      initial={{ ...(first && { decision: first.id, of: first.fine ? ('fine' as const) : ('compensation' as const) }), paidOn: today }}
      labels={{
        decision: t('papers.decision'),
        of: t('papers.of'),
        amount: t('form.yuan'),
        paidOn: t('papers.paidOn'),
        reference: t('papers.reference'),
      }}
      bodyOf={({ amount, ...rest }) => ({ ...rest, amount: amountOf(amount) ?? amount })}
    >
      {() => (
        <>
          <Form.Item name="decision" label={t('papers.decision')} rules={needsValue(true)}>
            <Select options={decisions.map((paper) => ({ value: paper.id, label: paperText(paper) }))} />
          </Form.Item>
          <Form.Item name="of" label={t('papers.of')} rules={needsValue(true)}>
            <Radio.Group
              options={[
                { value: 'fine', label: t('papers.paidFine') },
                { value: 'compensation', label: t('papers.paidCompensation') },
              ]}
            />
          </Form.Item>
          <div className="pair">
            <MoneyField name="amount" label={t('form.yuan')} required />
            <Form.Item name="paidOn" label={t('papers.paidOn')} rules={needsValue(true)}>
              <DayInput />
            </Form.Item>
          </div>
          <TextField name="reference" label={t('papers.reference')} required max={100} />
        </>
      )}
    </StepForm>
  );
}

/** 催告 */
export const Reminder = ({ file, close }: StepProps) => (
  <StepForm<Record<string, never>, '/api/v1/cases/{id}/reminders'>
    path="/api/v1/cases/{id}/reminders"
    id={file.id}
    step="reminders"
    close={close}
    labels={{}}
    bodyOf={() => ({})}
  >
    {() => <Hint text={t('papers.reminderHint')} />}
  </StepForm>
);

/** 申请强制执行 */
export const Enforcement = ({ file, close }: StepProps) => (
  <StepForm<Record<string, never>, '/api/v1/cases/{id}/enforcement'>
    path="/api/v1/cases/{id}/enforcement"
    id={file.id}
    step="enforcement"
    close={close}
    labels={{}}
    bodyOf={() => ({})}
  >
    {() => <Hint text={t('papers.enforcementHint')} />}
  </StepForm>
);
