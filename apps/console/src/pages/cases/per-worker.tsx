import { Table } from 'antd';
import type { AlertDetail, CaseView } from '../../api/views';
import { t } from '../../i18n';
import { column } from '../../parts/columns';
import { fenOf, Money, WorkerId, yuanOf } from '../../parts/text';
import { useCaseAlerts } from './use-case-alerts';

interface Owed {
  readonly workerId: string;
  readonly periods: readonly string[];
  readonly due: bigint;
  readonly open: bigint;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What each worker is owed, by the evidence of the alerts that stand. */
function owedOf(alerts: readonly AlertDetail[]): Owed[] {
  const byWorker = new Map<string, Owed>();
  for (const alert of alerts.filter(({ state }) => state !== 'dismissed')) {
    for (const { workerId, due, open, missing } of alert.evidence) {
      const [who, whole, unpaid] = [text(workerId), text(due) ?? text(missing), text(open) ?? text(missing)];
      if (!who || !whole || !unpaid) continue;
      const before = byWorker.get(who) ?? { workerId: who, periods: [], due: 0n, open: 0n };
      const periods = alert.period && !before.periods.includes(alert.period) ? [...before.periods, alert.period] : before.periods;
      // A resolved alert keeps what was owed; nothing of it is open any more.
      const left = alert.state === 'open' ? fenOf(unpaid) : 0n;
      byWorker.set(who, { workerId: who, periods, due: before.due + fenOf(whole), open: before.open + left });
    }
  }
  return [...byWorker.values()].sort((a, b) => (b.open > a.open ? 1 : b.open < a.open ? -1 : a.workerId < b.workerId ? -1 : 1));
}

/** Sums per worker, under ids that say nothing of the person. */
export function PerWorker({ file }: { file: CaseView }) {
  const owed = owedOf(useCaseAlerts(file).alerts);
  return (
    <section className="sheet" data-testid="per-worker">
      <div className="sheet-head">
        <h2>{t('cases.story.perWorker')}</h2>
        <span className="quiet small">{t('cases.story.perWorkerHint')}</span>
      </div>
      {owed.length ? (
        <Table<Owed>
          size="small"
          rowKey="workerId"
          dataSource={owed}
          pagination={owed.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          scroll={{ x: 480 }}
          columns={[
            column('cases.story.workerId', ({ workerId }) => <WorkerId id={workerId} />),
            column('cases.story.periods', ({ periods }) => [...periods].sort().join(', ')),
            column('cases.story.due', ({ due }) => <Money yuan={yuanOf(due)} />, { align: 'right' }),
            column('cases.story.open', ({ open }) => <Money yuan={yuanOf(open)} />, { align: 'right' }),
          ]}
        />
      ) : (
        <p className="quiet">{t('cases.story.noPerWorker')}</p>
      )}
    </section>
  );
}
