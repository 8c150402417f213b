import { Button, Input, Select, Table, type TableColumnsType } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Inputs, ItemOf, ListPath } from '../api/client';
import { useRead } from '../api/queries';
import type { Page } from '../api/views';
import { t, useWords, valueOf, type Group } from '../i18n';
import { useRowKeys } from './row-keys';
import { Empty, Failed, Loading } from './states';

interface Props<P extends ListPath> {
  readonly path: P;
  readonly inputs?: Inputs;
  readonly columns: TableColumnsType<ItemOf<P>>;
  readonly hrefOf?: (item: ItemOf<P>) => string;
  readonly filters?: ReactNode;
  readonly filtered?: boolean;
  readonly clear?: () => void;
  /** Least width in pixels before the list scrolls sideways. */
  readonly width?: number;
  readonly label: string;
  readonly rowKey?: (item: ItemOf<P>) => string;
}

/** A list, page by page as the server cuts it: fifty rows, the head stays in sight, the way through it stands in the address. */
export function RegisterTable<P extends ListPath>(props: Props<P>) {
  const { path, inputs, columns, hrefOf, filters, filtered, clear, width = 960, label, rowKey } = props;
  useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const cursor = params.get('cursor') ?? undefined;
  const found = useRead(path, { ...inputs, query: { ...inputs?.query, cursor } }, { keep: true });
  const page = found.data as Page<ItemOf<P>> | undefined;
  const items = page?.items ?? [];
  const open = useCallback((row: number) => items[row] && hrefOf && void navigate(hrefOf(items[row])), [items, hrefOf, navigate]);
  const at = useRowKeys(hrefOf ? items.length : 0, open);
  const body = (): ReactNode => {
    if (found.isPending) return <Loading />;
    if (found.isError && !page) return <Failed error={found.error} retry={() => void found.refetch()} />;
    if (!items.length)
      return filtered ? (
        <Empty title={t('list.emptyFiltered')} hint={t('list.emptyFilteredHint')}>
          {clear && <Button onClick={clear}>{t('list.clear')}</Button>}
        </Empty>
      ) : (
        <Empty title={t('list.empty')} hint={t('list.emptyHint')} />
      );
    return (
      <>
        <Table<ItemOf<P>>
          className="register"
          size="small"
          aria-label={label}
          columns={columns}
          dataSource={items as ItemOf<P>[]}
          rowKey={rowKey ?? ((item) => (item as { id: string }).id)}
          pagination={false}
          sticky={{ offsetHeader: 56 }}
          scroll={{ x: width }}
          loading={found.isPlaceholderData}
          rowClassName={(_, row) => (row === at ? 'at' : '')}
          onRow={(item) => (hrefOf ? { onClick: (event) => onRowClick(event.target, () => void navigate(hrefOf(item))) } : {})}
        />
        <ListFoot count={items.length} next={page?.nextCursor ?? null} cursor={cursor} keys={Boolean(hrefOf)} />
      </>
    );
  };
  return (
    <section className="sheet" aria-label={label} aria-busy={found.isFetching}>
      {filters && (
        <div className="filters" role="search">
          {filters}
          {filtered && clear && (
            <Button type="link" onClick={clear}>
              {t('list.clear')}
            </Button>
          )}
        </div>
      )}
      {body()}
    </section>
  );
}

/** A click on a link or a button in the row means that, not the row; so does marking text. */
const onRowClick = (target: EventTarget, go: () => void): void => {
  if (target instanceof HTMLElement && target.closest('a, button')) return;
  if (!getSelection()?.toString()) go();
};

interface FootProps {
  readonly count: number;
  readonly next: string | null;
  readonly cursor: string | undefined;
  readonly keys: boolean;
}

/** The cursors of the pages before this one, newest last; kept with the entry of the browser's history. */
interface Trail {
  readonly trail?: readonly string[];
}

function ListFoot({ count, next, cursor, keys }: FootProps) {
  const [, setParams] = useSearchParams();
  const trail = (useLocation().state as Trail | null)?.trail ?? [];
  const go = (to: string | undefined, nextTrail: readonly string[]): void => {
    setParams(
      (before) => {
        const params = new URLSearchParams(before);
        if (to) params.set('cursor', to);
        else params.delete('cursor');
        return params;
      },
      { state: { trail: nextTrail } },
    );
    scrollTo({ top: 0 });
  };
  const words = next ? 'list.rowsMore' : cursor ? 'list.rowsLast' : 'list.rows';
  return (
    <div className="list-foot">
      <span className="quiet small">{t(words, { count })}</span>
      <span className="fill" />
      {keys && <span className="quiet small">{t('list.searchHint')}</span>}
      {cursor && <Button onClick={() => go(undefined, [])}>{t('list.first')}</Button>}
      {cursor && trail.length > 0 && <Button onClick={() => go(trail.at(-1), trail.slice(0, -1))}>{t('list.previous')}</Button>}
      {next && <Button onClick={() => go(next, cursor ? [...trail, cursor] : trail)}>{t('list.next')}</Button>}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly group?: Group;
  readonly codes: readonly string[];
  readonly width?: number;
}

/** A filter by one of the codes that the API knows. */
export const Choice = ({ label, value, onChange, group, codes, width = 140 }: ChoiceProps) => (
  <Select
    aria-label={label}
    placeholder={label}
    allowClear
    value={value ?? null}
    onChange={(next: string | null) => onChange(next ?? undefined)}
    style={{ width }}
    popupMatchSelectWidth={false}
    options={codes.map((code) => ({ value: code, label: group ? valueOf(group, code) : code }))}
  />
);

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly width?: number;
  /** The field that `/` goes to. */
  readonly first?: boolean;
}

/** A filter by text; sent a moment after the last key, or at once by Enter. */
export function TextFilter({ label, value, onChange, width = 220, first }: TextProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    if (text.trim() === (value ?? '')) return;
    const wait = setTimeout(() => onChange(text.trim() || undefined), 400);
    return () => clearTimeout(wait);
  }, [text, value, onChange]);
  return (
    <Input
      {...(first && { 'data-search': true })}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={label}
      aria-label={label}
      allowClear
      value={text}
      style={{ width }}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onChange(text.trim() || undefined)}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}
