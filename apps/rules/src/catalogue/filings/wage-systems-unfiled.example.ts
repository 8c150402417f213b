import { wageSystem, wageSystems } from '../employers-facts.builder';
import { moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'wage-systems'> = {
  facts: wageSystems('2025-03-03', [wageSystem('distribution', '2026-07-06')]),
  moment: moment('2026-07-31'),
};
