import { fen } from '@anxin/money';
import { moment } from '../facts.builder';
import { advance, advanceStep } from '../safeguard-facts.builder';
import type { AdvanceFacts, AdvanceStepFact } from '../safeguard-facts';
import { rule } from './advance-unrecovered.rule';

/** Paid out on 2026-03-02: ninety days end on Sunday 05-31, so on Monday 06-01. */
const paid = (...after: AdvanceStepFact[]) =>
  advance(advanceStep('0.00', '2026-02-27'), advanceStep('20000.00', '2026-03-02', { paidOutOn: '2026-03-02' }), ...after);
const judged = (facts: AdvanceFacts, over: string, known = over) => rule.decide(facts, moment(over, known));

describe('advance-unrecovered', () => {
  it('names what is still claimed, and by whom what was got', () => {
    const part = paid(advanceStep('7500.00', '2026-05-20', { paidOutOn: '2026-03-02' }));
    expect(judged(part, '2026-06-01')).toMatchObject({
      amount: fen('7500.00'),
      evidence: [
        { kind: 'advance', claim: '7500.00', dueOn: '2026-06-01' },
        { workerId: 'a', amount: '12000.00' },
        { workerId: 'b', amount: '8000.00' },
      ],
    });
  });
});
