import { agreement, bargaining, union } from '../employers-facts.builder';
import { moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'bargaining'> = {
  facts: bargaining([union('2025-03-03')], [agreement('2024-07-01', '2026-06-30')]),
  moment: moment('2026-07-10'),
};
