import { Checkbox, Form, Radio } from 'antd';
import type { BodyOf, WritePath } from '../../api/client';
import { useClock, useWrite } from '../../api/queries';
import { t } from '../../i18n';
import { DayInput, InstantInput, needsValue, TextField } from '../../parts/fields';
import { Failed, Loading } from '../../parts/states';
import { Hint } from './paper-forms';
import { Attachments, type Attachment } from './record-form';
import { CrimeTests, useReferrals } from './referrals';
import { DeedForm, StepForm } from './step-form';
import type { StepProps } from './step-drawer';

type Of = '/api/v1/cases/{id}/referrals/{referral}';
/** Deeds on the transfer at work. */
type ReferralPath = Extract<WritePath, `${Of}/${string}`>;
const useReferralWrite = <P extends ReferralPath>(path: P, { id, referral }: StepProps['file']) =>
  useWrite(path, { id, referral: referral?.id ?? '' });

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

interface ReferralValues {
  readonly to: string;
  readonly evidence: string;
  readonly files?: Attachment[];
  readonly report?: string;
}

/** 移送公安机关: the three tests as they stand, and the report of the two who investigate. */
export function ReferralForm({ file, close }: StepProps) {
  const found = useReferrals(file);
  const labels = {
    to: t('referral.to'),
    evidence: t('referral.evidence'),
    report: t('referral.report'),
    amount: t('referral.tests.amount'),
    ordered: t('referral.tests.ordered'),
    conduct: t('referral.tests.conduct'),
  };
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <Loading />;
  return (
    <StepForm<ReferralValues, '/api/v1/cases/{id}/referrals'>
      path="/api/v1/cases/{id}/referrals"
      id={file.id}
      step="referrals"
      close={close}
      labels={labels}
      bodyOf={({ to, evidence, files, report }) => ({
        to,
        evidence: [...linesOf(evidence), ...(files ?? [])],
        ...(report?.trim() && { report }),
      })}
    >
      {() => (
        <>
          <CrimeTests tests={found.data.tests} />
          <Hint text={t('referral.hint')} />
          <TextField name="to" label={labels.to} required max={200} />
          <TextField name="evidence" label={labels.evidence} rows={3} required max={4_000} extra={t('referral.evidenceHint')} />
          <Form.Item name="files" label={t('step.record.attachments')} extra={t('step.record.attachmentsHint')}>
            <Attachments />
          </Form.Item>
          <TextField name="report" label={labels.report} rows={5} max={20_000} />
        </>
      )}
    </StepForm>
  );
}

/** 移交案卷 */
export function Handover({ file, close }: StepProps) {
  const { now } = useClock();
  const labels = { at: t('referral.handedOverAt') };
  return (
    <DeedForm<{ at: string }, { at: string }>
      sending={useReferralWrite('/api/v1/cases/{id}/referrals/{referral}/handover', file)}
      step="referral-handover"
      close={close}
      initial={{ at: `${now.slice(0, 16)}:00+08:00` }}
      labels={labels}
      bodyOf={(values) => values}
    >
      {() => (
        <>
          <Hint text={t('referral.handoverHint')} />
          <Form.Item name="at" label={labels.at} rules={needsValue(true)}>
            <InstantInput />
          </Form.Item>
        </>
      )}
    </DeedForm>
  );
}

interface PaperValues<S extends string> {
  readonly said?: S;
  readonly on: string;
  readonly note?: string;
  readonly attachments?: Attachment[];
}

interface PaperProps<P extends ReferralPath, S extends string> extends StepProps {
  readonly path: P;
  readonly step: string;
  readonly hint?: string;
  /** The field that what is said goes into, what it is called, and its choices. */
  readonly says?: { readonly field: string; readonly label: string; readonly choices: readonly (readonly [S, string])[] };
}

