import { isDivision } from '@anxin/codes';
import { fen } from '@anxin/money';
import {
  isPolicyKey,
  policyKeys,
  policyRowFault,
  PolicyTable,
  shippedPolicies,
  shippedRows,
  UnknownPolicy,
  unitOf,
  UnsuitablePolicy,
  type PolicyKey,
  type PolicyRow,
} from './index';

const policies = shippedPolicies();
const on = '2026-03-12';
const row = (over: Partial<PolicyRow>): PolicyRow => ({
  key: 'incident.workers',
  region: '371300',
  validFrom: '2026-01-01',
  value: 8,
  unit: 'people',
  basis: 'a city’s notice',
  verified: true,
  ...over,
});

describe('the shipped rows', () => {
  it('are all well formed, and each says its source', () => {
    for (const each of shippedRows) {
      expect([each.key, each.region, policyRowFault(each)]).toEqual([each.key, each.region, null]);
      expect(each.basis).not.toBe('');
      expect(each.region === '000000' || isDivision(each.region)).toBe(true);
    }
  });

  it('name each key, region and date once, and one unit to a key', () => {
    const names = shippedRows.map((each) => `${each.key} ${each.region} ${each.validFrom}`);
    expect(new Set(names).size).toBe(names.length);
    for (const each of shippedRows) expect([each.key, each.unit]).toEqual([each.key, unitOf(each.key)]);
    expect(policies.rows()).toHaveLength(shippedRows.length);
  });

  it('are not changed by a reader', () => {
    expect(Object.isFrozen(policies.row('incident.workers', { region: '371302', on }))).toBe(true);
  });

  it('name what no text from outside can invent', () => {
    expect(isPolicyKey('incident.workers')).toBe(true);
    expect(isPolicyKey('incident.worker')).toBe(false);
    expect(isPolicyKey('constructor')).toBe(false);
    // @ts-expect-error a mistyped key does not compile
    const typo: PolicyKey = 'incident.worker';
    expect(policyKeys).not.toContain(typo);
  });

  it.each<[PolicyKey, number | string, boolean]>([
    ['wages.orange-after-working-days', 5, false],
    ['wages.red-amount', '50000.00', false],
    ['wages.receipt-grace-working-days', 0, false],
    ['wages.deferral-max-days', 30, true],
    ['wages.month-days', '21.75', true],
    ['crime.one-worker-months', 3, true],
    ['crime.one-worker-amount', '10000.00', false],
    ['crime.amount', '60000.00', false],
    ['case.filing-working-days', 5, false],
    ['case.investigation-working-days', 60, true],
    ['case.rectification-calendar-days', 7, false],
    ['complaint.acceptance-working-days', 5, true],
    ['hotline.reply-working-days', 5, true],
    ['absence.decided-at', '08:00', false],
    ['construction.labour-cost-day', 10, true],
    ['construction.deposit-rate-percent', '1.5', false],
    ['minimum-wage.sick-percent', 80, false],
  ])('hold %s = %s in Lanshan', (key, value, verified) => {
    expect(policies.row(key, { region: '371302', on })).toMatchObject({ value, verified });
  });
});

describe('a look-up', () => {
  it('takes the most specific division', () => {
    expect(policies.number('contracts.bargaining-coverage-percent', { region: '371302', on })).toBe(85);
    expect(policies.number('contracts.bargaining-coverage-percent', { region: '370902', on })).toBe(90);
    expect(policies.row('contracts.bargaining-coverage-percent', { region: '330100', on }).region).toBe('000000');
    expect(policies.number('construction.labour-cost-day', { region: '370902', on })).toBe(31);
    expect(policies.amount('crime.amount', { region: '430100', on })).toBe(fen('40000.00'));
    expect(policies.amount('crime.amount', { region: '110105', on })).toBe(fen('100000.00'));
  });

  it.each([
    ['371302', '2014-02-28', '1220.00', true],
    ['371302', '2014-03-01', '1350.00', true],
    ['371302', '2015-03-01', '1450.00', true],
    ['371323', '2015-06-01', '1300.00', true],
    ['371302', '2025-09-30', '2010.00', false],
    ['371302', '2025-10-01', '2200.00', false],
    ['371323', '2026-03-12', '2010.00', false],
    ['371302001005', '2026-03-12', '2200.00', false],
    ['371300', '2026-03-12', '2010.00', false],
    ['370000', '2015-06-01', '1300.00', false],
  ])('finds the minimum wage of %s on %s', (region, day, monthly, verified) => {
    expect(policies.amount('minimum-wage.monthly', { region, on: day })).toBe(fen(monthly));
    expect(policies.row('minimum-wage.monthly', { region, on: day }).verified).toBe(verified);
  });

  it.each<[PolicyKey, string, string, string]>([
    ['fund.filed-case-required', '210700', '210702', '210400'],
    ['fund.paper-required', '210700', '210702', '210400'],
    ['fund.account-first', '210400', '210402', '210700'],
  ])('finds %s in %s and nowhere else', (key, city, county, other) => {
    for (const region of [city, county])
      expect(policies.row(key, { region, on })).toMatchObject({ region: city, value: 'yes', verified: true });
    for (const region of [other, '371302', '000000'])
      expect(policies.row(key, { region, on })).toMatchObject({ region: '000000', value: 'no', verified: false });
  });

  it('throws where nothing holds', () => {
    expect(() => policies.amount('minimum-wage.monthly', { region: '371302', on: '2013-02-28' })).toThrow(UnknownPolicy);
    expect(() => policies.amount('minimum-wage.monthly', { region: '110105', on })).toThrow('110105');
    expect(policies.find('minimum-wage.monthly', { region: '110105', on })).toBeUndefined();
  });

  it('throws for a value of another kind', () => {
    expect(() => policies.number('crime.amount', { region: '371302', on })).toThrow(UnsuitablePolicy);
    expect(() => policies.number('absence.decided-at', { region: '371302', on })).toThrow(UnsuitablePolicy);
    expect(() => policies.amount('incident.workers', { region: '371302', on })).toThrow(UnsuitablePolicy);
    expect(policies.number('wages.month-days', { region: '371302', on })).toBe(21.75);
    expect(policies.text('wages.month-days', { region: '371302', on })).toBe('21.75');
  });
});

