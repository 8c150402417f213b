import { moment } from '../facts.builder';
import { deposit, depositFacts, draw, step } from '../safeguard-facts.builder';
import type { DepositFacts, DepositStepFact, DrawFact } from '../safeguard-facts';
import { rule } from './wage-deposit-not-topped-up.rule';

const drawn = (last: Partial<DrawFact> = {}, ...after: DepositStepFact[]) =>
  depositFacts(
    deposit([
      step('provided', '720000.00', '2026-03-02'),
      step('drawn', '107200.00', '2026-05-06', { draws: [draw({ paidOn: undefined })] }),
      step('draw-paid', '107200.00', '2026-05-13', { draws: [draw(last)] }),
      ...after,
    ]),
  );
const judged = (facts: DepositFacts, over: string, known = over) => rule.decide(facts, moment(over, known));

describe('wage-deposit-not-topped-up', () => {
  it('names what is missing after a part of it, to the fen', () => {
    const part = step('topped-up', '719999.99', '2026-05-20', { draws: [draw({ topUpOpen: 1n })] });
    expect(judged(drawn({}, part), '2026-05-27')).toMatchObject({ amount: 1n, evidence: [{ missing: '0.01', noticedOn: '2026-05-06' }] });
  });

  it('asks nothing while nobody reported the bank’s payment, nor of a deposit that was never drawn on', () => {
    const notice = depositFacts(
      deposit([
        step('provided', '720000.00', '2026-03-02'),
        step('drawn', '107200.00', '2026-05-06', { draws: [draw({ paidOn: undefined })] }),
      ]),
    );
    expect(rule.due(notice, moment('2026-05-14'))).toEqual([]);
    expect(judged(notice, '2026-12-31').broken).toBe(false);
    expect(judged(depositFacts(deposit([step('provided', '1.00', '2026-03-02')])), '2026-12-31').broken).toBe(false);
  });
});
