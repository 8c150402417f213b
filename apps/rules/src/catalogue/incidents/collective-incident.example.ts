import { complaint, incident, moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'incident'> = {
  facts: incident([complaint('2026-06-01T08:50:00+08:00', ['a'], 12)]),
  moment: moment('2026-06-01', '2026-06-01', '371323'),
};
