import { Alert, Checkbox, Form, Radio, Select } from 'antd';
import type { BodyOf } from '../../api/client';
import { useClock, useRead } from '../../api/queries';
import type { PaperView } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { CountField, DayInput, InstantInput, MoneyField, needsValue, TextField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { addresseeText, paperText, usePapers } from './papers';
import { Attachments } from './record-form';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

export const Hint = ({ text }: { text: string }) => <Alert type="info" title={text} style={{ marginBottom: 16 }} />;
const SERVICE = ['direct', 'left-with-witness', 'post', 'electronic', 'entrusted', 'public-notice', 'posted-and-filmed'] as const;

/** Articles that a decision of a kind may rest on. */
export function ArticlesField({ kind }: { kind: string | undefined }) {
  const found = useRead('/api/v1/cases/articles');
  const fitting = (found.data?.items ?? []).filter(({ kinds }) => kind === undefined || kinds.includes(kind));
  return (
    <Form.Item name="articles" label={t('papers.articles')} rules={needsValue(true)}>
      <Select
        mode="multiple"
        optionFilterProp="label"
        options={fitting.map(({ id, basis, title }) => ({ value: id, label: `${basis} · ${title}` }))}
      />
    </Form.Item>
  );
}

/** Sums as the API takes them: what was left empty is left out. */
export const sumsOf = ({ amount, fine, compensationRate }: { amount?: string; fine?: string; compensationRate?: number | null }) => ({
  ...(amount?.trim() && { amount: amountOf(amount) ?? amount }),
  ...(fine?.trim() && { fine: amountOf(fine) ?? fine }),
  ...(compensationRate && { compensationRate }),
});
export function SumsFields({ kind }: { kind: string | undefined }) {
  if (kind === 'penalty') return <MoneyField name="fine" label={t('papers.fine')} required />;
  if (kind !== 'handling') return null;
  return (
    <div className="pair">
      <MoneyField name="amount" label={t('papers.amount')} />
      <CountField name="compensationRate" label={t('papers.compensationRate')} max={100} />
    </div>
  );
}

type ServiceBody = BodyOf<'/api/v1/cases/{id}/services'>;
interface ServiceValues {
  readonly target: string;
  readonly kind: ServiceBody['kind'];
  readonly servedAt: string;
  readonly place: string;
  readonly receivedBy?: string;
  readonly proof?: ServiceBody['proof'];
}
const isInForce = ({ kind, inForceOn }: PaperView): boolean => kind !== 'decision' || inForceOn !== null;

/** 送达: each addressee once per paper. */
export function Service({ file, close }: StepProps) {
  const { now } = useClock();
  const waiting = usePapers(file)
    .filter(isInForce)
    .flatMap((paper) =>
      paper.addressees
        .filter(({ service }) => !service)
        .map((addressee) => ({ value: `${paper.id} ${addressee.place}`, label: `${paperText(paper)} → ${addresseeText(addressee)}` })),
    );
  const labels = {
    paper: t('papers.paper'),
    addressee: t('papers.addressee'),
    kind: t('step.order.serviceKind'),
    servedAt: t('papers.servedAt'),
    place: t('papers.place'),
    receivedBy: t('papers.receivedBy'),
    proof: t('papers.proof'),
  };
  return (
    <StepForm<ServiceValues, '/api/v1/cases/{id}/services'>
      path="/api/v1/cases/{id}/services"
      id={file.id}
      step="services"
      close={close}
      initial={{ kind: 'direct', servedAt: `${now.slice(0, 16)}:00+08:00` }}
      labels={labels}
      bodyOf={({ target, receivedBy, proof, ...rest }) => {
        const [paper = '', addressee = ''] = target.split(' ');
        return { paper, addressee, ...rest, ...(receivedBy?.trim() && { receivedBy }), ...(proof?.length && { proof }) };
      }}
    >
      {() => (
        <>
          <Hint text={t('papers.serviceHint')} />
          <Form.Item name="target" label={`${labels.paper} · ${labels.addressee}`} rules={needsValue(true)}>
            <Select options={waiting} />
          </Form.Item>
          <div className="pair">
            <Form.Item name="kind" label={labels.kind} rules={needsValue(true)}>
              <Select options={SERVICE.map((kind) => ({ value: kind, label: valueOf('serviceKinds', kind) }))} />
            </Form.Item>
            <Form.Item name="servedAt" label={labels.servedAt} rules={needsValue(true)}>
              <InstantInput />
            </Form.Item>
          </div>
          <TextField name="place" label={labels.place} required max={300} />
          <TextField name="receivedBy" label={labels.receivedBy} max={100} />
          <Form.Item name="proof" label={labels.proof} extra={t('step.record.attachmentsHint')}>
            <Attachments />
          </Form.Item>
        </>
      )}
    </StepForm>
  );
}

interface NoticeValues {
  readonly kind: 'handling' | 'penalty';
  readonly articles: string[];
  readonly facts: string;
  readonly amount?: string;
  readonly compensationRate?: number | null;
  readonly fine?: string;
  readonly rights: string;
}

/** 事先告知 */
export const Notice = ({ file, close }: StepProps) => (
  <StepForm<NoticeValues, '/api/v1/cases/{id}/notices'>
    path="/api/v1/cases/{id}/notices"
    id={file.id}
    step="notices"
    close={close}
    initial={{ kind: 'handling', rights: t('papers.rightsText'), ...(file.amountVerified && { amount: file.amountVerified }) }}
    labels={{
      kind: t('papers.kind'),
      articles: t('papers.articles'),
      facts: t('papers.facts'),
      amount: t('papers.amount'),
      compensationRate: t('papers.compensationRate'),
      fine: t('papers.fine'),
      rights: t('papers.rights'),
    }}
    bodyOf={({ kind, articles, facts, rights, ...sums }) => ({
      kind,
      articles,
      facts,
      rights,
      ...sumsOf(kind === 'penalty' ? { ...(sums.fine && { fine: sums.fine }) } : { ...sums, fine: '' }),
    })}
  >
    {() => (
      <>
        <Hint text={t('papers.noticeHint')} />
        <Form.Item name="kind" label={t('papers.kind')} rules={needsValue(true)}>
          <Radio.Group options={(['handling', 'penalty'] as const).map((value) => ({ value, label: valueOf('decisionKinds', value) }))} />
        </Form.Item>
        <Form.Item noStyle dependencies={['kind']}>
          {(form) => (
            <>
              <ArticlesField kind={form.getFieldValue('kind') as string | undefined} />
              <SumsFields kind={form.getFieldValue('kind') as string | undefined} />
            </>
          )}
        </Form.Item>
        <TextField name="facts" label={t('papers.facts')} rows={4} required max={10_000} />
        <TextField name="rights" label={t('papers.rights')} rows={3} required max={2_000} />
      </>
    )}
  </StepForm>
);

/** 陈述申辩, as it was said to an inspector */
export const Statement = ({ file, close }: StepProps) => (
  <StepForm<{ by: string; text: string; waives?: boolean }, '/api/v1/cases/{id}/statements'>
    path="/api/v1/cases/{id}/statements"
    id={file.id}
    step="statements"
    close={close}
    labels={{ by: t('papers.by'), text: t('papers.text') }}
    bodyOf={({ by, text, waives }) => ({ by, text, ...(waives && { waives }) })}
  >
    {() => (
      <>
        <TextField name="by" label={t('papers.by')} required max={100} />
        <TextField name="text" label={t('papers.text')} rows={5} required max={10_000} />
        <Form.Item name="waives" valuePropName="checked">
          <Checkbox>{t('papers.waives')}</Checkbox>
        </Form.Item>
      </>
    )}
  </StepForm>
);

/** 听证: asked for, appointed, held */
export const Hearing = ({ file, close }: StepProps) => (
  <StepForm<{ requestedOn: string; heldOn?: string; record?: string }, '/api/v1/cases/{id}/hearings'>
    path="/api/v1/cases/{id}/hearings"
    id={file.id}
    step="hearings"
    close={close}
    labels={{ requestedOn: t('papers.requestedOn'), heldOn: t('papers.heldOn'), record: t('papers.record') }}
    bodyOf={({ requestedOn, heldOn, record }) => ({ requestedOn, ...(heldOn && { heldOn }), ...(record?.trim() && { record }) })}
  >
    {() => (
      <>
        <Hint text={t('papers.hearingHint')} />
        <div className="pair">
          <Form.Item name="requestedOn" label={t('papers.requestedOn')} rules={needsValue(true)}>
            <DayInput />
          </Form.Item>
          <Form.Item name="heldOn" label={t('papers.heldOn')}>
            <DayInput />
          </Form.Item>
        </div>
        <TextField name="record" label={t('papers.record')} rows={5} max={10_000} />
      </>
    )}
  </StepForm>
);

/** 法制审核 */
export const LegalReview = ({ file, close }: StepProps) => (
  <StepForm<{ reviewer: string; opinion: string; passed: boolean }, '/api/v1/cases/{id}/legal-reviews'>
    path="/api/v1/cases/{id}/legal-reviews"
    id={file.id}
    step="legal-reviews"
    close={close}
    initial={{ passed: true }}
    labels={{ reviewer: t('papers.reviewer'), opinion: t('papers.opinion'), passed: t('papers.passed') }}
    bodyOf={(values) => values}
  >
    {() => (
      <>
        <Hint text={t('papers.reviewHint')} />
        <TextField name="reviewer" label={t('papers.reviewer')} required max={100} />
        <TextField name="opinion" label={t('papers.opinion')} rows={4} required max={5_000} />
        <Form.Item name="passed" label={t('papers.passed')} rules={needsValue(true)}>
          <Radio.Group
            options={[
              { value: true, label: t('papers.passes') },
              { value: false, label: t('papers.fails') },
            ]}
          />
        </Form.Item>
      </>
    )}
  </StepForm>
);
