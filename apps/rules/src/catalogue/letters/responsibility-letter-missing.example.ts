import { contractor, moment, site } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'letter'> = {
  facts: contractor([site()]),
  moment: moment('2026-03-31'),
};
