import { agency, licence, sent } from '../employers-facts.builder';
import { moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'agency'> = {
  facts: agency([sent(12, '2026-01-05')], licence('2023-04-01', '2026-03-31')),
  moment: moment('2026-04-01'),
};
