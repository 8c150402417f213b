import { Button } from 'antd';
import { useLocation, useSearchParams } from 'react-router';
import { t } from '../i18n';

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

/** How many rows there are, and the way to the pages before and after. */
export function ListFoot({ count, next, cursor, keys }: FootProps) {
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
      {keys && <span className="quiet small by-keys">{t('list.searchHint')}</span>}
      {cursor && <Button onClick={() => go(undefined, [])}>{t('list.first')}</Button>}
      {cursor && trail.length > 0 && <Button onClick={() => go(trail.at(-1), trail.slice(0, -1))}>{t('list.previous')}</Button>}
      {next && <Button onClick={() => go(next, cursor ? [...trail, cursor] : trail)}>{t('list.next')}</Button>}
    </div>
  );
}
