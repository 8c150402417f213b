import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { readSettings } from '../auth/settings';
import {
  put,
  read,
  write,
  type Answers,
  type BodyOf,
  type Inputs,
  type PutBody,
  type PutPath,
  type ReadPath,
  type WritePath,
} from './client';
import { problemIn } from './problem';

const worthAnotherTry = (failures: number, error: unknown): boolean => {
  const { status } = problemIn(error);
  return failures < 2 && (status === 0 || status >= 500);
};

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 5_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
});

/** Reads; a list keeps its rows on screen until those of the next page are there; `again`: after so many milliseconds, while what was found goes on. */
export function useRead<P extends ReadPath>(
  path: P,
  inputs: Inputs = {},
  options: { enabled?: boolean; keep?: boolean; staleTime?: number; again?: (found: Answers[P]) => number | false } = {},
) {
  const { enabled, keep, staleTime, again } = options;
  return useQuery<Answers[P]>({
    queryKey: [path, inputs],
    queryFn: ({ signal }) => read(path, inputs, signal),
    ...(enabled !== undefined && { enabled }),
    ...(staleTime !== undefined && { staleTime }),
    ...(again && { refetchInterval: ({ state }) => (state.data === undefined ? false : again(state.data)) }),
    ...(keep && { placeholderData: keepPreviousData }),
  });
}

/** One deed; afterwards everything on screen is read again, since one step changes cases, alerts and complaints alike. */
function useDeed<B>(deed: (body: B, key: string) => Promise<unknown>) {
  const client = useQueryClient();
  const key = useRef<{ body: string; key: string }>(undefined);
  return useMutation({
    mutationFn: (body: B) => {
      const text = JSON.stringify(body ?? {});
      // The same form sent again after a lost answer is the same deed; another body is another.
      if (key.current?.body !== text) key.current = { body: text, key: crypto.randomUUID() };
      return deed(body, key.current.key);
    },
    // Out of order: somebody was here before; what is on screen is not what is there.
    onError: (error) => void (problemIn(error).status === 409 && client.invalidateQueries()),
    onSuccess: () => {
      key.current = undefined;
      return client.invalidateQueries();
    },
  });
}

export const useWrite = <P extends WritePath>(path: P, inPath?: Inputs['path']) =>
  useDeed((body: BodyOf<P>, key) => write(path, inPath, body, key));
export const usePut = <P extends PutPath>(path: P, inPath?: Inputs['path']) =>
  useDeed((body: PutBody<P>, key) => put(path, inPath, body, key));

/** The business day and instant; in a demonstration they are not those of the wall. */
export function useClock(): { today: string; now: string } {
  const { data } = useQuery({ queryKey: ['settings'], queryFn: readSettings, refetchInterval: 60_000, staleTime: 30_000 });
  const now = data?.now ?? '';
  return { today: now.slice(0, 10), now };
}
