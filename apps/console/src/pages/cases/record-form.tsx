import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Form, Radio, Select } from 'antd';
import { useRef } from 'react';
import type { BodyOf } from '../../api/client';
import { useClock } from '../../api/queries';
import { t, valueOf } from '../../i18n';
import { CountField, InstantInput, MoneyField, needsValue, TextField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { Chinese } from '../../parts/text';
import { useDemands } from './demands';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

const PATH = '/api/v1/cases/{id}/investigation-records';
const CONDUCTS = ['fled', 'not-appearing', 'assets-moved', 'able-to-pay', 'as-recorded'] as const;
const KINDS = ['interview', 'site', 'document-copy', 'electronic', 'expert', 'conduct'] as const;
type Body = BodyOf<typeof PATH>;
export interface Attachment {
  readonly name: string;
  readonly sha256: string;
  readonly source: string;
}
type Values = Omit<Body, 'attachments'> & { attachments?: Attachment[] };

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fingerprint = async (file: File): Promise<string> => hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));

/** Files stay where they are: only their names and fingerprints are registered. */
export function Attachments({ value = [], onChange }: { value?: Attachment[]; onChange?: (next: Attachment[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const add = async (files: FileList | null): Promise<void> => {
    const added = await Promise.all(
      [...(files ?? [])].map(async (file) => ({ name: file.name, sha256: await fingerprint(file), source: t('step.record.fileSource') })),
    );
    onChange?.([...value, ...added]);
  };
  return (
    <>
      {/* The attribute alone does not hide it: the form's own style shows file fields. */}
      <input ref={input} type="file" multiple hidden style={{ display: 'none' }} onChange={(event) => void add(event.target.files)} />
      <Button icon={<PaperClipOutlined />} onClick={() => input.current?.click()}>
        {t('step.record.addFile')}
      </Button>
      <ul className="rows">
        {value.map((file, at) => (
          <li key={file.sha256 + at}>
            <span className="grow">
              <Chinese>{file.name}</Chinese>
              <span className="code quiet small" style={{ display: 'block' }}>
                {file.sha256.slice(0, 16)}…
              </span>
            </span>
            <Button type="link" onClick={() => onChange?.(value.filter((_, other) => other !== at))}>
              {t('step.order.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const bodyOf = ({ kind, conduct, amountVerified, person, longestOwed, attachments, ...rest }: Values): Body => {
  const amount = amountVerified && amountOf(amountVerified);
  const longest = longestOwed?.months && longestOwed.amount ? longestOwed : undefined;
  return {
    kind,
    ...rest,
    ...(kind === 'conduct' && conduct && { conduct }),
    ...(longest && { longestOwed: { ...longest, amount: amountOf(longest.amount) ?? longest.amount } }),
    ...(amount && { amountVerified: amount }),
    ...(person?.trim() && { person }),
    ...(attachments?.length && { attachments }),
  } as Body;
};

/** 调查记录: what an interview, a visit or a document showed. */
export function InvestigationRecord({ file, close }: StepProps) {
  const { now } = useClock();
  const labels = {
    kind: t('step.record.kind'),
    takenAt: t('step.record.takenAt'),
    place: t('step.record.place'),
    person: t('step.record.person'),
    signedOrRefused: t('step.record.signed'),
    summary: t('step.record.summary'),
    amountVerified: t('step.record.amountVerified'),
    workersVerified: t('step.record.workersVerified'),
    attachments: t('step.record.attachments'),
    conduct: t('step.record.conduct'),
    unmetDemand: t('step.record.unmetDemand'),
    'longestOwed.months': t('step.record.longestMonths'),
    'longestOwed.amount': t('step.record.longestAmount'),
  };
  const unmet = (useDemands(file).data?.items ?? []).filter(({ burdenOfProof }) => burdenOfProof);
  return (
    <StepForm<Values, typeof PATH>
      path={PATH}
      id={file.id}
      step="investigation-records"
      close={close}
      initial={{ kind: 'site', takenAt: `${now.slice(0, 16)}:00+08:00` }}
      labels={labels}
      bodyOf={bodyOf}
    >
      {() => (
        <>
          <div className="pair">
            <Form.Item name="kind" label={labels.kind} rules={needsValue(true)}>
              <Select options={KINDS.map((kind) => ({ value: kind, label: valueOf('recordKinds', kind) }))} />
            </Form.Item>
            <Form.Item name="takenAt" label={labels.takenAt} rules={needsValue(true)}>
              <InstantInput />
            </Form.Item>
          </div>
          <Form.Item noStyle dependencies={['kind']}>
            {(form) =>
              form.getFieldValue('kind') === 'conduct' && (
                <Form.Item name="conduct" label={labels.conduct} rules={needsValue(true)}>
                  <Select options={CONDUCTS.map((value) => ({ value, label: valueOf('conducts', value) }))} />
                </Form.Item>
              )
            }
          </Form.Item>
          <TextField name="place" label={labels.place} required max={300} />
          <div className="pair">
            <TextField name="person" label={labels.person} max={100} />
            <Form.Item name="signedOrRefused" label={labels.signedOrRefused}>
              <Radio.Group
                options={(['signed', 'refused'] as const).map((value) => ({ value, label: t(`step.record.signedOrRefused.${value}`) }))}
              />
            </Form.Item>
          </div>
          <TextField name="summary" label={labels.summary} rows={5} required max={10_000} />
          <div className="pair">
            <MoneyField name="amountVerified" label={labels.amountVerified} />
            <CountField name="workersVerified" label={labels.workersVerified} max={1_000_000} />
          </div>
          <div className="pair">
            <CountField name={['longestOwed', 'months']} label={labels['longestOwed.months']} max={600} />
            <MoneyField name={['longestOwed', 'amount']} label={labels['longestOwed.amount']} />
          </div>
          {unmet.length > 0 && (
            <Form.Item name="unmetDemand" label={labels.unmetDemand} extra={t('step.record.unmetHint')}>
              <Select
                allowClear
                options={unmet.map(({ id, dueOn, documents }) => ({
                  value: id,
                  label: `${dueOn} · ${documents.flatMap(({ document, received }) => (received ? [] : [document])).join('、')}`,
                }))}
              />
            </Form.Item>
          )}
          <Form.Item name="attachments" label={labels.attachments} extra={t('step.record.attachmentsHint')}>
            <Attachments />
          </Form.Item>
        </>
      )}
    </StepForm>
  );
}