describe('a change', () => {
  it('holds in its division from its day, and not before or beside', () => {
    const table = shippedPolicies();
    table.put(row({}));
    expect(table.number('incident.workers', { region: '371302', on: '2026-01-01' })).toBe(8);
    expect(table.number('incident.workers', { region: '371302', on: '2025-12-31' })).toBe(10);
    expect(table.number('incident.workers', { region: '370902', on: '2026-01-01' })).toBe(10);
    expect(policies.number('incident.workers', { region: '371302', on: '2026-01-01' })).toBe(10);
  });

  it('of the same day takes the earlier one’s place', () => {
    const table = shippedPolicies();
    table.put(row({}));
    table.put(row({ value: 6 }));
    expect(table.number('incident.workers', { region: '371302', on })).toBe(6);
    expect(table.rows()).toHaveLength(shippedRows.length + 1);
  });

  it('that has ended leaves the word to the division above, not to what it replaced', () => {
    const table = new PolicyTable([
      row({ region: '000000', validFrom: '2008-01-01', value: 10 }),
      row({ validFrom: '2020-01-01', value: 4 }),
      row({ validFrom: '2026-01-01', validTo: '2026-01-31', value: 8 }),
    ]);
    expect(table.number('incident.workers', { region: '371302', on: '2025-12-31' })).toBe(4);
    expect(table.number('incident.workers', { region: '371302', on: '2026-01-31' })).toBe(8);
    expect(table.number('incident.workers', { region: '371302', on: '2026-02-01' })).toBe(10);
  });

  it('may be made for a town', () => {
    const table = shippedPolicies();
    table.put(row({ region: '371302001', value: 5 }));
    expect(table.number('incident.workers', { region: '371302001005', on })).toBe(5);
    expect(table.number('incident.workers', { region: '371302002', on })).toBe(10);
  });

  it.each<[Partial<PolicyRow>, string]>([
    [{ key: 'incident.worker' }, 'key'],
    [{ region: '3713' }, 'region'],
    [{ validFrom: '2026-02-30' }, 'validity'],
    [{ validTo: '2025-12-31' }, 'validity'],
    [{ unit: 'calendar-days' }, 'unit'],
    [{ value: -1 }, 'value'],
    [{ value: 1.5 }, 'value'],
    [{ value: '8' }, 'value'],
    [{ key: 'crime.amount', unit: 'CNY', value: 60000 }, 'value'],
    [{ key: 'crime.amount', unit: 'CNY', value: '-1.00' }, 'value'],
    [{ key: 'absence.decided-at', unit: 'time-of-day', value: '25:00' }, 'value'],
    [{ key: 'letters.due-on', unit: 'month-day', value: '02-30' }, 'value'],
    [{ key: 'rule.wage-arrears', unit: 'switch', value: 'yes' }, 'value'],
    [{ key: 'contracts.mobile-industries', unit: 'industries', value: 'E, H' }, 'value'],
    [{ key: 'construction.labour-cost-day', unit: 'day-of-month', value: 32 }, 'value'],
    [{ key: 'contracts.dispatch-max-percent', unit: 'percent', value: 'ten' }, 'value'],
  ])('%j is refused for its %s', (over, fault) => {
    expect(policyRowFault(row(over))).toBe(fault);
    expect(policyRowFault(row({}))).toBeNull();
  });
});

describe('a reading', () => {
  it('remembers each row it used once, in order, and no row of another reading', () => {
    const reading = policies.reading();
    const at = { region: '371302', on };
    reading.amount('crime.amount', at);
    reading.number('incident.workers', at);
    reading.amount('crime.amount', at);
    expect(reading.used().map((each) => [each.key, each.region, each.value])).toEqual([
      ['crime.amount', '370000', '60000.00'],
      ['incident.workers', '000000', 10],
    ]);
    expect(policies.reading().used()).toEqual([]);
  });

  it('remembers nothing of a look-up that failed', () => {
    const reading = policies.reading();
    expect(() => reading.row('minimum-wage.monthly', { region: '110105', on })).toThrow(UnknownPolicy);
    expect(reading.used()).toEqual([]);
  });
});
