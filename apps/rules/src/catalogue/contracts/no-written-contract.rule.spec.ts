import { fen } from '@anxin/money';
import { contract, employment, moment, staff } from '../facts.builder';
import type { StaffFacts } from '../facts';
import { rule } from './no-written-contract.rule';

const judge = (facts: Partial<StaffFacts>, over: string) => rule.decide(staff(facts), moment(over));

describe('no-written-contract 未订立书面合同', () => {
  const hired = { employments: [employment('w', '2025-03-03')] };

  it('speaks on the day after the first month, not before: hired 03-03, alert on 04-03', () => {
    expect(rule.due(staff(hired), moment('2025-03-03'))).toEqual(['2025-04-02']);
    expect(judge(hired, '2025-04-01').broken).toBe(false);
    expect(judge(hired, '2025-04-02')).toMatchObject({ broken: true, workers: 1, since: '2025-04-03', severity: 'yellow' });
  });

  it('stops growing with the end of the first year, when an open-ended contract is deemed', () => {
    const verdict = judge({ ...hired, lastGross: new Map([['w', fen('6000.00')]]) }, '2026-08-01');
    expect(verdict).toMatchObject({
      broken: true,
      amount: fen('66000.00'),
      evidence: [{ deemedOpenEnded: true, doubleWageTo: '2026-03-02' }],
    });
  });

  it('ends with the employment; who worked a month or less needs none', () => {
    expect(judge({ employments: [employment('w', '2025-03-03', { endsOn: '2025-05-10' })] }, '2025-05-10')).toMatchObject({
      broken: false,
      cause: 'ended',
    });
    expect(judge({ employments: [employment('w', '2025-03-03', { endsOn: '2025-04-02' })] }, '2025-05-10')).toEqual({
      broken: false,
      cause: 'never-was',
    });
  });

  describe('where the contract was over and the work went on', () => {
    const work = [employment('w', '2024-01-01')];
    const year = (startsOn: string, endsOn?: string, rest = {}) =>
      contract('w', startsOn, { startsOn, ...(endsOn && { endsOn }), ...rest });
    const first = year('2024-01-01', '2024-12-31');
    const over = (contracts: StaffFacts['contracts'], day: string) => judge({ employments: work, contracts }, day);

    it('accuses nobody who renewed, at once or within the month, or whose contract has no end', () => {
      expect(over([first, year('2025-01-01', '2025-12-31')], '2025-06-30').broken).toBe(false);
      expect(over([first, year('2025-01-20', '2025-12-31')], '2025-06-30').broken).toBe(false);
      expect(over([first, year('2025-01-01', undefined, { signedOn: '2025-01-31' })], '2030-06-30').broken).toBe(false);
      expect(over([first, year('2025-01-01', undefined, { signedOn: '2025-02-01' })], '2030-06-30')).toMatchObject({ cause: 'filed' });
      expect(over([year('2024-06-01'), first], '2030-06-30').broken).toBe(false);
    });

    it('speaks again when the renewed one is over too', () => {
      const renewed = [first, year('2025-01-01', '2025-12-31')];
      expect(over(renewed, '2026-01-30').broken).toBe(false);
      expect(over(renewed, '2026-01-31')).toMatchObject({ broken: true, since: '2026-02-01' });
    });

    it('waits for the end of the day on which the end was told; asks nothing of work that ended with the contract, or is part-time', () => {
      const told = { ...first, endsOn: '2024-03-31', endKnownOn: '2024-06-10' };
      expect(over([told], '2024-06-09').broken).toBe(false);
      expect(over([told], '2024-06-10')).toMatchObject({ broken: true, since: '2024-05-01' });
      const until = (endsOn: string) =>
        judge({ employments: [employment('w', '2024-01-01', { endsOn })], contracts: [first] }, '2025-06-30');
      expect(until('2024-12-31')).toMatchObject({ cause: 'never-was' });
      expect(until('2025-01-31')).toMatchObject({ cause: 'never-was' });
      expect(until('2025-02-01')).toMatchObject({ cause: 'ended' });
      const part = [employment('w', '2024-01-01', { relation: 'part-time' })];
      expect(judge({ employments: part, contracts: [first] }, '2025-06-30').broken).toBe(false);
    });
  });
});
