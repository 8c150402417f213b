import { employment, moment, staff } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'staff'> = {
  facts: staff({ employments: [employment('worker', '2026-03-03')], lastGross: new Map([['worker', 600_000n]]) }),
  moment: moment('2026-05-02'),
};
