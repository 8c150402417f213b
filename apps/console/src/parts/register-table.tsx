import { Button, Table, type TableColumnsType } from 'antd';
import { useCallback, useRef, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Inputs, ItemOf, ListPath } from '../api/client';
import { useRead } from '../api/queries';
import type { Page } from '../api/views';
import { t, useWords } from '../i18n';
import { ListFoot } from './list-foot';
import { ListTools, useColumnChoice } from './list-tools';
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
  const sheet = useRef<HTMLElement>(null);
  const choice = useColumnChoice(path, columns);
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
          className={hrefOf ? 'register opens' : 'register'}
          size="small"
          aria-label={label}
          columns={[...choice.shown]}
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
    <section className="sheet" aria-label={label} aria-busy={found.isFetching} ref={sheet}>
      {(filters || items.length > 0) && (
        <div className="filters">
          {filters && (
            <div className="filters-fields" role="search">
              {filters}
              {filtered && clear && (
                <Button type="link" onClick={clear}>
                  {t('list.clear')}
                </Button>
              )}
            </div>
          )}
          {items.length > 0 && <ListTools label={label} choice={choice} sheet={sheet} />}
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
