import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { problemIn } from '../api/problem';
import { t } from '../i18n';

export function Loading() {
  return (
    <div className="state" role="status">
      <Spin />
      <p className="quiet">{t('states.loading')}</p>
    </div>
  );
}

interface StateProps {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** Nothing is there, in words, with what to do about it. */
export const Empty = ({ title, hint, children, inline }: StateProps & { inline?: boolean }) => (
  <div className={inline ? 'state inline' : 'state'}>
    {!inline && (
      <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" aria-hidden="true">
        <path d="M8 20 14 9h20l6 11v17a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3ZM8 21h10c0 4 2 6 6 6s6-2 6-6h10" />
      </svg>
    )}
    <h3>{title}</h3>
    <p className="quiet">{hint}</p>
    {children}
  </div>
);

/** Something could not be read: not there for this person, not allowed, or no answer. */
export function Failed({ error, retry, back }: { error: unknown; retry?: () => void; back?: string }) {
  const navigate = useNavigate();
  const { status } = problemIn(error);
  if (status === 404)
    return (
      <Empty title={t('states.notFound')} hint={t('states.notFoundHint')}>
        <Button onClick={() => void navigate(back ?? '/')}>{t(back ? 'states.back' : 'states.backToday')}</Button>
      </Empty>
    );
  if (status === 403) return <Empty title={t('states.forbidden')} hint={t('states.forbiddenHint')} />;
  return (
    <Empty title={t('states.failed')} hint={t(status === 429 ? 'states.tooMany' : 'states.failedHint')}>
      {retry && <Button onClick={retry}>{t('states.retry')}</Button>}
    </Empty>
  );
}
