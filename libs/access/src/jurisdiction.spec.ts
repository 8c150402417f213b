import type { Caller } from './caller';
import { departmentFilter, isEmployer, isWorker, named, regionFilter, seesDepartment, seesRegion } from './jurisdiction';

const caller = (role: Caller['role'], more: Partial<Caller> = {}): Caller => ({ client: 'c', role, ...more });
const city = caller('supervisor', { region: '371300' });
const county = caller('supervisor', { region: '371302' });
const inspector = caller('inspector', { region: '371302', department: 'transport' });
const cityInspector = caller('inspector', { region: '371300', department: 'labour' });
const auditor = caller('auditor');

describe('jurisdiction', () => {
  it('reaches the region and what lies below for a supervisor, the own code alone for an inspector', () => {
    expect([seesRegion(city, '371300'), seesRegion(city, '371302'), seesRegion(city, '370902')]).toEqual([true, true, false]);
    expect([seesRegion(county, '371302'), seesRegion(county, '371311'), seesRegion(county, '371300')]).toEqual([true, false, false]);
    expect([seesRegion(inspector, '371302'), seesRegion(inspector, '371311')]).toEqual([true, false]);
    expect([seesRegion(cityInspector, '371300'), seesRegion(cityInspector, '371302')]).toEqual([true, false]);
    expect([seesRegion(auditor, '371302'), seesRegion(caller('administrator'), '371302')]).toEqual([true, true]);
    for (const role of ['employer', 'bank', 'hotline', 'worker'] as const)
      expect(seesRegion(caller(role, { region: '371302' }), '371302')).toBe(false);
  });

  it('is the same as a condition for WHERE', () => {
    expect(regionFilter(city, 'a.region')).toEqual({ sql: 'a.region LIKE $1', parameters: ['3713%'] });
    expect(regionFilter(inspector, 'region', 3)).toEqual({ sql: 'region = $3', parameters: ['371302'] });
    expect(regionFilter(auditor, 'region')).toEqual({ sql: 'TRUE', parameters: [] });
    expect(regionFilter(caller('bank'), 'region')).toEqual({ sql: 'FALSE', parameters: [] });
    expect(() => regionFilter(city, "region = '' OR 1=1 --")).toThrow(RangeError);
  });

  it('shows an inspector what its department leads or signs for', () => {
    expect(seesDepartment(inspector, 'transport')).toBe(true);
    expect(seesDepartment(inspector, 'labour', 'transport')).toBe(true);
    expect(seesDepartment(inspector, 'labour', 'water')).toBe(false);
    expect(seesDepartment(city, 'water')).toBe(true);
    expect(seesDepartment(caller('employer'), 'labour')).toBe(false);
    expect(departmentFilter(inspector, 'department', 'enforcer', 2)).toEqual({
      sql: '(department = $2 OR enforcer = $2)',
      parameters: ['transport'],
    });
    expect(departmentFilter(inspector, 'department')).toEqual({ sql: 'department = $1', parameters: ['transport'] });
    expect(departmentFilter(city, 'department', 'enforcer').sql).toBe('TRUE');
    expect(departmentFilter(caller('worker'), 'department', 'enforcer').sql).toBe('FALSE');
  });

  it('has a form for the query builder', () => {
    expect(named(departmentFilter(inspector, 'd', 'e', 2), 'seen')).toEqual(['(d = :seen2 OR e = :seen2)', { seen2: 'transport' }]);
  });

  it('knows one firm and one worker from another', () => {
    const firm = caller('employer', { uscc: 'A' });
    expect([isEmployer(firm, 'A'), isEmployer(firm, 'B'), isEmployer(undefined, 'A')]).toEqual([true, false, false]);
    expect([isWorker(caller('worker', { workerId: 'p1' }), 'p1'), isWorker(firm, 'p1')]).toEqual([true, false]);
  });
});
