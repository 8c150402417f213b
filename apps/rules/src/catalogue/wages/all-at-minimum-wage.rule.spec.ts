import { moment } from '../facts.builder';
import { payMonth, payPattern } from '../wages-facts.builder';
import { rule } from './all-at-minimum-wage.rule';

/** 兰山区 from 2025-10-01: 2 200.00; the band of 1 % is 2 178.00 to 2 222.00. */
const dec = (pays: Record<string, number>) => payMonth('2025-12', '2026-01-09', pays);
const jan = (pays: Record<string, number>) => payMonth('2026-01', '2026-02-10', pays);
const judge = (over: string, ...months: ReturnType<typeof payMonth>[]) => rule.decide(payPattern(...months), moment(over));

describe('all-at-minimum-wage 普遍按最低标准发放', () => {
  it('needs two months running, twenty lines and nine tenths of them', () => {
    expect(judge('2026-02-10', dec({ '2200.00': 20 }), jan({ '2200.00': 18, '4000.00': 2 }))).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 18,
      since: '2026-02-11',
    });
    expect(judge('2026-02-10', dec({ '2200.00': 20 }), jan({ '2200.00': 17, '4000.00': 3 })).broken).toBe(false);
    expect(judge('2026-02-10', dec({ '2200.00': 19 }), jan({ '2200.00': 20 })).broken).toBe(false);
    expect(judge('2026-02-09', dec({ '2200.00': 20 }), jan({ '2200.00': 20 })).broken).toBe(false);
    expect(judge('2026-02-10', jan({ '2200.00': 20 })).broken).toBe(false);
    expect(judge('2026-02-10', payMonth('2025-11', '2025-12-10', { '2200.00': 20 }), jan({ '2200.00': 20 })).broken).toBe(false);
  });

  it('takes one per cent over or under for the minimum', () => {
    const both = (pay: string) => judge('2026-02-10', dec({ [pay]: 20 }), jan({ [pay]: 20 })).broken;
    expect(['2178.00', '2222.00'].map(both)).toEqual([true, true]);
    expect(['2177.99', '2222.01'].map(both)).toEqual([false, false]);
  });

  it('measures each site by its own region', () => {
    const onSite = (region: string) => (month: ReturnType<typeof payMonth>) => ({
      ...month,
      pays: month.pays.map((one) => ({ ...one, region })),
    });
    const months = [dec({ '2010.00': 20 }), jan({ '2010.00': 20 })];
    expect(judge('2026-02-10', ...months.map(onSite('371328'))).broken).toBe(true);
    expect(judge('2026-02-10', ...months.map(onSite('371302'))).broken).toBe(false);
  });

  it('is gone when the next month differs, as soon as that is known', () => {
    const months = [dec({ '2200.00': 20 }), jan({ '2200.00': 20 }), payMonth('2026-02', '2026-03-10', { '3000.00': 20 })];
    expect(judge('2026-03-09', ...months).broken).toBe(true);
    expect(rule.decide(payPattern(...months), moment('2026-03-09', '2026-03-10'))).toEqual({ broken: false, cause: 'corrected' });
  });
});
