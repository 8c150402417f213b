import { Button, Drawer, Grid, Layout, Menu, Select, Tag } from 'antd';
import { LogoutOutlined, MenuOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { coversRegion, regions } from '@anxin/codes';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link, Outlet, useLocation, useSearchParams } from 'react-router';
import { useClock } from '../api/queries';
import { signOut, type Person } from '../auth/session';
import { speak, t, useWords, valueOf } from '../i18n';
import { Loading } from '../parts/states';
import { Region, regionName } from '../parts/text';
import { DeskContext } from './person';
import { choosesRegion, entriesOf, ICONS, pathOf } from './roles';
import type { Look } from './theme';

const REGION = 'anxin.region';

function Navigation({ person, onGo }: { person: Person; onGo?: () => void }) {
  const { pathname } = useLocation();
  const entries = entriesOf(person.role);
  const here = entries.find((entry) => entry !== 'today' && pathname.startsWith(pathOf(entry))) ?? (pathname === '/' ? 'today' : '');
  const items = entries.map((entry) => {
    const Icon = ICONS[entry];
    return { key: entry, icon: <Icon />, label: <Link to={pathOf(entry)}>{t(`nav.${entry}`)}</Link> };
  });
  return (
    <nav aria-label={t('nav.label')}>
      <Link to="/" className="brand" onClick={onGo}>
        <img src="/anxin.svg" alt="" />
        <span>
          <b>{t('app.name')}</b>
          <small>{t('app.authority')}</small>
        </span>
      </Link>
      <Menu mode="inline" selectedKeys={[here]} items={items} onClick={onGo} />
    </nav>
  );
}

function RegionSwitch({ person, region, choose }: { person: Person; region: string | undefined; choose: (code: string) => void }) {
  if (!choosesRegion(person.role)) return person.region ? <Region code={person.region} /> : null;
  const within = regions.filter(({ code, level }) => level !== 'province' && (!person.region || coversRegion(person.region, code)));
  return (
    <Select
      aria-label={t('nav.region')}
      value={region ?? ''}
      onChange={choose}
      style={{ width: 150 }}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: t('nav.allRegions') },
        ...within.map(({ code }) => ({ value: code, label: <Region code={code} />, title: regionName(code) })),
      ]}
    />
  );
}

function PersonName({ person }: { person: Person }) {
  const office = person.department ? ` · ${valueOf('departments', person.department)}` : '';
  return (
    <span className="quiet" title={`${t('nav.person')} ${person.client}`}>
      {valueOf('roles', person.role)}
      {office}
    </span>
  );
}

interface Props {
  readonly person: Person;
  readonly demo: boolean;
  readonly look: Look;
  readonly setLook: (look: Look) => void;
}

/** The frame of all pages: what there is on the left; region, language, look and person above. */
export function Frame({ person, demo, look, setLook }: Props) {
  const { lang } = useWords();
  const { today } = useClock();
  const { lg } = Grid.useBreakpoint();
  const [menuOpen, setMenuOpen] = useState(false);
  const [region, setRegion] = useState(() => sessionStorage.getItem(REGION) ?? '');
  const [, setParams] = useSearchParams();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const desk = useMemo(() => ({ person, region: region || undefined }), [person, region]);
  const choose = (code: string): void => {
    sessionStorage.setItem(REGION, code);
    setRegion(code);
    // A page of the one region's list is none of the other's.
    setParams((before) => new URLSearchParams([...before].filter(([name]) => name !== 'cursor')), { replace: true });
  };
  // A new page is read from its top, by eye and by ear.
  useEffect(() => main.current?.focus({ preventScroll: true }), [pathname]);
  return (
    <DeskContext.Provider value={desk}>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Layout className="frame" hasSider>
        {lg && (
          <Layout.Sider width={176} className="frame-side">
            <Navigation person={person} />
          </Layout.Sider>
        )}
        <Layout>
          <Layout.Header className="frame-top">
            {!lg && <Button type="text" icon={<MenuOutlined />} aria-label={t('nav.open')} onClick={() => setMenuOpen(true)} />}
            <RegionSwitch person={person} region={desk.region} choose={choose} />
            <span className="fill" />
            {lg && demo && <Tag>{t('app.demo')}</Tag>}
            <span className="frame-day quiet" data-testid="business-day">
              {t('app.businessDay')} <time className="number">{today}</time>
            </span>
            <Button
              type="text"
              onClick={() => void speak(lang === 'zh' ? 'en' : 'zh')}
              lang={lang === 'zh' ? 'en' : 'zh'}
              data-testid="language"
            >
              {t('nav.language')}
            </Button>
            <Button
              type="text"
              icon={look === 'dark' ? <SunOutlined /> : <MoonOutlined />}
              aria-label={t(look === 'dark' ? 'nav.toLight' : 'nav.toDark')}
              onClick={() => setLook(look === 'dark' ? 'light' : 'dark')}
            />
            {lg && <PersonName person={person} />}
            <Button
              type="text"
              icon={<LogoutOutlined />}
              aria-label={t('app.signOut')}
              title={t('app.signOut')}
              onClick={() => void signOut()}
            />
          </Layout.Header>
          <main id="main" className="frame-main" tabIndex={-1} ref={main}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </main>
        </Layout>
      </Layout>
      <Drawer
        placement="left"
        size={240}
        open={!lg && menuOpen}
        onClose={() => setMenuOpen(false)}
        title={<PersonName person={person} />}
        styles={{ body: { padding: 0 } }}
      >
        <Navigation person={person} onGo={() => setMenuOpen(false)} />
      </Drawer>
    </DeskContext.Provider>
  );
}
