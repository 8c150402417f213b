import { PolicyTable, shippedRows } from '@anxin/policy';
import { contract, employment, moment, PROJECT, wagePeriod } from '../facts.builder';
import type { WagePeriodFacts } from '../facts';
import type { Moment } from '../rule';
import { rule } from './payroll-missing.rule';

const site = (rest: Partial<WagePeriodFacts> = {}): WagePeriodFacts =>
  wagePeriod({
    subject: { kind: 'wage-period', employer: '91371302MA3TEKT04U', project: PROJECT, period: '2026-01' },
    employments: [employment('a', '2026-01-05', { project: PROJECT }), employment('b', '2026-01-05', { project: PROJECT })],
    ...rest,
  });
const judge = (facts: WagePeriodFacts, over: string, at: Moment = moment(over)) => rule.decide(facts, at);

/** With some parameters of the city's own. */
const cityMoment = (over: string, values: Record<string, string>): Moment => {
  const table = new PolicyTable(shippedRows);
  for (const row of shippedRows) if (row.key in values && row.region === '000000') table.put({ ...row, value: values[row.key]! });
  return { ...moment(over), policy: table as unknown as Moment['policy'] };
};

describe('payroll-missing 未报工资表', () => {
  it('is due on the region’s day where no payday is agreed, or where the region says so', () => {
    expect(rule.due(site(), moment('2026-02-12'))).toEqual(['2026-02-24']);
    const contracts = [contract('a', '2026-01-05')];
    expect(rule.due(site({ contracts }), cityMoment('2026-02-12', { 'wages.payroll-due-by': 'day-of-month' }))).toEqual(['2026-02-24']);
  });

  it('asks outside construction only where the city says so', () => {
    const shop = site({ subject: { kind: 'wage-period', employer: '91371302MA3TEKT04U', period: '2026-01' } });
    expect(rule.due(shop, moment('2026-02-15'))).toEqual([]);
    expect(judge(shop, '2026-02-28').broken).toBe(false);
    expect(judge(shop, '2026-02-24', cityMoment('2026-02-24', { 'wages.payroll-asked-outside-construction': 'yes' }))).toMatchObject({
      broken: true,
      workers: 2,
    });
  });
});
