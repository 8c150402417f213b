import { Form, Radio, Select } from 'antd';
import type { BodyOf } from '../../api/client';
import { useClock } from '../../api/queries';
import type { CaseView, PaperView } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { DayInput, MoneyField, needsValue, TextField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { Hint } from './paper-forms';
import { paperText, usePapers } from './papers';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

const KINDS = ['review', 'suit'] as const;
const OUTCOMES = ['upheld', 'altered', 'annulled', 'withdrawn'] as const;

/** What was left empty is left out. */
const given = <T extends Record<string, string | undefined>>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, text]) => text?.trim())) as Partial<T>;

const isPending = ({ outcome }: CaseView['challenges'][number]): boolean => outcome === null;
/** Decisions of which a review or a suit is pending. */
const pendingPapers = (file: CaseView, papers: readonly PaperView[], stayed: boolean): PaperView[] => {
  const ids = file.challenges.filter((each) => isPending(each) && (stayed || each.stayedOn === null)).map(({ decision }) => decision);
  return papers.filter(({ id }) => ids.includes(id));
};

const DecisionField = ({ papers }: { papers: readonly PaperView[] }) => (
  <Form.Item name="decision" label={t('papers.decision')} rules={needsValue(true)}>
    <Select options={papers.map((paper) => ({ value: paper.id, label: paperText(paper) }))} />
  </Form.Item>
);
const DayField = ({ name, label }: { name: string; label: string }) => (
  <Form.Item name={name} label={label} rules={needsValue(true)}>
    <DayInput />
  </Form.Item>
);

/** 登记复议、诉讼 */
export function Challenge({ file, close }: StepProps) {
  const { today } = useClock();
  const decisions = usePapers(file).filter(
    ({ kind, decides, inForceOn, addressees }) =>
      kind === 'decision' && decides !== 'withdrawal' && inForceOn && addressees.some(({ service }) => service),
  );
  const labels = {
    decision: t('papers.decision'),
    kind: t('challenge.kind'),
    filedOn: t('challenge.filedOn'),
    authority: t('challenge.authority'),
    reference: t('challenge.reference'),
    grounds: t('challenge.grounds'),
  };
  return (
    <StepForm<BodyOf<'/api/v1/cases/{id}/challenges'>, '/api/v1/cases/{id}/challenges'>
      key={decisions[0]?.id}
      path="/api/v1/cases/{id}/challenges"
      id={file.id}
      step="challenges"
      close={close}
      initial={{ kind: 'review', filedOn: today, ...(decisions[0] && { decision: decisions[0].id }) }}
      labels={labels}
      bodyOf={({ reference = '', grounds = '', ...rest }) => ({ ...rest, ...given({ reference, grounds }) })}
    >
      {() => (
        <>
          <Hint text={t('challenge.hint')} />
          <DecisionField papers={decisions} />
          <Form.Item name="kind" label={labels.kind} rules={needsValue(true)}>
            <Radio.Group options={KINDS.map((value) => ({ value, label: valueOf('challengeKinds', value) }))} />
          </Form.Item>
          <DayField name="filedOn" label={labels.filedOn} />
          <TextField name="authority" label={labels.authority} required max={200} />
          <TextField name="reference" label={labels.reference} max={100} />
          <TextField name="grounds" label={labels.grounds} rows={4} max={5_000} />
        </>
      )}
    </StepForm>
  );
}

/** 登记停止执行 */
export function ChallengeStay({ file, close }: StepProps) {
  const { today } = useClock();
  const decisions = pendingPapers(file, usePapers(file), false);
  const labels = { decision: t('papers.decision'), stayedOn: t('challenge.stayedOn'), reference: t('challenge.order') };
  return (
    <StepForm<BodyOf<'/api/v1/cases/{id}/challenge-stays'>, '/api/v1/cases/{id}/challenge-stays'>
      key={decisions[0]?.id}
      path="/api/v1/cases/{id}/challenge-stays"
      id={file.id}
      step="challenge-stays"
      close={close}
      initial={{ stayedOn: today, ...(decisions[0] && { decision: decisions[0].id }) }}
      labels={labels}
      bodyOf={(values) => values}
    >
      {() => (
        <>
          <Hint text={t('challenge.stayHint')} />
          <DecisionField papers={decisions} />
          <DayField name="stayedOn" label={labels.stayedOn} />
          <TextField name="reference" label={labels.reference} required max={100} />
        </>
      )}
    </StepForm>
  );
}

const SUMS = ['amount', 'compensation', 'fine'] as const;

/** 登记复议、诉讼结果 */
export function ChallengeOutcome({ file, close }: StepProps) {
  const { today } = useClock();
  const decisions = pendingPapers(file, usePapers(file), true);
  const labels = {
    decision: t('papers.decision'),
    outcome: t('challenge.outcome'),
    endedOn: t('challenge.endedOn'),
    reference: t('challenge.ruling'),
    amount: t('papers.amount'),
    compensation: `${t('papers.paidCompensation')} (${t('form.yuan')})`,
    fine: t('papers.fine'),
    reasons: t('challenge.reasons'),
  };
  return (
    <StepForm<BodyOf<'/api/v1/cases/{id}/challenge-outcomes'>, '/api/v1/cases/{id}/challenge-outcomes'>
      key={decisions[0]?.id}
      path="/api/v1/cases/{id}/challenge-outcomes"
      id={file.id}
      step="challenge-outcomes"
      close={close}
      initial={{ outcome: 'upheld', endedOn: today, ...(decisions[0] && { decision: decisions[0].id }) }}
      labels={labels}
      bodyOf={({ amount = '', compensation = '', fine = '', reasons = '', ...rest }) => {
        const sums = {
          amount: amountOf(amount) ?? amount,
          compensation: amountOf(compensation) ?? compensation,
          fine: amountOf(fine) ?? fine,
        };
        return { ...rest, ...given({ reasons }), ...(rest.outcome === 'altered' && given(sums)) };
      }}
    >
      {() => (
        <>
          <Hint text={t('challenge.outcomeHint')} />
          <DecisionField papers={decisions} />
          <Form.Item name="outcome" label={labels.outcome} rules={needsValue(true)}>
            <Radio.Group options={OUTCOMES.map((value) => ({ value, label: valueOf('challengeOutcomes', value) }))} />
          </Form.Item>
          <Form.Item noStyle dependencies={['outcome', 'decision']}>
            {(form) => {
              const about = decisions.find(({ id }) => id === form.getFieldValue('decision'));
              if (form.getFieldValue('outcome') !== 'altered' || !about) return null;
              return SUMS.filter((name) => about[name] !== null).map((name) => <MoneyField key={name} name={name} label={labels[name]} />);
            }}
          </Form.Item>
          <DayField name="endedOn" label={labels.endedOn} />
          <TextField name="reference" label={labels.reference} required max={100} />
          <TextField name="reasons" label={labels.reasons} rows={4} max={5_000} />
        </>
      )}
    </StepForm>
  );
}
