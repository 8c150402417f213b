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
  it('has the whole of the tenth working day after the bank’s payment; yellow, orange after thirty days', () => {
    expect(rule.due(drawn(), moment('2026-05-14'))).toEqual(['2026-05-27']);
    expect(judged(drawn(), '2026-05-26').broken).toBe(false);
    expect(judged(drawn(), '2026-05-27')).toMatchObject({ broken: true, severity: 'yellow', since: '2026-05-28', amount: 61280000n });
    expect(judged(drawn(), '2026-06-26')).toMatchObject({ severity: 'yellow' });
    expect(judged(drawn(), '2026-06-27')).toMatchObject({ severity: 'orange' });
  });

  it('names what is missing after a part of it, to the fen', () => {
    const part = step('topped-up', '719999.99', '2026-05-20', { draws: [draw({ topUpOpen: 1n })] });
    expect(judged(drawn({}, part), '2026-05-27')).toMatchObject({ amount: 1n, evidence: [{ missing: '0.01', noticedOn: '2026-05-06' }] });
  });

  it('never was where the money came by then, however late it was told; later it is paid', () => {
    const made = (on: string) => drawn({}, step('topped-up', '720000.00', on, { draws: [draw({ topUpOpen: 0n, toppedUpOn: on })] }));
    expect(judged(made('2026-05-27'), '2026-06-30')).toEqual({ broken: false, cause: 'never-was' });
    expect(judged(made('2026-05-28'), '2026-05-27')).toMatchObject({ broken: true, amount: 61280000n });
    expect(judged(made('2026-05-28'), '2026-05-27', '2026-05-28')).toEqual({ broken: false, cause: 'paid' });
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
