import { PolicyTable, shippedRows, type PolicyRow } from '@anxin/policy';
import { moment } from '../facts.builder';
import { status, wageSystem, wageSystems } from '../employers-facts.builder';
import { WAGE_SYSTEMS, type WageSystemFacts } from '../employers-facts';
import type { PolicyView } from '../policy-view';
import { rule } from './wage-systems-unfiled.rule';

const row = (validFrom: string, value: string): PolicyRow => ({
  ...shippedRows.find((one) => one.key === 'wage-systems.filing-asked')!,
  region: '371302',
  validFrom,
  value,
});
/** This county asks from these days on, or no more. */
const asking = (...rows: [from: string, value: string][]) => new PolicyTable([...shippedRows, ...rows.map((one) => row(...one))]);
const march = asking(['2026-03-02', 'yes']);
const at = (over: string, known = over, table = march) => ({ ...moment(over, known), policy: table as unknown as PolicyView });
const judge = (facts: WageSystemFacts, over: string, known = over, table = march) => rule.decide(facts, at(over, known, table));
const all = (filedOn: string) => WAGE_SYSTEMS.map((system) => wageSystem(system, filedOn));

describe('wage-systems-unfiled 三项制度未备案', () => {
  it('leaves thirty days from registration, or from the first day on which the region asks, whichever is later', () => {
    const [old, fresh] = [wageSystems('2024-01-10'), wageSystems('2026-05-04')];
    expect(rule.due(old, at('2026-03-05'))).toEqual(['2026-04-01']);
    expect(rule.due(fresh, at('2026-05-04'))).toEqual(['2026-06-03']);
    expect(judge(old, '2026-03-31')).toEqual({ broken: false, cause: 'never-was' });
    expect(judge(old, '2026-04-01')).toMatchObject({
      broken: true,
      severity: 'yellow',
      since: '2026-04-02',
      evidence: [{ kind: 'wage-systems', systems: [...WAGE_SYSTEMS], fileBy: '2026-04-01' }],
    });
    expect(judge(fresh, '2026-06-02').broken).toBe(false);
    expect(judge(fresh, '2026-06-03').broken).toBe(true);
  });

  it('asks nothing where the region does not, nor before it does; what it will ask is due already', () => {
    const none = asking();
    expect(rule.due(wageSystems('2026-01-05'), { ...at('2026-01-05', '2026-01-05', none), region: '370902' })).toEqual([]);
    expect(rule.due(wageSystems('2026-01-05'), at('2026-01-05'))).toEqual(['2026-04-01']);
    expect(judge(wageSystems('2026-01-05'), '2026-03-01').broken).toBe(false);
    // Linyi asks from July on.
    expect(rule.due(wageSystems('2026-01-05'), at('2026-01-05', '2026-01-05', none))).toEqual(['2026-07-31']);
  });

  it('is not asked anew by a row that repeats the yes, ends with a no, and begins anew after it', () => {
    const repeated = asking(['2026-03-02', 'yes'], ['2026-03-25', 'yes']);
    expect(judge(wageSystems('2024-01-10'), '2026-04-01', '2026-04-01', repeated)).toMatchObject({ since: '2026-04-02' });
    const off = asking(['2026-03-02', 'yes'], ['2026-05-01', 'no'], ['2026-06-01', 'yes']);
    expect(judge(wageSystems('2024-01-10'), '2026-05-01', '2026-05-01', off)).toEqual({ broken: false, cause: 'ended' });
    expect(judge(wageSystems('2024-01-10'), '2026-06-30', '2026-06-30', off).broken).toBe(false);
    expect(judge(wageSystems('2024-01-10'), '2026-07-01', '2026-07-01', off)).toMatchObject({ since: '2026-07-02' });
  });

  it('is content with all three, and names which are missing', () => {
    expect(judge(wageSystems('2024-01-10', all('2026-04-01')), '2026-04-01')).toEqual({ broken: false, cause: 'never-was' });
    expect(judge(wageSystems('2024-01-10', all('2026-04-01').slice(1)), '2026-04-01')).toMatchObject({
      evidence: [{ systems: ['distribution'] }],
    });
    expect(judge(wageSystems('2024-01-10', all('2026-04-02')), '2026-04-01', '2026-04-02')).toEqual({ broken: false, cause: 'filed' });
  });

  it('asks nobody who pauses or is no more; who works again has the days once more', () => {
    expect(judge(wageSystems('2024-01-10', [], [status('2026-04-10', false)]), '2026-04-10')).toEqual({ broken: false, cause: 'ended' });
    const again = wageSystems('2024-01-10', [], [status('2026-03-10', false), status('2026-05-04', true)]);
    expect(judge(again, '2026-06-02').broken).toBe(false);
    expect(judge(again, '2026-06-03').broken).toBe(true);
  });
});
