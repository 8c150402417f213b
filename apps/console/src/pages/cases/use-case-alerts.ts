import { useQueries } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { AlertDetail, CaseView } from '../../api/views';

/** The case's alerts with their evidence; those that the person may not see are left out. */
export function useCaseAlerts({ alerts }: CaseView): { alerts: readonly AlertDetail[]; pending: boolean } {
  return useQueries({
    queries: alerts.map((id) => ({
      queryKey: ['/api/v1/alerts/{id}', { path: { id } }],
      queryFn: ({ signal }: { signal: AbortSignal }) => read('/api/v1/alerts/{id}', { path: { id } }, signal),
    })),
    combine: (found) => ({ alerts: found.flatMap(({ data }) => data ?? []), pending: found.some(({ isPending }) => isPending) }),
  });
}
