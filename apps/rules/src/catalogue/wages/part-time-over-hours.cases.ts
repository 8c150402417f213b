import { employerPeriod, employment, line } from '../facts.builder';
import type { EmploymentFact, PayrollLineFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const HOURS = law('劳动合同法', 68);

/** January 2026 touches five weeks: 120 hours at 24 a week; payday 2026-02-10. */
const month = (rest: Partial<PayrollLineFact>, who: Partial<EmploymentFact> = {}) =>
  employerPeriod({
    lines: [line('甲', '2000.00', rest)],
    employments: [employment('甲', who.startsOn ?? '2025-11-01', { relation: 'part-time', ...who })],
  });
const DAY = '2026-02-10';
const told = alert('yellow', '2026-01-31', 1);

export const cases: readonly WorkedCase<'employer-period'>[] = [
  given(
    '当月涉及五周，工时120.01小时',
    'five weeks, 120.01 hours',
    month({ normalHours: '120.01' }),
    { '2026-02-09': none(), [DAY]: told },
    [HOURS],
  ),
  given('恰为每周24小时，共120小时', '24 hours a week, 120 in all', month({ normalHours: '120' }), { [DAY]: none() }, [HOURS]),
  given(
    '加班计入：100小时加20.5小时',
    'overtime counts: 100 and 20.5',
    month({ normalHours: '100', overtimeHours: { restday: '20.5' } }),
    { [DAY]: told },
    [HOURS],
  ),
  given(
    '加班计入：100小时加20小时',
    'overtime counts: 100 and 20',
    month({ normalHours: '100', overtimeHours: { restday: '20' } }),
    { [DAY]: none() },
    [HOURS],
  ),
  given(
    '1月26日入职，只一周：25小时',
    'hired on 01-26, one week: 25 hours',
    month({ normalHours: '25' }, { startsOn: '2026-01-26' }),
    { [DAY]: told },
    [HOURS],
  ),
  given(
    '1月26日入职，只一周：24小时',
    'hired on 01-26, one week: 24 hours',
    month({ normalHours: '24' }, { startsOn: '2026-01-26' }),
    { [DAY]: none() },
    [HOURS],
  ),
  given('全日制用工不适用', 'full-time work', month({ normalHours: '168' }, { relation: 'labour' }), { [DAY]: none() }, [HOURS]),
  given('工时不明', 'nobody told the hours', month({}), { [DAY]: none() }, [HOURS]),
];
