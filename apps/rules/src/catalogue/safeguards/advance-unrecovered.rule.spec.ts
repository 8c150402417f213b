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
  it('has the whole of the ninetieth day, a rest day rolled forward, and is orange from the next', () => {
    expect(rule.due(paid(), moment('2026-03-03'))).toEqual(['2026-06-01']);
    expect(judged(paid(), '2026-05-31').broken).toBe(false);
    expect(judged(paid(), '2026-06-01')).toMatchObject({
      broken: true,
      severity: 'orange',
      since: '2026-06-02',
      amount: fen('20000.00'),
      workers: 2,
    });
  });

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

  it('never was where all came back by then; later it is paid, or written off by persons', () => {
    const back = (on: string, rest: Partial<AdvanceStepFact> = {}) => paid(advanceStep('0.00', on, { paidOutOn: '2026-03-02', ...rest }));
    expect(judged(back('2026-06-01'), '2026-07-31')).toEqual({ broken: false, cause: 'never-was' });
    expect(judged(back('2026-06-02'), '2026-06-01')).toMatchObject({ broken: true });
    expect(judged(back('2026-06-02'), '2026-06-01', '2026-06-02')).toEqual({ broken: false, cause: 'paid' });
    expect(judged(back('2026-07-01', { writtenOff: fen('20000.00') }), '2026-07-01')).toEqual({
      broken: false,
      cause: 'accepted-by-person',
    });
  });

  it('claims nothing that was not paid out', () => {
    const asked = advance(advanceStep('0.00', '2026-02-27'));
    expect(rule.due(asked, moment('2026-03-03'))).toEqual([]);
    expect(judged(asked, '2026-12-31').broken).toBe(false);
  });
});
