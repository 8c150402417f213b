import { insurable, insurance, insured } from '../employers-facts.builder';
import { moment } from '../facts.builder';
import type { Example } from '../rule';

export const example: Example<'insurance'> = {
  facts: insurance([insurable('worker', '2026-03-02', { insuredFrom: '2026-05-01' })], insured('2026-03-10', [40, 40])),
  moment: moment('2026-04-01'),
};
