import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useClock, useRead } from '../../api/queries';
import { listen, type Notice } from '../../api/stream';
import { useDesk } from '../../frame/person';
import { entriesOf, pathOf } from '../../frame/roles';
import { t, useWords } from '../../i18n';
import { Failed, Loading } from '../../parts/states';
import { Awaited, Complaints, Deadlines, Fresh, Waiting } from './lists';
import { useOpenCases } from './use-work';
import { duesOf, freshOf, isOverdue, isSoon, waitingOf } from './work';

type Whose = 'mine' | 'region';
const NOTICES = ['opened', 'assigned', 'filed', 'closed', 'deadline', 'overdue', 'escalated'] as const;
const isNotice = (kind: string): kind is (typeof NOTICES)[number] => NOTICES.includes(kind as (typeof NOTICES)[number]);

/** Hears of the caller's cases; what comes is on screen at once. */
function useLive(onCase: (notice: Notice) => void): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(
    () =>
      listen({
        onState: setLive,
        onNotice: (notice) => {
          void client.invalidateQueries();
          onCase(notice);
        },
      }),
    [client, onCase],
  );
  return live;
}

/** The first page is the work: what runs out, what is new, what waits. */
export function Today() {
  const { person } = useDesk();
  const { key } = useLocation();
  const [first = 'rules'] = entriesOf(person.role);
  // By its key anew each time: who comes here again while the page is still on its way is led on again.
  return first === 'today' ? <TodayDesk /> : <Navigate key={key} to={pathOf(first)} replace />;
}

function TodayDesk() {
  useWords();
  const { person, region } = useDesk();
  const { today } = useClock();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [params, setParams] = useSearchParams();
  const supervises = person.role === 'supervisor';
  const whose: Whose = supervises || params.get('whose') === 'region' ? 'region' : 'mine';
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const heard = useCallback(
    (notice: Notice) => {
      const file = notice.case;
      if (file) setTold((before) => new Set(before).add(file));
      if (!isNotice(notice.kind)) return;
      notification.info({
        key: notice.id,
        title: t(`today.notice.${notice.kind}`, { number: notice.number ?? t('today.complaint') }),
        actions: (
          <Button size="small" onClick={() => void navigate(file ? `/cases/${file}` : `/complaints/${notice.complaint ?? ''}`)}>
            {t('today.look')}
          </Button>
        ),
        placement: 'bottomRight',
      });
    },
    [navigate, notification],
  );
  const live = useLive(heard);
  const open = useOpenCases({ ...(whose === 'mine' && { inspector: person.client }), ...(region && { region }) });
  const received = useRead('/api/v1/complaints', { query: { state: 'received', region, limit: 200 } });
  if (open.isError) return <Failed error={open.error} retry={() => void open.refetch()} />;
  if (open.isPending || received.isPending) return <Loading />;
  const { cases, cut } = open.data;
  const complaints = received.data?.items ?? [];
  const dues = duesOf(cases, complaints);
  const overdue = dues.filter(isOverdue).length;
  const soon = today ? dues.filter((due) => isSoon(due, today)).length : 0;
  return (
    <>
      <header className="page-head">
        <h1>{t('nav.today')}</h1>
        <p className={overdue ? 'late' : 'quiet'}>{overdue + soon ? t('today.summary', { overdue, soon }) : t('today.allClear')}</p>
        <span className="fill" />
        <span className="live quiet small" data-state={live ? 'on' : 'off'} data-testid="live" role="status">
          {t(live ? 'today.live' : 'today.reconnecting')}
        </span>
        {!supervises && (
          <Segmented<Whose>
            value={whose}
            onChange={(next) => setParams(next === 'region' ? { whose: next } : {}, { replace: true })}
            options={[
              { value: 'mine', label: t('today.mine') },
              { value: 'region', label: t('today.region') },
            ]}
          />
        )}
      </header>
      <div className="desk">
        <div>
          <Deadlines dues={dues} cut={cut ? cases.length : 0} told={told} />
        </div>
        <div>
          {supervises && <Waiting waiting={waitingOf(cases)} />}
          <Awaited cases={cases} />
          <Fresh fresh={freshOf(cases, today)} told={told} />
          <Complaints complaints={complaints} />
        </div>
      </div>
      <p className="quiet small" style={{ marginTop: 12 }}>
        <Link to="/cases?state=open">{t('today.seeAll')}</Link>
      </p>
    </>
  );
}
