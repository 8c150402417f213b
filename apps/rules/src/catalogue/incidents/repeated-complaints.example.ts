import { lodged, respondent } from '../employers-facts.builder';
import { moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'complaints'> = {
  facts: respondent(
    lodged('2026-05-06T09:00:00+08:00', ['a']),
    lodged('2026-05-12T09:00:00+08:00', ['b'], { category: 'no-contract' }),
    lodged('2026-05-20T09:00:00+08:00', ['c']),
  ),
  moment: moment('2026-05-20', '2026-05-20', '371302'),
};
