import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { AlertDetail } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { TextField } from '../../parts/fields';
import { Chinese, Instant } from '../../parts/text';
import { StepForm } from '../cases/step-form';

type Step = AlertDetail['openSteps'][number];

interface Props {
  readonly alert: AlertDetail;
  readonly close: () => void;
}

/** 单位答复, 监察员说明: what a person says; the alert stands. */
const Saying = ({ alert, close, step }: Props & { step: 'answers' | 'explanations' }) => (
  <StepForm<{ text: string }, '/api/v1/alerts/{id}/answers' | '/api/v1/alerts/{id}/explanations'>
    path={`/api/v1/alerts/{id}/${step}`}
    id={alert.id}
    step={step}
    close={close}
    labels={{ text: t('alerts.saying') }}
    bodyOf={(values) => values}
  >
    {() => <TextField name="text" label={t('alerts.saying')} rows={6} required max={4_000} />}
  </StepForm>
);

/** 人工排除 and back: with the reason, which stands in the trail. */
const Dismissing = ({ alert, close, step }: Props & { step: 'dismissal' | 'reinstatement' }) => (
  <StepForm<{ reason: string }, '/api/v1/alerts/{id}/dismissal' | '/api/v1/alerts/{id}/reinstatement'>
    path={`/api/v1/alerts/{id}/${step}`}
    id={alert.id}
    step={step}
    close={close}
    danger={step === 'dismissal'}
    labels={{ reason: t('form.reason') }}
    bodyOf={(values) => values}
  >
    {() => <TextField name="reason" label={t('form.reason')} rows={4} required max={1_000} />}
  </StepForm>
);

const Form = ({ step, ...props }: Props & { step: Step }) =>
  step === 'answers' || step === 'explanations' ? <Saying step={step} {...props} /> : <Dismissing step={step} {...props} />;

/** What people said of the alert, and what the reader may do with it. */
export function AlertWords({ alert }: { alert: AlertDetail }) {
  const [step, setStep] = useState<Step | null>(null);
  if (!alert.words.length && !alert.openSteps.length) return null;
  return (
    <section className="sheet" data-testid="alert-words">
      <div className="sheet-head">
        <h2>{t('alerts.words')}</h2>
      </div>
      <ol className="log">
        {alert.words.map((word) => (
          <li key={word.id}>
            <span className="quiet number">
              <Instant at={word.at} />
            </span>
            <span>
              <b>{valueOf('wordKinds', word.kind)}</b> <Chinese>{word.text}</Chinese>
              {word.attachments.length > 0 && <span className="quiet small"> · {word.attachments.map(({ name }) => name).join('、')}</span>}
            </span>
          </li>
        ))}
      </ol>
      <div className="steps-open">
        {alert.openSteps.map((each) => (
          <Button key={each} size="large" danger={each === 'dismissal'} onClick={() => setStep(each)} data-step={each}>
            {valueOf('steps', each)}
          </Button>
        ))}
      </div>
      {step && (
        <Drawer open size={Math.min(520, window.innerWidth)} title={valueOf('steps', step)} onClose={() => setStep(null)} destroyOnHidden>
          <Form alert={alert} step={step} close={() => setStep(null)} />
        </Drawer>
      )}
    </section>
  );
}
