import { App, Button } from 'antd';
import { Link } from 'react-router';
import { problemIn } from '../../api/problem';
import { problemText } from '../../api/problem-words';
import { useWrite } from '../../api/queries';
import type { CallBackView } from '../../api/views';
import { useDesk } from '../../frame/person';
import { t, useWords } from '../../i18n';
import { column } from '../../parts/columns';
import { useFilters } from '../../parts/filters';
import { Choice } from '../../parts/filter-fields';
import { RegisterTable } from '../../parts/register-table';
import { Instant, Region } from '../../parts/text';
import { ComplaintRooms } from './rooms';

const FILTERS = ['state'] as const;
const STATES = ['waiting', 'acknowledged'] as const;

/** Sends one that is not acknowledged again; what came of it is said. */
function SendAgain({ id }: { id: string }) {
  const { lang } = useWords();
  const { message } = App.useApp();
  const sending = useWrite('/api/v1/hotline/call-backs/{id}/sending', { id });
  const send = async (): Promise<void> => {
    try {
      const { state } = (await sending.mutateAsync(undefined)) as CallBackView;
      void (state === 'acknowledged' ? message.success(t('callBacks.sent')) : message.warning(t('callBacks.sentWaiting')));
    } catch (error) {
      void message.error(problemText(problemIn(error).detail, lang) || t('states.failed'));
    }
  };
  return (
    <Button size="small" loading={sending.isPending} onClick={() => void send()}>
      {t('callBacks.send')}
    </Button>
  );
}

/** What goes back to hotlines: what was told, whether it was acknowledged, and what is tried next. */
export default function CallBacks() {
  useWords();
  const { person } = useDesk();
  const { values, active, set, clear } = useFilters(FILTERS);
  return (
    <>
      <header className="page-head">
        <h1>{t('callBacks.title')}</h1>
        <p className="quiet">{t('callBacks.intro')}</p>
        <span className="fill" />
        <ComplaintRooms here="callBacks" />
      </header>
      <RegisterTable
        path="/api/v1/hotline/call-backs"
        label={t('callBacks.title')}
        inputs={{ query: { ...values } }}
        filtered={active}
        clear={clear}
        width={1280}
        columns={[
          column<CallBackView>(
            'callBacks.orderNumber',
            ({ orderNumber, complaint }) => (
              <Link to={`/complaints/${complaint}`} className="code">
                {orderNumber}
              </Link>
            ),
            { width: 160 },
          ),
          column<CallBackView>('callBacks.step', ({ step }) => t(`callBacks.steps.${step}`), { width: 110 }),
          column<CallBackView>(
            'callBacks.state',
            ({ state }) => (
              <span className="stage" data-on={state === 'waiting'}>
                {t(`callBacks.states.${state}`)}
              </span>
            ),
            { width: 100 },
          ),
          ...(person.role === 'supervisor'
            ? [
                column<CallBackView>('callBacks.send', ({ id, state }) => (state === 'waiting' ? <SendAgain id={id} /> : null), {
                  width: 110,
                }),
              ]
            : []),
          column<CallBackView>('callBacks.at', ({ at }) => <Instant at={at} />, { width: 140 }),
          column<CallBackView>('callBacks.tries', ({ tries }) => <span className="number">{tries}</span>, { width: 96, align: 'right' }),
          column<CallBackView>('callBacks.lastAnswer', ({ lastAnswer }) => lastAnswer ?? t('callBacks.neverTried'), { width: 110 }),
          column<CallBackView>('callBacks.nextTryAt', ({ nextTryAt }) => (nextTryAt ? <Instant at={nextTryAt} /> : '–'), { width: 140 }),
          column<CallBackView>(
            'callBacks.acknowledgedAt',
            ({ acknowledgedAt }) => (acknowledgedAt ? <Instant at={acknowledgedAt} /> : '–'),
            {
              width: 140,
            },
          ),
          column<CallBackView>('callBacks.hotline', ({ hotline }) => hotline, { width: 120 }),
          column<CallBackView>('complaints.region', ({ region }) => <Region code={region} />, { width: 80 }),
        ]}
        filters={
          <Choice
            label={t('callBacks.state')}
            codes={STATES}
            nameOf={(code) => t(`callBacks.states.${code as (typeof STATES)[number]}`)}
            value={values.state}
            onChange={(next) => set('state', next)}
          />
        }
      />
    </>
  );
}
