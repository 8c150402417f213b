import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import enUS from 'antd/locale/en_US';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { queryClient } from './api/queries';
import { finishSignIn, person, prepare, renew, watch } from './auth/session';
import { readSettings, type Settings } from './auth/settings';
import { Frame } from './frame/frame';
import { chooseLook, chosenLook, themeOf, type Look } from './frame/theme';
import { t, useWords } from './i18n';
import { Unreachable, Welcome } from './pages/welcome';
import { Empty, Loading } from './parts/states';
import { Today } from './pages/today/today';

const Cases = lazy(() => import('./pages/cases/cases'));
const Case = lazy(() => import('./pages/cases/case'));
const Alerts = lazy(() => import('./pages/alerts/alerts'));
const AlertPage = lazy(() => import('./pages/alerts/alert'));
const Complaints = lazy(() => import('./pages/complaints/complaints'));
const Complaint = lazy(() => import('./pages/complaints/complaint'));
const Intake = lazy(() => import('./pages/complaints/intake'));
const Employers = lazy(() => import('./pages/employers/employers'));
const Employer = lazy(() => import('./pages/employers/employer'));
const Projects = lazy(() => import('./pages/projects/projects'));
const Project = lazy(() => import('./pages/projects/project'));
const Payrolls = lazy(() => import('./pages/payrolls/payrolls'));
const Payroll = lazy(() => import('./pages/payrolls/payroll'));
const Payments = lazy(() => import('./pages/own/payments'));
const Payslips = lazy(() => import('./pages/own/payslips'));
const Contracts = lazy(() => import('./pages/own/contracts'));
const Rules = lazy(() => import('./pages/rules/rules'));
const Progress = lazy(() => import('./pages/progress/progress'));

type Start =
  { state: 'starting' } | { state: 'ready'; settings: Settings } | { state: 'unreachable' } | { state: 'refused'; settings: Settings };

/** Finds out who is there: somebody on the way back from the issuer, somebody it still knows, or nobody. */
async function start(): Promise<Start> {
  const settings = await readSettings();
  // The issuer sends people back to one origin; whoever came by another name of this machine goes there first.
  if (new URL(settings.publicUrl).origin !== location.origin) {
    location.replace(settings.publicUrl + location.pathname + location.search);
    return { state: 'starting' };
  }
  prepare(settings);
  queryClient.setQueryData(['settings'], settings);
  if (location.pathname === '/callback') {
    try {
      history.replaceState(null, '', await finishSignIn(location.href));
    } catch {
      history.replaceState(null, '', '/');
      return { state: 'refused', settings };
    }
  } else if (location.pathname !== '/progress') await renew();
  return { state: 'ready', settings };
}

const begun = start().catch((): Start => ({ state: 'unreachable' }));

function Pages({ settings, refused, look, setLook }: { settings: Settings; refused: boolean; look: Look; setLook: (look: Look) => void }) {
  const who = useSyncExternalStore(watch, person);
  const [wasIn, setWasIn] = useState(false);
  useEffect(() => {
    if (who) setWasIn(true);
  }, [who]);
  const notice = wasIn ? t('app.sessionOver') : refused ? t('app.signInFailedHint') : undefined;
  const desk = who ? <Frame person={who} demo={settings.demo} look={look} setLook={setLook} /> : <Welcome notice={notice} />;
  return (
    <Routes>
      <Route
        path="/progress"
        element={
          <Suspense fallback={<Loading />}>
            <Progress />
          </Suspense>
        }
      />
      <Route element={desk}>
        <Route path="/" element={<Today />} />
        <Route path="/cases" element={<Cases />} />
        <Route path="/cases/:id" element={<Case />} />
        <Route path="/alerts" element={<Alerts />} />
        <Route path="/alerts/:id" element={<AlertPage />} />
        <Route path="/complaints" element={<Complaints />} />
        <Route path="/complaints/new" element={<Intake />} />
        <Route path="/complaints/:id" element={<Complaint />} />
        <Route path="/employers" element={<Employers />} />
        <Route path="/employers/:uscc" element={<Employer />} />
        <Route path="/projects" element={<Projects />} />
        <Route path="/projects/:id" element={<Project />} />
        <Route path="/payrolls" element={<Payrolls />} />
        <Route path="/payrolls/:id" element={<Payroll />} />
        <Route path="/payments" element={<Payments />} />
        <Route path="/payslips" element={<Payslips />} />
        <Route path="/contracts" element={<Contracts />} />
        <Route path="/rules" element={<Rules />} />
        <Route path="*" element={<Empty title={t('states.page')} hint={t('states.pageHint')} />} />
      </Route>
    </Routes>
  );
}

export function App() {
  const { lang } = useWords();
  const [at, setAt] = useState<Start>({ state: 'starting' });
  const [look, setLook] = useState<Look>(chosenLook);
  useEffect(() => void begun.then(setAt), []);
  useEffect(() => {
    document.documentElement.dataset['look'] = look;
    document.documentElement.style.colorScheme = look;
  }, [look]);
  const change = (next: Look): void => {
    chooseLook(next);
    setLook(next);
  };
  return (
    <ConfigProvider locale={lang === 'zh' ? zhCN : enUS} theme={themeOf(look)} button={{ autoInsertSpace: false }}>
      <AntApp>
        <QueryClientProvider client={queryClient}>
          {at.state === 'starting' && <Loading />}
          {at.state === 'unreachable' && <Unreachable />}
          {/* The router reads the address once it is there: by then the way back from the issuer has been put right. */}
          {(at.state === 'ready' || at.state === 'refused') && (
            <BrowserRouter>
              <Pages settings={at.settings} refused={at.state === 'refused'} look={look} setLook={change} />
            </BrowserRouter>
          )}
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
