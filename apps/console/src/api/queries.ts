import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { readSettings } from '../auth/settings';
import { read, write, type BodyOf, type Inputs, type ReadPath, type WritePath } from './client';
import { problemIn } from './problem';

const worthAnotherTry = (failures: number, error: unknown): boolean => {
  const { status } = problemIn(error);
  return failures < 2 && (status === 0 || status >= 500);
};

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 5_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
});

/** Reads; a list keeps its rows on screen until those of the next page are there. */
export function useRead<P extends ReadPath>(
  path: P,
  inputs: Inputs = {},
  options: { enabled?: boolean; keep?: boolean; staleTime?: number } = {},
) {
  const { enabled, keep, staleTime } = options;
  return useQuery({
    queryKey: [path, inputs],
    queryFn: ({ signal }) => read(path, inputs, signal),
    ...(enabled !== undefined && { enabled }),
    ...(staleTime !== undefined && { staleTime }),
    ...(keep && { placeholderData: keepPreviousData }),
  });
}

/** Posts; afterwards everything on screen is read again, since one step changes cases, alerts and complaints alike. */
export function useWrite<P extends WritePath>(path: P, inPath?: Inputs['path']) {
  const client = useQueryClient();
  const key = useRef<{ body: string; key: string }>(undefined);
  return useMutation({
    mutationFn: (body: BodyOf<P>) => {
      const text = JSON.stringify(body ?? {});
      // The same form sent again after a lost answer is the same deed; another body is another.
      if (key.current?.body !== text) key.current = { body: text, key: crypto.randomUUID() };
      return write(path, inPath, body, key.current.key);
    },
    // Out of order: somebody was here before; what is on screen is not what is there.
    onError: (error) => void (problemIn(error).status === 409 && client.invalidateQueries()),
    onSuccess: () => {
      key.current = undefined;
      return client.invalidateQueries();
    },
  });
}

/** The business day and instant; in a demonstration they are not those of the wall. */
export function useClock(): { today: string; now: string } {
  const { data } = useQuery({ queryKey: ['settings'], queryFn: readSettings, refetchInterval: 60_000, staleTime: 30_000 });
  const now = data?.now ?? '';
  return { today: now.slice(0, 10), now };
}
