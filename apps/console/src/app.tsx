import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import enUS from 'antd/locale/en_US';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { BrowserRouter, matchPath, Route, Routes } from 'react-router';
import { queryClient } from './api/queries';
import { finishSignIn, person, prepare, renew, watch } from './auth/session';
import { readSettings, type Settings } from './auth/settings';
import { Frame } from './frame/frame';
import { chooseLook, chosenLook, themeOf, type Look } from './frame/theme';
import { t, useWords } from './i18n';
import { Unreachable, Welcome } from './pages/welcome';
import { Empty, Loading } from './parts/states';
import { Today } from './pages/today/today';

/** Pages load themselves when they are opened. */
const PAGES = (
  [
    ['/cases', () => import('./pages/cases/cases')],
    ['/cases/:id', () => import('./pages/cases/case')],
    ['/alerts', () => import('./pages/alerts/alerts')],
    ['/alerts/:id', () => import('./pages/alerts/alert')],
    ['/complaints', () => import('./pages/complaints/complaints')],
    ['/complaints/new', () => import('./pages/complaints/intake')],
    ['/complaints/call-backs', () => import('./pages/complaints/call-backs')],
    ['/complaints/imports', () => import('./pages/complaints/clue-imports')],
    ['/complaints/imports/:id', () => import('./pages/complaints/clue-import')],
    ['/complaints/:id', () => import('./pages/complaints/complaint')],
    ['/employers', () => import('./pages/employers/employers')],
    ['/employers/:uscc', () => import('./pages/employers/employer')],
    ['/projects', () => import('./pages/projects/projects')],
    ['/projects/:id', () => import('./pages/projects/project')],
    ['/payrolls', () => import('./pages/payrolls/payrolls')],
    ['/payrolls/:id', () => import('./pages/payrolls/payroll')],
    ['/payments', () => import('./pages/own/payments')],
    ['/payslips', () => import('./pages/own/payslips')],
    ['/contracts', () => import('./pages/own/contracts')],
    ['/rules', () => import('./pages/rules/rules')],
    ['/policies', () => import('./pages/policies/policies')],
    ['/policies/changes', () => import('./pages/policies/changes')],
    ['/policies/what-ifs', () => import('./pages/policies/what-ifs')],
    ['/policies/what-ifs/:id', () => import('./pages/policies/what-if')],
  ] as const
).map(([path, load]) => ({ path, load, Page: lazy(load) }));
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

/** While the issuer is asked, the page that the address names is on its way already. */
void PAGES.find(({ path }) => matchPath(path, location.pathname))
  ?.load()
  .catch(() => undefined);
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
        {PAGES.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
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
