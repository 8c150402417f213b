import { useEffect, useState } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Moves through a list by `j` and `k`, opens by `Enter`, finds its search field by `/`.
 * @returns the row that is at, or −1
 */
export function useRowKeys(count: number, open: (row: number) => void): number {
  const [at, setAt] = useState(-1);
  useEffect(() => setAt(-1), [count]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') {
        const field = document.querySelector<HTMLElement>('[data-search] input, input[data-search]');
        if (!field) return;
        event.preventDefault();
        field.focus();
      } else if (event.key === 'j' || event.key === 'k') {
        const step = event.key === 'j' ? 1 : -1;
        setAt((row) => Math.min(count - 1, Math.max(0, row + step)));
      } else if (
        event.key === 'Enter' &&
        at >= 0 &&
        !(event.target instanceof HTMLAnchorElement || event.target instanceof HTMLButtonElement)
      ) {
        open(at);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [at, count, open]);
  useEffect(() => {
    if (at >= 0) document.querySelector('.register .at')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return at;
}
