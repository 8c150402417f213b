import { App, Button } from 'antd';
import { useRead, useWrite } from '../../api/queries';
import { problemIn } from '../../api/problem';
import { problemText } from '../../api/problem-words';
import type { MessageView } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { Instant } from '../../parts/text';

function Sending({ id, message }: { id: string; message: MessageView }) {
  const { lang } = useWords();
  const app = App.useApp();
  const sending = useWrite('/api/v1/complaints/{id}/messages/{message}/sending', { id, message: message.id });
  const again = (): void =>
    void sending.mutateAsync(undefined).catch((error: unknown) => app.message.error(problemText(problemIn(error).detail, lang)));
  return (
    <Button type="link" loading={sending.isPending} onClick={again}>
      {t('complaints.messages.again')}
    </Button>
  );
}

/** 短信告知: what who complained was told when, and whether it came; a failed one can be sent again. */
export function Messages({ id }: { id: string }) {
  const { data } = useRead('/api/v1/complaints/{id}/messages', { path: { id } }, { staleTime: 0 });
  if (!data) return null;
  return (
    <section className="sheet" data-testid="messages">
      <div className="sheet-head">
        <h2>{t('complaints.messages.title')}</h2>
      </div>
      {data.items.length === 0 && <p className="quiet">{t('complaints.messages.none')}</p>}
      <ul className="rows">
        {data.items.map((message) => (
          <li key={message.id}>
            <span className="grow">
              {valueOf('messageSteps', message.step)}
              <span className="quiet small" style={{ display: 'block' }}>
                <Instant at={message.at} />
              </span>
            </span>
            <span className={message.state === 'failed' ? 'stage' : 'quiet'} data-on={message.state === 'failed'}>
              {valueOf('messageStates', message.state)}
            </span>
            {message.state === 'failed' && <Sending id={id} message={message} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
