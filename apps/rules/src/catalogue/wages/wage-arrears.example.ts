import { line, moment, wagePeriod } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'wage-period'> = {
  facts: wagePeriod({ lines: [line('worker', '5200.00')] }),
  moment: moment('2026-02-10'),
};
