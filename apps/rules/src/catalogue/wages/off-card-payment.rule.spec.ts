import { employment, line, moment, payment, PROJECT, wagePeriod } from '../facts.builder';
import type { PaymentFact } from '../facts';
import { rule } from './off-card-payment.rule';

const cash = (workerId: string, covers = false): PaymentFact => payment(workerId, '5000.00', '2026-02-10', { channel: 'cash', covers });
const facts = (payments: readonly PaymentFact[], project?: string, migrant = true) =>
  wagePeriod({
    subject: { kind: 'wage-period', employer: '91371302MA3TEKT04U', period: '2026-01', ...(project && { project }) },
    lines: [line('w', '5000.00')],
    employments: [employment('w', '2026-01-01', { migrant, ...(project && { project }) })],
    payments,
  });
const onSite = (one: PaymentFact, over = '2026-02-10', migrant = true) => rule.decide(facts([one], PROJECT, migrant), moment(over));
const inShop = (one: PaymentFact, over: string) => rule.decide(facts([one]), moment(over));

describe('off-card-payment 未通过工资卡发放', () => {
  it('is orange on a site for cash and for transfers elsewhere, at the end of the day', () => {
    for (const channel of ['cash', 'transfer'] as const)
      expect(onSite(payment('w', '5000.00', '2026-02-10', { channel }))).toMatchObject({
        broken: true,
        severity: 'orange',
        amount: 500_000n,
        workers: 1,
        since: '2026-02-10',
      });
    expect(onSite(cash('w'), '2026-02-09').broken).toBe(false);
    expect(onSite(payment('w', '5000.00', '2026-02-10')).broken).toBe(false);
  });

  it('protects migrant workers alone: others may be paid otherwise', () => {
    expect(onSite(cash('w'), '2026-02-10', false).broken).toBe(false);
  });

  it('is a yellow indicator outside construction, of cash that nobody confirmed within five working days', () => {
    // 2026-02-10 is a Tuesday; the 14th is a make-up day, the 15th to the 23rd the Spring Festival.
    expect(rule.due(facts([cash('w')]), moment('2026-02-10'))).toEqual(['2026-02-24']);
    expect(inShop(cash('w'), '2026-02-23').broken).toBe(false);
    expect(inShop(cash('w'), '2026-02-24')).toMatchObject({ broken: true, severity: 'yellow', since: '2026-02-25' });
    expect(rule.outsideConstruction).toEqual({ basis: [], audience: [] });
  });

  it('never accuses signed cash that was confirmed, nor transfers, outside construction', () => {
    expect(inShop(cash('w', true), '2026-03-31')).toEqual({ broken: false, cause: 'accepted-by-person' });
    expect(inShop(payment('w', '5000.00', '2026-02-10', { channel: 'transfer' }), '2026-03-31').broken).toBe(false);
  });

  it('is corrected when the receipt is', () => {
    expect(rule.decide(facts([], PROJECT), moment('2026-03-01'))).toEqual({ broken: false, cause: 'corrected' });
  });
});
