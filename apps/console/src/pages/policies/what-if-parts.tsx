import { Table } from 'antd';
import type { WhatIf, WhatIfCount } from '../../api/views';
import { t } from '../../i18n';
import { Money } from '../../parts/text';
import { placeText, valueText } from './words';

/** 最低工资，兰山区：2 400.00 元 */
export const Assumed = ({ of }: { of: Pick<WhatIf, 'changes'> }) => (
  <>
    {of.changes.map((row) => (
      <div key={`${row.key} ${row.region} ${row.validFrom}`}>
        {t('whatIf.assumed', { key: row.key, region: placeText(row.region), value: valueText(row) })}
        {row.laidBackFrom && <span className="quiet small">{t('whatIf.laidBack', { date: row.laidBackFrom })}</span>}
      </div>
    ))}
  </>
);

export const Progress = ({ of: { progress, state } }: { of: Pick<WhatIf, 'progress' | 'state'> }) => {
  const { judged, subjects } = progress;
  if (subjects !== null) return <span className="number">{t('whatIf.progressOf', { judged, subjects })}</span>;
  return <>{state === 'running' ? t('whatIf.listing') : '–'}</>;
};

export interface CountRow extends WhatIfCount {
  readonly name: string;
  readonly code: string;
}

const SIDES = ['gained', 'lost', 'changed'] as const;

/** What would be gained, lost and changed, line by line: by rule, or by county. */
export const Counts = ({ label, rows }: { label: string; rows: readonly CountRow[] }) => (
  <Table<CountRow>
    className="register"
    size="small"
    aria-label={label}
    dataSource={[...rows]}
    rowKey="code"
    pagination={false}
    scroll={{ x: 900 }}
    columns={[
      { key: 'name', title: label, render: (_, { name }) => name },
      { key: 'now', title: t('whatIf.now'), align: 'right', width: 90, render: (_, row) => row.before.alerts },
      { key: 'then', title: t('whatIf.then'), align: 'right', width: 90, render: (_, row) => row.after.alerts },
      ...SIDES.map((side) => ({
        key: side,
        title: t(`whatIf.${side}`),
        align: 'right' as const,
        width: 90,
        render: (_: unknown, row: CountRow) => (row[side].alerts ? <b>{row[side].alerts}</b> : '0'),
      })),
      { key: 'same', title: t('whatIf.same'), align: 'right', width: 90, render: (_, row) => row.same },
      { key: 'amount', title: t('whatIf.amount'), align: 'right', width: 190, render: (_, row) => <Amounts of={row} /> },
    ]}
  />
);

const Amounts = ({ of: { before, after } }: { of: WhatIfCount }) =>
  before.amount === after.amount ? (
    <Money yuan={after.amount} />
  ) : (
    <>
      <Money yuan={before.amount} /> → <Money yuan={after.amount} />
    </>
  );
