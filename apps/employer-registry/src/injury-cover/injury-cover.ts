import { compare, type LocalDate } from '@anxin/calendar';

/** What can't be; paths are those of the body. */
export const injuryCoverFaults = (terms: { from: LocalDate; until: LocalDate }): { path: string; message: string }[] =>
  compare(terms.until, terms.from) < 0 ? [{ path: 'until', message: 'must not lie before from' }] : [];
