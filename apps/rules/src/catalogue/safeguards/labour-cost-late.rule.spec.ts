import { moment } from '../facts.builder';
import { account, asDeveloper, inflow, works } from '../safeguard-facts.builder';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { rule } from './labour-cost-late.rule';

/** 23 % of 48 million over nineteen months: 581 052.63 and a few fen a month; March is due on Friday 2026-04-10, April on Monday 05-11. */
const MONTH = '581052.63';
const site = (inflows: [string, string][], rest: Partial<SiteTermsFact> = {}, accounts = [account('2026-03-05')]) =>
  asDeveloper(
    works(
      {
        accounts,
        inflows: inflows.map(([amount, on]) => inflow(amount, on)),
      },
      { labourCostShare: '23.00', ...rest },
    ),
  );
const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const silent = (inflows: [string, string][]) => site(inflows, { labourCostShare: undefined, sector: 'other' });

describe('labour-cost-late', () => {
  it('is late from the day after the region’s, for what the agreed share lacks, to the fen', () => {
    expect(judged(site([]), '2026-04-09').broken).toBe(false);
    expect(judged(site([]), '2026-04-10')).toMatchObject({ broken: true, severity: 'yellow', since: '2026-04-11', amount: 58105263n });
    expect(judged(site([['581052.62', '2026-04-10']]), '2026-04-10')).toMatchObject({ amount: 1n });
    expect(judged(site([[MONTH, '2026-04-10']]), '2026-04-10')).toEqual({ broken: false, cause: 'never-was' });
    expect(judged(site([]), '2026-05-10')).toMatchObject({ severity: 'yellow' });
    expect(judged(site([]), '2026-05-11')).toMatchObject({
      severity: 'orange',
      amount: 116210526n,
      evidence: [{ month: '2026-03', through: '2026-04' }],
    });
  });

  it('is looked at when each month’s day is over, rolled forward', () => {
    const dues = rule.due(site([]), moment('2026-03-10'));
    expect(dues.slice(0, 2)).toEqual(['2026-04-10', '2026-05-11']);
    expect(dues).toHaveLength(19);
    expect(dues.at(-1)).toBe('2027-10-11');
  });

  it('knows nothing of a site without an account, of months before it was opened or after it was closed', () => {
    expect(rule.due(site([], {}, []), moment('2026-03-10'))).toEqual([]);
    expect(judged(site([], {}, []), '2026-12-31').broken).toBe(false);
    const opened = site([], {}, [account('2026-06-20')]);
    expect(rule.due(opened, moment('2026-03-10'))[0]).toBe('2026-07-10');
    expect(judged(opened, '2026-07-10')).toMatchObject({ amount: 58105264n, evidence: [{ month: '2026-06' }] });
    const closed = site([[MONTH, '2026-04-10']], {}, [account('2026-03-05', { closedOn: '2026-05-08', completedOn: '2026-03-31' })]);
    expect(judged(closed, '2026-06-30')).toEqual({ broken: false, cause: 'never-was' });
  });

  it('is asked of the developer alone', () => {
    const facts = { ...site([]), subject: works().subject };
    expect(judged(facts, '2026-12-31').broken).toBe(false);
  });

  it('is resolved by the money, never was where its value date was in time, and ends with the account', () => {
    expect(judged(site([[MONTH, '2026-04-13']]), '2026-04-10', '2026-04-13')).toEqual({ broken: false, cause: 'paid' });
    expect(judged(site([[MONTH, '2026-04-13']]), '2026-04-10')).toMatchObject({ broken: true });
    const ended = site([], {}, [account('2026-03-05', { closedOn: '2026-08-20', completedOn: '2026-06-30' })]);
    expect(judged(ended, '2026-08-19')).toMatchObject({ broken: true });
    expect(judged(ended, '2026-08-20')).toMatchObject({ cause: 'ended' });
  });

  it('gives an account that was told later five working days to report what came in', () => {
    const told = site([], {}, [account('2026-03-05', { knownOn: '2026-05-20' })]);
    expect(rule.due(told, moment('2026-03-10')).slice(0, 2)).toEqual(['2026-05-27', '2026-06-10']);
    expect(judged(told, '2026-05-26').broken).toBe(false);
    expect(judged(told, '2026-05-27')).toMatchObject({ broken: true, since: '2026-04-11' });
  });

  describe('where no share was agreed', () => {
    it('asks for some payment in each cycle, whatever its sum', () => {
      expect(judged(silent([]), '2026-04-10')).toMatchObject({ broken: true, since: '2026-04-11' });
      expect(judged(silent([]), '2026-04-10')).not.toHaveProperty('amount');
      expect(judged(silent([['1.00', '2026-04-10']]), '2026-04-10')).toEqual({ broken: false, cause: 'never-was' });
      expect(judged(silent([['1.00', '2026-04-10']]), '2026-05-11')).toMatchObject({ broken: true, since: '2026-05-12' });
      expect(judged(silent([['1.00', '2026-05-12']]), '2026-05-11', '2026-05-12')).toEqual({ broken: false, cause: 'paid' });
    });

    it('accuses nobody who paid the region’s share ahead', () => {
      const ahead = site([['1162105.26', '2026-03-20']], { labourCostShare: undefined });
      expect(judged(ahead, '2026-05-11')).toEqual({ broken: false, cause: 'never-was' });
      expect(judged(ahead, '2026-06-10')).toMatchObject({ broken: true });
    });
  });
});
