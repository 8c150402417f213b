import { Button, Checkbox, Popover, type TableColumnsType } from 'antd';
import { DownloadOutlined, TableOutlined } from '@ant-design/icons';
import { useMemo, useState, type RefObject } from 'react';
import { useClock } from '../api/queries';
import { useDesk } from '../frame/person';
import { t } from '../i18n';
import { csvOf, rowsOnScreen, saveFile } from './csv';

type Column = TableColumnsType<never>[number];
const keyOf = ({ key }: { key?: Column['key'] }): string => String(key);

export interface ColumnChoice<T> {
  readonly all: TableColumnsType<T>;
  readonly shown: TableColumnsType<T>;
  readonly hide: (hidden: readonly string[]) => void;
}

const stored = (place: string): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
};

/** Which columns of a list the person wants to see, kept for it in this browser; the first, which leads on, always stays. */
export function useColumnChoice<T>(list: string, all: TableColumnsType<T>): ColumnChoice<T> {
  const { person } = useDesk();
  const place = `anxin.columns.${person.client}.${list}`;
  const [hidden, setHidden] = useState(() => stored(place));
  const hide = (next: readonly string[]): void => {
    if (next.length) localStorage.setItem(place, JSON.stringify(next));
    else localStorage.removeItem(place);
    setHidden(next);
  };
  const shown = useMemo(() => all.filter((column, at) => at === 0 || !hidden.includes(keyOf(column))), [all, hidden]);
  return { all, shown, hide };
}

interface Props<T> {
  readonly label: string;
  readonly choice: ColumnChoice<T>;
  /** Holds the table. */
  readonly sheet: RefObject<HTMLElement | null>;
}

/** What may be done with a list as it stands on screen: choose its columns, take it along. */
export function ListTools<T>({ label, choice: { all, shown, hide }, sheet }: Props<T>) {
  const { today } = useClock();
  const save = (): void => {
    if (sheet.current) saveFile(`${label}-${today}.csv`, csvOf(rowsOnScreen(sheet.current)));
  };
  const keys = all.map(keyOf);
  const boxes = (
    <Checkbox.Group
      aria-label={t('list.columns')}
      className="column-choice"
      value={shown.map(keyOf)}
      onChange={(wanted) => hide(keys.filter((key, at) => at > 0 && !wanted.includes(key)))}
      options={all.map((column, at) => ({
        value: keyOf(column),
        label: typeof column.title === 'string' ? column.title : '',
        disabled: at === 0,
      }))}
    />
  );
  return (
    <div className="list-tools">
      <Popover trigger="click" placement="bottomRight" content={boxes}>
        <Button icon={<TableOutlined />}>{t('list.columns')}</Button>
      </Popover>
      <Button icon={<DownloadOutlined />} onClick={save} title={t('list.exportHint')}>
        {t('list.export')}
      </Button>
    </div>
  );
}
