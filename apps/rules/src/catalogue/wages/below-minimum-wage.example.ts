import { employerPeriod, line, moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'employer-period'> = {
  facts: employerPeriod({ lines: [line('worker', '2000.00')] }),
  moment: moment('2026-02-10'),
};
