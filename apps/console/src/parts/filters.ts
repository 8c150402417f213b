import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters of a list, kept in the address: it can be sent to a colleague, and the way back leads to the same rows. */
export function useFilters<N extends string>(
  names: readonly N[],
): {
  readonly values: Readonly<Partial<Record<N, string>>>;
  readonly active: boolean;
  readonly set: (name: N, value: string | undefined) => void;
  readonly clear: () => void;
} {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => {
    const found: Partial<Record<N, string>> = {};
    for (const name of names) {
      const value = params.get(name);
      if (value) found[name] = value;
    }
    return found;
  }, [params, names]);
  const set = useCallback(
    (name: N, value: string | undefined) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          next.delete('cursor');
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(
    () =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const name of [...names, 'cursor']) next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [names, setParams],
  );
  return { values, active: Object.keys(values).length > 0, set, clear };
}
