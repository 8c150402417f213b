import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { Problem } from '../api/problem';
import { problemText } from '../api/problem-words';
import { t, useWords, valueOf } from '../i18n';

interface Props {
  readonly problem: Problem;
  /** What a field is called on screen, by its path. */
  readonly labels?: Readonly<Record<string, string>>;
}

const labelOf = (path: string, labels: Props['labels']): string => labels?.[path] ?? labels?.[path.split('.')[0] ?? ''] ?? path;

/** What the API refused, in one list above the form; takes the focus, so that it is heard and seen. */
export function ProblemNotice({ problem, labels }: Props) {
  const { lang } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const conflict = problem.status === 409;
  const forbidden = problem.status === 403 || problem.status === 404;
  const title =
    conflict || forbidden ? t('form.refused') : problem.status === 0 || problem.status >= 500 ? t('states.failed') : t('form.errorsAbove');
  const steps = problem.openSteps.map((step) => valueOf('steps', step)).join(lang === 'zh' ? '、' : ', ');
  return (
    <div ref={box} tabIndex={-1} role="alert" style={{ marginBottom: 16 }}>
      <Alert
        type="error"
        showIcon
        title={title}
        description={
          <>
            {problem.errors.length === 0 && problem.detail && <p>{problemText(problem.detail, lang)}</p>}
            {problem.status === 0 && <p>{t('states.failedHint')}</p>}
            {problem.errors.length > 0 && (
              <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                {problem.errors.map(({ path, message }) => (
                  <li key={path + message}>
                    {labelOf(path, labels)}
                    {lang === 'zh' ? '：' : ': '}
                    {problemText(message, lang)}
                  </li>
                ))}
              </ul>
            )}
            {conflict && <p>{steps ? t('form.openStepsAre', { steps }) : t('form.noOpenSteps')}</p>}
          </>
        }
      />
    </div>
  );
}
