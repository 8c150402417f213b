import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { signIn } from '../auth/session';
import { speak, t, useWords } from '../i18n';
import { Empty } from '../parts/states';

/** Before anybody has signed in: the way in for those who work here, and the one page that needs none. */
export function Welcome({ notice }: { notice: string | undefined }) {
  const { lang } = useWords();
  return (
    <main className="entry">
      <img src="/anxin.svg" alt="" width={56} height={56} />
      <h1>
        {t('app.name')} · {t('app.welcome')}
      </h1>
      <p className="quiet">{t('app.welcomeText')}</p>
      {notice && <Alert type="warning" showIcon title={notice} style={{ marginTop: 16 }} role="status" />}
      <p style={{ marginTop: 24, display: 'flex', gap: 12 }}>
        <Button type="primary" size="large" onClick={() => void signIn()}>
          {t('app.signIn')}
        </Button>
        <Button size="large" type="text" lang={lang === 'zh' ? 'en' : 'zh'} onClick={() => void speak(lang === 'zh' ? 'en' : 'zh')}>
          {t('nav.language')}
        </Button>
      </p>
      <p>
        <Link to="/progress">{t('app.followComplaint')}</Link>
      </p>
    </main>
  );
}

export function Unreachable() {
  useWords();
  return (
    <main className="entry">
      <Empty title={t('app.unreachable')} hint={t('app.unreachableHint')}>
        <Button onClick={() => location.reload()}>{t('states.retry')}</Button>
      </Empty>
    </main>
  );
}
