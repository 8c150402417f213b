import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { CaseView } from '../../api/views';

/** A person's open cases are read to the end; of a whole city's the latest are enough for a day. */
const PAGES = 5;
const LIMIT = 200;

export interface OpenCases {
  readonly cases: readonly CaseView[];
  /** There are more than were read. */
  readonly cut: boolean;
}

async function openCases(query: Record<string, string | undefined>, signal: AbortSignal): Promise<OpenCases> {
  const cases: CaseView[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const found: { items: readonly CaseView[]; nextCursor: string | null } = await read(
      '/api/v1/cases',
      { query: { ...query, state: 'open', limit: LIMIT, cursor: cursor ?? undefined } },
      signal,
    );
    cases.push(...found.items);
    cursor = found.nextCursor;
    if (!cursor) return { cases, cut: false };
  }
  return { cases, cut: true };
}

/** Open cases for the desk: all that the person sees, or those that it leads or is assigned to. */
export function useOpenCases(query: { inspector?: string; region?: string }) {
  return useQuery({ queryKey: ['/api/v1/cases', 'open', query], queryFn: ({ signal }) => openCases(query, signal), staleTime: 10_000 });
}