/** A paper of the police, or one to them: its day, what it says, its number. */
function PolicePaper<P extends ReferralPath, S extends string>({ file, close, path, step, hint, says }: PaperProps<P, S>) {
  const { today } = useClock();
  const labels = {
    ...(says && { [says.field]: says.label, said: says.label }),
    on: t('referral.on'),
    note: t('referral.note'),
    attachments: t('step.record.attachments'),
  };
  return (
    <DeedForm<PaperValues<S>, BodyOf<P>>
      sending={useReferralWrite(path, file)}
      step={step}
      close={close}
      initial={{ on: today }}
      labels={labels}
      bodyOf={({ said, on, note, attachments }) =>
        ({
          ...(says && { [says.field]: said }),
          on,
          ...(note?.trim() && { note }),
          ...(attachments?.length && { attachments }),
        }) as BodyOf<P>
      }
    >
      {() => (
        <>
          {hint && <Hint text={hint} />}
          {says && (
            <Form.Item name="said" label={says.label} rules={needsValue(true)}>
              <Radio.Group options={says.choices.map(([value, label]) => ({ value, label }))} />
            </Form.Item>
          )}
          <Form.Item name="on" label={labels.on} rules={needsValue(true)}>
            <DayInput />
          </Form.Item>
          <TextField name="note" label={labels.note} rows={3} max={2_000} />
          <Form.Item name="attachments" label={labels.attachments} extra={t('step.record.attachmentsHint')}>
            <Attachments />
          </Form.Item>
        </>
      )}
    </DeedForm>
  );
}

/** 公安回执 */
export const PoliceReceipt = (props: StepProps) => (
  <PolicePaper {...props} path="/api/v1/cases/{id}/referrals/{referral}/receipt" step="police-receipt" hint={t('referral.receiptHint')} />
);

/** 公安答复 */
export const PoliceAnswer = (props: StepProps) => (
  <PolicePaper
    {...props}
    path="/api/v1/cases/{id}/referrals/{referral}/answers"
    step="police-answers"
    says={{
      field: 'answer',
      label: t('referral.answer'),
      choices: [
        ['filed', t('referral.said.filed')],
        ['refused', t('referral.said.refused')],
        ['passed-on', t('referral.said.passed-on')],
      ],
    }}
  />
);

/** 提请复议、立案监督 */
export const PoliceObjection = (props: StepProps) => (
  <PolicePaper
    {...props}
    path="/api/v1/cases/{id}/referrals/{referral}/objections"
    step="police-objections"
    hint={t('referral.objectionHint')}
    says={{
      field: 'to',
      label: t('referral.objectionTo'),
      choices: [
        ['police', t('referral.said.police')],
        ['procuratorate', t('referral.said.procuratorate')],
      ],
    }}
  />
);

/** 复议、立案监督的结果 */
export const ObjectionAnswer = (props: StepProps) => (
  <PolicePaper
    {...props}
    path="/api/v1/cases/{id}/referrals/{referral}/objection-answers"
    step="objection-answers"
    says={{
      field: 'answer',
      label: t('referral.objectionAnswer'),
      choices: [
        ['filed', t('referral.said.filed')],
        ['upheld', t('referral.said.upheld')],
      ],
    }}
  />
);

type JudgementBody = BodyOf<`${Of}/judgement`>;

/** 研判是否追究: all was paid before the police filed; a person judges, it follows of nothing. */
export function Judgement({ file, close }: StepProps) {
  const labels = { judgement: t('referral.judgement'), reason: t('form.reason') };
  return (
    <DeedForm<JudgementBody, JudgementBody>
      sending={useReferralWrite('/api/v1/cases/{id}/referrals/{referral}/judgement', file)}
      step="crime-judgement"
      close={close}
      initial={{ compensationPaid: false, graveResult: false }}
      labels={labels}
      bodyOf={(values) => values}
    >
      {() => (
        <>
          <Hint text={t('referral.judgementHint')} />
          <Form.Item name="judgement" label={labels.judgement} rules={needsValue(true)}>
            <Radio.Group
              options={[
                { value: 'not-a-crime', label: t('referral.judgements.not-a-crime') },
                { value: 'pursue', label: t('referral.judgements.pursue') },
              ]}
            />
          </Form.Item>
          <Form.Item name="compensationPaid" valuePropName="checked" style={{ marginBottom: 8 }}>
            <Checkbox>{t('referral.compensationPaid')}</Checkbox>
          </Form.Item>
          <Form.Item name="graveResult" valuePropName="checked">
            <Checkbox>{t('referral.graveResult')}</Checkbox>
          </Form.Item>
          <TextField name="reason" label={labels.reason} rows={4} required max={2_000} />
        </>
      )}
    </DeedForm>
  );
}
