import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { read } from '../../api/client';
import { problemIn } from '../../api/problem';
import type { ProgressView } from '../../api/views';
import { speak, t, useWords, valueOf } from '../../i18n';
import { instantText } from '../../parts/text';
import { ArrivalQuestion } from './arrival-question';

type Happens = 'received' | 'accepted' | 'working' | 'ended';
const NEXT: Readonly<Record<string, Happens>> = {
  received: 'received',
  'correction-asked': 'received',
  accepted: 'accepted',
  'in-progress': 'working',
};

function Found({ progress }: { progress: ProgressView }) {
  return (
    <section className="sheet" data-testid="progress" role="status" style={{ marginTop: 20 }}>
      <p className="quiet">{t('progress.nowAt')}</p>
      <p className="lead">{valueOf('complaintStates', progress.state)}</p>
      <ol className="log" style={{ marginTop: 12 }}>
        {progress.steps.map(({ at, step }) => (
          <li key={at + step}>
            <span className="quiet number">{instantText(at)}</span>
            <b>{valueOf('progressSteps', step)}</b>
          </li>
        ))}
      </ol>
      <h2 style={{ marginTop: 16 }}>{t('progress.what')}</h2>
      <p style={{ marginTop: 4 }}>{t(`progress.happens.${NEXT[progress.state] ?? 'ended'}`)}</p>
    </section>
  );
}

interface Asked {
  readonly receiptNumber: string;
  readonly phoneLast4: string;
}

/** For whoever complained: no account, large type, one question; nothing personal comes back. */
export default function Progress() {
  const { lang } = useWords();
  const [progress, setProgress] = useState<ProgressView | null>(null);
  const [receipt, setReceipt] = useState<Asked | null>(null);
  const [failed, setFailed] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const look = async ({ receiptNumber, phoneLast4 }: Asked): Promise<void> => {
    setAsking(true);
    setFailed(null);
    setProgress(null);
    try {
      const asked = { receiptNumber: receiptNumber.trim(), phoneLast4: phoneLast4.trim() };
      setProgress(await read('/api/v1/complaints/progress', { query: asked }));
      setReceipt(asked);
    } catch (error) {
      setFailed(problemIn(error).status);
    } finally {
      setAsking(false);
    }
  };
  const words = (status: number): [string, string] => {
    if (status === 429) return [t('progress.resting'), t('progress.help')];
    return status === 404 || status === 400
      ? [t('progress.notFound'), t('progress.notFoundHint')]
      : [t('app.unreachable'), t('app.unreachableHint')];
  };
  return (
    <main className="entry large" style={{ marginTop: '6vh', paddingBottom: 40 }}>
      <p style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', margin: '0 0 16px' }}>
        <Link to="/">
          <img src="/anxin.svg" alt={t('app.name')} width={40} height={40} />
        </Link>
        <Button type="text" lang={lang === 'zh' ? 'en' : 'zh'} onClick={() => void speak(lang === 'zh' ? 'en' : 'zh')}>
          {t('nav.language')}
        </Button>
      </p>
      <h1>{t('progress.title')}</h1>
      <p className="quiet">{t('progress.intro')}</p>
      <Form<Asked> layout="vertical" size="large" requiredMark={false} onFinish={(asked) => void look(asked)} style={{ marginTop: 20 }}>
        <Form.Item
          name="receiptNumber"
          label={t('progress.receiptNumber')}
          extra={t('progress.receiptHint')}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input className="code" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} />
        </Form.Item>
        <Form.Item
          name="phoneLast4"
          label={t('progress.phoneLast4')}
          rules={[{ required: true, pattern: /^\s*\d{4}\s*$/, message: t('progress.fourDigits') }]}
        >
          <Input className="code" inputMode="numeric" autoComplete="off" maxLength={6} style={{ maxWidth: 160 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={asking} block>
          {t('progress.look')}
        </Button>
      </Form>
      {failed !== null && (
        <Alert type="warning" showIcon role="alert" style={{ marginTop: 20 }} title={words(failed)[0]} description={words(failed)[1]} />
      )}
      {progress?.arrival && receipt && (
        <ArrivalQuestion
          key={`${receipt.receiptNumber} ${progress.arrival.answeredAt ?? ''}`}
          question={progress.arrival}
          receipt={receipt}
          answered={setProgress}
        />
      )}
      {progress && <Found progress={progress} />}
      <p className="quiet" style={{ fontSize: 16 }}>
        {t('progress.help')}
      </p>
    </main>
  );
}
