import { fen } from '@anxin/money';
import { contract, employment, moment } from '../facts.builder';
import { contractRecord, probation } from '../contracts-facts.builder';
import type { ContractRecordFacts } from '../contracts-facts';
import type { EmploymentFact } from '../facts';
import { rule } from './probation-unlawful.rule';

interface Agreed {
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly months: number;
  readonly wage?: string;
  readonly onProbation?: string;
  readonly work?: Partial<EmploymentFact>;
  readonly facts?: Partial<ContractRecordFacts>;
}
const agreed = ({ startsOn = '2026-03-01', endsOn, months, wage = '6000.00', onProbation, work = {}, facts = {} }: Agreed) =>
  contractRecord(contract('w', startsOn, { wage: fen(wage), ...(endsOn && { endsOn }) }), {
    probation: [probation(startsOn, months, onProbation)],
    employments: [employment('w', startsOn, work)],
    ...facts,
  });
const judge = (of: Agreed, over = '2026-03-01') => rule.decide(agreed(of), moment(over));

describe('probation-unlawful 试用期违法', () => {
  it.each([
    ['under three months: none', '2026-03-01', '2026-05-30', 1, 0],
    ['three months to the day: one', '2026-03-01', '2026-05-31', 2, 1],
    ['a day under a year: one', '2026-03-01', '2027-02-27', 2, 1],
    ['a year to the day: two', '2026-03-01', '2027-02-28', 3, 2],
    ['a year from 29 February: two', '2024-02-29', '2025-02-28', 3, 2],
    ['a day under three years: two', '2026-03-01', '2029-02-27', 3, 2],
    ['three years to the day: six', '2026-03-01', '2029-02-28', 7, 6],
    ['three months from 30 January end with February', '2025-11-30', '2026-02-28', 2, 1],
  ])('%s (%s to %s): %i months are too many, %i are not', (_, startsOn, endsOn, tooMany, most) => {
    expect(judge({ startsOn, endsOn, months: tooMany }, startsOn)).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 1,
      since: startsOn,
    });
    if (most > 0) expect(judge({ startsOn, endsOn, months: most }, startsOn)).toEqual({ broken: false, cause: 'never-was' });
  });

  it('allows one probation with the same employer, and none of part-time work', () => {
    const earlier = [{ startsOn: '2024-01-01', knownOn: '2024-01-01', eventId: '00000000-0000-4000-8000-0000000000aa' }];
    expect(judge({ months: 1, facts: { earlier } })).toMatchObject({ broken: true, evidence: [{ reason: 'second' }] });
    expect(judge({ months: 1, work: { relation: 'part-time' } })).toMatchObject({ broken: true, evidence: [{ reason: 'part-time' }] });
  });

  it('asks 80 % of the agreed wage, to the fen, and the minimum wage of the place where that is more', () => {
    expect(judge({ months: 2, onProbation: '4800.00' }).broken).toBe(false);
    expect(judge({ months: 2, onProbation: '4799.99' })).toMatchObject({
      broken: true,
      evidence: [{ minimum: '4800.00', paid: '4799.99' }],
    });
    expect(judge({ months: 2, wage: '2500.00', onProbation: '2200.00' }).broken).toBe(false);
    expect(judge({ months: 2, wage: '2500.00', onProbation: '2199.99' })).toMatchObject({ evidence: [{ minimum: '2200.00' }] });
    // The county's third tier asks less.
    const place = moment('2026-03-01', '2026-03-01', '371325');
    expect(rule.decide(agreed({ months: 2, wage: '2500.00', onProbation: '2100.00' }), place).broken).toBe(false);
  });

  it('is corrected by an amendment, and ended with the contract or the work, what is owed staying on record', () => {
    const later = { ...agreed({ months: 7 }) };
    const amended = { ...later, probation: [...later.probation, probation('2026-04-01', 6, undefined, { version: 2 })] };
    expect(rule.decide(amended, moment('2026-04-02'))).toMatchObject({ broken: false, cause: 'corrected' });
    const raised = agreed({ months: 2, onProbation: '4500.00' });
    const whole = { version: 2, from: '2026-04-01', wageStated: true, knownOn: '2026-04-01', eventId: later.contract!.eventId };
    expect(rule.decide({ ...raised, probation: [...raised.probation, whole] }, moment('2026-04-02'))).toMatchObject({ cause: 'corrected' });
    expect(judge({ endsOn: '2027-02-28', months: 4, work: { endsOn: '2026-05-31' } }, '2026-06-15')).toMatchObject({
      cause: 'ended',
      amount: fen('6000.00'),
    });
  });

  it('waits until the register knows in what relation the person works, and asks nothing of others', () => {
    const unknown = agreed({ months: 7, facts: { employments: [] } });
    expect(rule.due(unknown, moment('2026-03-01'))).toEqual([]);
    expect(rule.decide(unknown, moment('2026-12-31')).broken).toBe(false);
    expect(rule.due(agreed({ months: 7, work: { knownOn: '2026-04-20' } }), moment('2026-03-01'))).toEqual(['2026-04-20']);
    for (const relation of ['retired', 'intern', 'labour-service'] as const)
      expect(judge({ months: 7, work: { relation } }).broken).toBe(false);
  });

  it('says what is wrong in both languages', () => {
    expect(judge({ endsOn: '2027-02-28', months: 4 }, '2026-06-15')).toMatchObject({
      explanation: {
        zh: '约定试用期4个月，该期限的劳动合同不得超过2个月；已工作的日子应付赔偿金和差额约9000.00元。',
        en: 'A probation of 4 month(s) was agreed, 2 at most are lawful; about 9000.00 yuan are owed for the days worked.',
      },
    });
  });
});
