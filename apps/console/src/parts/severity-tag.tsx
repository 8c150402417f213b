import type { Severity } from '../api/views';
import { useWords, valueOf } from '../i18n';

/** Circle, diamond, triangle, octagon: told apart without colour. */
const SHAPES: Readonly<Record<Severity, string>> = {
  yellow: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  orange: 'M6 0 12 6 6 12 0 6Z',
  red: 'M6 .5 12 11.500H0Z',
  critical: 'M3.500 0h5L12 3.500v5L8.500 12h-5L0 8.500v-5Z',
};

export function SeverityTag({ severity }: { severity: Severity }) {
  useWords();
  return (
    <span className="severity" data-severity={severity}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[severity]} fill="currentColor" />
      </svg>
      {valueOf('severity', severity)}
    </span>
  );
}
