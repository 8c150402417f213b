import { PolicyTable, shippedRows } from '@anxin/policy';
import { contract, employment, line, moment, PROJECT, wagePeriod } from '../facts.builder';
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
  it('is raised on a site when the last agreed payday is over', () => {
    const contracts = [contract('a', '2026-01-05', { payday: 10 }), contract('b', '2026-01-05', { payday: 12 })];
    expect(rule.due(site({ contracts }), moment('2026-02-12'))).toEqual(['2026-02-12']);
    expect(judge(site({ contracts }), '2026-02-11').broken).toBe(false);
    expect(judge(site({ contracts }), '2026-02-12')).toMatchObject({ broken: true, severity: 'yellow', workers: 2, since: '2026-02-13' });
  });

  it('is due on the region’s day where no payday is agreed, or where the region says so', () => {
    expect(rule.due(site(), moment('2026-02-12'))).toEqual(['2026-02-15']);
    const contracts = [contract('a', '2026-01-05')];
    expect(rule.due(site({ contracts }), cityMoment('2026-02-12', { 'wages.payroll-due-by': 'day-of-month' }))).toEqual(['2026-02-15']);
  });

  it('asks outside construction only where the city says so', () => {
    const shop = site({ subject: { kind: 'wage-period', employer: '91371302MA3TEKT04U', period: '2026-01' } });
    expect(rule.due(shop, moment('2026-02-15'))).toEqual([]);
    expect(judge(shop, '2026-02-28').broken).toBe(false);
    expect(judge(shop, '2026-02-15', cityMoment('2026-02-15', { 'wages.payroll-asked-outside-construction': 'yes' }))).toMatchObject({
      broken: true,
      workers: 2,
    });
  });

  it('is filed by a payroll that came later, and never was where it had come in time', () => {
    const filed = (knownOn: string) =>
      site({ lines: [line('a', '100.00')], payroll: { ...wagePeriod({ lines: [line('a', '1.00')] }).payroll!, knownOn } });
    expect(judge(filed('2026-02-16'), '2026-02-15', { ...moment('2026-02-15'), known: '2026-02-16' })).toEqual({
      broken: false,
      cause: 'filed',
    });
    expect(judge(filed('2026-02-16'), '2026-02-15').broken).toBe(true);
    expect(judge(filed('2026-02-15'), '2026-02-15')).toEqual({ broken: false, cause: 'never-was' });
  });

  it('asks for nobody whom the register came to know late, whom an agency pays, or who works part-time, retired or as an intern', () => {
    const of = (rest: object) =>
      judge(site({ employments: [employment('a', '2026-01-05', { project: PROJECT, ...rest })] }), '2026-02-28').broken;
    expect(of({})).toBe(true);
    expect(of({ relation: 'labour-service' })).toBe(true);
    expect(of({ knownOn: '2026-02-16' })).toBe(false);
    expect(of({ kind: 'dispatched' })).toBe(false);
    for (const relation of ['part-time', 'retired', 'intern']) expect(of({ relation })).toBe(false);
    expect(of({ endsOn: '2025-12-31', startsOn: '2025-12-01' })).toBe(false);
  });

  it('waits where a deferral was filed', () => {
    const deferrals = [{ period: '2026-01', signedOn: '2026-02-01', until: '2026-02-20', eventId: 'e' }];
    expect(rule.due(site({ deferrals }), moment('2026-02-12'))).toEqual(['2026-02-20']);
  });
});
