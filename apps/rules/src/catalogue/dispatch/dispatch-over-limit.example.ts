import { headcount, headcounts, moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'headcount'> = {
  facts: headcounts(headcount('2026-03-02', [80, 20])),
  moment: moment('2026-03-02'),
};
