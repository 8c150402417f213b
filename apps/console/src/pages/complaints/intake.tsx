import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemIn, type Problem } from '../../api/problem';
import { problemText } from '../../api/problem-words';
import { useClock, useWrite } from '../../api/queries';
import type { ComplaintView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t, useWords } from '../../i18n';
import { ProblemNotice } from '../../parts/problem-notice';
import { bodyOf, draft, dropDraft, keepDraft, type Intake } from './draft';
import { About, What, Who } from './intake-fields';

/** The receipt that the complainant takes home. */
function Receipt({ complaint, another }: { complaint: ComplaintView; another: () => void }) {
  const navigate = useNavigate();
  return (
    <section className="sheet wide" data-testid="receipt" role="status">
      <h2>{t('complaints.intake.done')}</h2>
      <p className="code" style={{ fontSize: 28, lineHeight: '44px', margin: '12px 0' }}>
        {complaint.receiptNumber}
      </p>
      <p className="quiet">{t('complaints.intake.doneHint')}</p>
      <p style={{ marginTop: 16, display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <Button type="primary" onClick={() => void navigate(`/complaints/${complaint.id}`)}>
          {t('complaints.intake.open')}
        </Button>
        <Button onClick={another}>{t('complaints.intake.another')}</Button>
      </p>
    </section>
  );
}

const labels = (): Record<string, string> => ({
  'respondent.uscc': t('complaints.intake.uscc'),
  'respondent.name': t('complaints.intake.name'),
  category: t('complaints.category'),
  channel: t('complaints.channel'),
  region: t('complaints.region'),
  narrative: t('complaints.intake.narrative'),
  receivedAt: t('complaints.intake.receivedAt'),
  'complainant.name': t('complaints.intake.complainantName'),
  'complainant.idNumber': t('complaints.intake.idNumber'),
  'complainant.phone': t('complaints.intake.phone'),
  workers: t('complaints.intake.workers'),
  amount: t('complaints.intake.amount'),
  periodFrom: t('complaints.intake.periodFrom'),
  periodTo: t('complaints.intake.periodTo'),
  reference: t('complaints.intake.reference'),
});

/** The complaint at the window: the form forgives, and nothing typed is lost but the resident number. */
export default function IntakePage() {
  const { lang } = useWords();
  const { person } = useDesk();
  const { now } = useClock();
  const { message } = App.useApp();
  const [form] = Form.useForm<Intake>();
  const [before] = useState(draft);
  const [restored, setRestored] = useState(before !== null);
  const [kept, setKept] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<ComplaintView | null>(null);
  const sending = useWrite('/api/v1/complaints');
  const fresh: Intake = {
    channel: person.role === 'hotline' ? '12333' : 'window',
    category: 'wage-arrears',
    ...(person.region && { region: person.region }),
    receivedAt: `${now.slice(0, 16)}:00+08:00`,
  };
  const startOver = (): void => {
    dropDraft();
    form.resetFields();
    form.setFieldsValue({ ...fresh, respondent: {}, complainant: {} });
    setRestored(false);
    setKept(false);
    setProblem(null);
    setDone(null);
  };
  const send = async (): Promise<void> => {
    setProblem(null);
    try {
      setDone((await sending.mutateAsync(bodyOf(form.getFieldsValue(true) as Intake))) as ComplaintView);
      dropDraft();
      void message.success(t('complaints.intake.done'));
    } catch (error) {
      const refused = problemIn(error);
      setProblem(refused);
      form.setFields(
        refused.errors.map(({ path, message: why }) => ({ name: path.split('.'), errors: [problemText(why, lang)] })) as Parameters<
          typeof form.setFields
        >[0],
      );
    }
  };
  return (
    <>
      <header className="page-head">
        <h1>{t('complaints.intake.title')}</h1>
        {(restored || kept) && !done && (
          <span className="quiet small" role="status">
            {t(restored ? 'complaints.intake.restored' : 'complaints.intake.draft')}
          </span>
        )}
        <span className="fill" />
        {!done && <Button onClick={startOver}>{t('complaints.intake.discard')}</Button>}
      </header>
      {done ? (
        <Receipt complaint={done} another={startOver} />
      ) : (
        <div className="wide">
          {problem && <ProblemNotice problem={problem} labels={labels()} />}
          <Form<Intake>
            form={form}
            layout="vertical"
            scrollToFirstError
            initialValues={{ ...fresh, ...before }}
            validateTrigger={['onBlur', 'onSubmit']}
            onValuesChange={() => {
              keepDraft(form.getFieldsValue(true) as Intake);
              setKept(true);
            }}
            onFinish={() => void send()}
          >
            <About fixedRegion={person.role === 'inspector'} />
            <What />
            <Who />
            <Button type="primary" size="large" htmlType="submit" loading={sending.isPending} style={{ marginTop: 16 }}>
              {t('complaints.intake.submit')}
            </Button>
          </Form>
        </div>
      )}
    </>
  );
}
