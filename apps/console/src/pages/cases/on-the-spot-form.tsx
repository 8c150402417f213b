import { Form, Select } from 'antd';
import type { BodyOf } from '../../api/client';
import { useClock } from '../../api/queries';
import { t, valueOf } from '../../i18n';
import { InstantInput, MoneyField, needsValue, TextField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { ArticlesField, Hint } from './paper-forms';
import { Attachments, type Attachment } from './record-form';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

type Body = BodyOf<'/api/v1/cases/{id}/on-the-spot-penalties'>;
interface Values extends Omit<Body, 'service'> {
  readonly kind: Body['service']['kind'];
  readonly servedAt: string;
  readonly place: string;
  readonly receivedBy: string;
  readonly proof?: Attachment[];
}

/** 当场处罚: by those who were there; what was told and said, and how the decision was handed over. */
export function OnTheSpot({ file, close }: StepProps) {
  const { now } = useClock();
  const labels = {
    articles: t('papers.articles'),
    fine: t('papers.fine'),
    facts: t('onTheSpot.facts'),
    statement: t('onTheSpot.statement'),
    statementBy: t('papers.by'),
    officers: t('onTheSpot.officers'),
    kind: t('step.order.serviceKind'),
    servedAt: t('papers.servedAt'),
    place: t('papers.place'),
    receivedBy: t('papers.receivedBy'),
    proof: t('papers.proof'),
  };
  return (
    <StepForm<Values, '/api/v1/cases/{id}/on-the-spot-penalties'>
      path="/api/v1/cases/{id}/on-the-spot-penalties"
      id={file.id}
      step="on-the-spot-penalties"
      close={close}
      initial={{ officers: file.inspectors.map(({ id }) => id), kind: 'direct', servedAt: `${now.slice(0, 16)}:00+08:00` }}
      labels={labels}
      bodyOf={({ kind, servedAt, place, receivedBy, proof, fine, ...rest }) => ({
        ...rest,
        fine: amountOf(fine) ?? fine,
        service: { kind, servedAt, place, receivedBy, ...(proof?.length && { proof }) },
      })}
    >
      {() => (
        <>
          <Hint text={t('onTheSpot.hint')} />
          <ArticlesField kind="penalty" />
          <MoneyField name="fine" label={labels.fine} required />
          <Form.Item name="officers" label={labels.officers} rules={needsValue(true)}>
            <Select mode="multiple" options={file.inspectors.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
          <TextField name="facts" label={labels.facts} rows={4} required max={10_000} />
          <TextField name="statement" label={labels.statement} rows={3} required max={10_000} />
          <TextField name="statementBy" label={labels.statementBy} required max={100} />
          <div className="pair">
            <Form.Item name="kind" label={labels.kind} rules={needsValue(true)}>
              <Select
                options={(['direct', 'left-with-witness'] as const).map((kind) => ({ value: kind, label: valueOf('serviceKinds', kind) }))}
              />
            </Form.Item>
            <Form.Item name="servedAt" label={labels.servedAt} rules={needsValue(true)}>
              <InstantInput />
            </Form.Item>
          </div>
          <TextField name="place" label={labels.place} required max={300} />
          <TextField name="receivedBy" label={labels.receivedBy} required max={100} />
          <Form.Item name="proof" label={labels.proof} extra={t('step.record.attachmentsHint')}>
            <Attachments />
          </Form.Item>
        </>
      )}
    </StepForm>
  );
}
