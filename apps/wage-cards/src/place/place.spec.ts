import { leadOf } from './place';

it('gives each sector its department (保障农民工工资支付条例 7)', () => {
  expect((['housing', 'municipal', 'transport', 'water', 'other'] as const).map(leadOf)).toEqual([
    'housing-construction',
    'housing-construction',
    'transport',
    'water',
    'labour',
  ]);
});
