import { fen } from '@anxin/money';
import { law } from '../rule';
import { advance, advanceStep } from '../safeguard-facts.builder';
import type { AdvanceStepFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const RECOVER = law('保障农民工工资支付条例', 63);

/** 20 000 for two workers, paid out on 2026-03-02: ninety days end on Sunday 05-31, so on Monday 06-01. */
const paid = (...after: AdvanceStepFact[]) =>
  advance(advanceStep('0.00', '2026-02-27'), advanceStep('20000.00', '2026-03-02', { paidOutOn: '2026-03-02' }), ...after);
const back = (claim: string, on: string, rest: Partial<AdvanceStepFact> = {}) =>
  paid(advanceStep(claim, on, { paidOutOn: '2026-03-02', ...rest }));
const told = (amount: string) => alert('orange', '2026-06-02', 2, amount);

export const cases: readonly WorkedCase<'advance'>[] = [
  given(
    '垫付20000元，90日未追回（第90日为周日，顺延至周一）',
    '20 000 advanced, nothing back in ninety days (the ninetieth is a Sunday)',
    paid(),
    { '2026-05-31': none(), '2026-06-01': told('20000.00') },
    [RECOVER],
    { counts: ['forward', 'day-after'] },
  ),
  given('追回12500元', '12 500 came back', back('7500.00', '2026-05-20'), { '2026-06-01': told('7500.00') }, [RECOVER]),
  given(
    '顺延后的最后一日全部追回',
    'all back on the day to which the last rolled',
    back('0.00', '2026-06-01'),
    { '2026-07-31': none('never-was') },
    [RECOVER],
    { counts: ['forward'] },
  ),
  given(
    '次日全部追回：解除',
    'all back a day later: resolved',
    back('0.00', '2026-06-02'),
    { '2026-06-01': told('20000.00'), '2026-06-01/2026-06-02': none('paid') },
    [RECOVER],
  ),
  given(
    '经批准核销',
    'written off by persons',
    back('0.00', '2026-07-01', { writtenOff: fen('20000.00') }),
    { '2026-07-01': none('accepted-by-person') },
    [RECOVER],
  ),
  given('已批准尚未支付', 'agreed and not paid out', advance(advanceStep('0.00', '2026-02-27')), { '2026-12-31': none() }, [RECOVER]),
];
