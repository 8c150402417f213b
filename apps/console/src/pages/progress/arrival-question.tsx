import { Alert, Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { answer } from '../../api/client';
import { problemIn } from '../../api/problem';
import type { ProgressView } from '../../api/views';
import { t, valueOf } from '../../i18n';
import { MoneyField } from '../../parts/fields';
import { amountOf } from '../../parts/money-text';
import { moneyText } from '../../parts/text';

const ANSWERS = ['arrived', 'partly', 'not-arrived'] as const;
interface Said {
  readonly answer: (typeof ANSWERS)[number];
  readonly amount?: string;
}
type Question = NonNullable<ProgressView['arrival']>;

const wordsOf = ({ answer: said, amount }: Question): string =>
  `${valueOf('arrivalAnswers', said ?? '')}${amount ? ` ${moneyText(amount)} ${t('form.yuan')}` : ''}`;

/** 工资到账了吗: one question of three answers, by the receipt that was just shown; it may be answered anew until the case is closed. */
export function ArrivalQuestion({
  question,
  receipt,
  answered,
}: {
  question: Question;
  receipt: { readonly receiptNumber: string; readonly phoneLast4: string };
  answered: (progress: ProgressView) => void;
}) {
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<number | null>(null);
  const send = async ({ answer: said, amount }: Said): Promise<void> => {
    setSending(true);
    setFailed(null);
    try {
      const body = { ...receipt, answer: said, ...(said === 'partly' && { amount: amountOf(amount ?? '') ?? amount ?? '' }) };
      answered(await answer('/api/v1/complaints/progress/arrival', body));
    } catch (error) {
      setFailed(problemIn(error).status);
    } finally {
      setSending(false);
    }
  };
  return (
    <section className="sheet" data-testid="arrival-question" style={{ marginTop: 20 }}>
      <h2>{t('progress.arrival.title')}</h2>
      {question.answer && (
        <p className="lead" role="status" data-testid="arrival-answer">
          {t('progress.arrival.said', { answer: wordsOf(question) })}
        </p>
      )}
      {question.open ? (
        <>
          <p className="quiet">{question.answer ? t('progress.arrival.again') : t('progress.arrival.by', { date: question.answerBy })}</p>
          <Form<Said> layout="vertical" size="large" requiredMark={false} onFinish={(said) => void send(said)} style={{ marginTop: 12 }}>
            <Form.Item name="answer" label={t('progress.arrival.choose')} rules={[{ required: true, message: t('form.required') }]}>
              <Radio.Group
                style={{ display: 'grid', gap: 12 }}
                options={ANSWERS.map((value) => ({ value, label: valueOf('arrivalAnswers', value) }))}
              />
            </Form.Item>
            <Form.Item noStyle dependencies={['answer']}>
              {(form) =>
                form.getFieldValue('answer') === 'partly' ? (
                  <MoneyField name="amount" label={t('progress.arrival.amount')} required />
                ) : null
              }
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={sending} block>
              {t('progress.arrival.send')}
            </Button>
          </Form>
        </>
      ) : (
        <p className="quiet">{t('progress.arrival.over')}</p>
      )}
      {failed !== null && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginTop: 12 }}
          title={failed === 429 ? t('progress.resting') : failed === 409 ? t('progress.arrival.over') : t('app.unreachable')}
        />
      )}
    </section>
  );
}
