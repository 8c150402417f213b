import { wagePeriod, line, moment, payment } from '../catalogue/facts.builder';
import type { Rule } from '../catalogue/rule';
import { rule as arrears } from '../catalogue/wages/wage-arrears.rule';
import { daysToArm } from './due';
import { decidedAt, lastDecided, overOn, verdictsOf, waitsUntil, type Occasion } from './judge';
import { OverdueMarks } from './overdue-marks';

const rule = arrears as unknown as Rule;
const time = '08:00';
const at = (text: string): Date => new Date(`${text}:00+08:00`);
const occasion = (rest: Partial<Occasion>): Occasion => ({
  at: at('2026-02-12T10:00'),
  now: at('2026-02-12T10:00'),
  closed: '2026-02-11',
  time,
  ...rest,
});

describe('when absence is decided', () => {
  it('at 08:00 of the day after', () => {
    expect(decidedAt('2026-02-10', time)).toEqual(at('2026-02-11T08:00'));
    expect(lastDecided(at('2026-02-11T07:59'), time)).toBe('2026-02-09');
    expect(lastDecided(at('2026-02-11T08:00'), time)).toBe('2026-02-10');
  });

  it('without a project or an employer one business day later, over a holiday where one lies between', () => {
    expect(waitsUntil('2026-02-10', time)).toEqual(at('2026-02-12T08:00'));
    expect(waitsUntil('2026-02-13', time)).toEqual(at('2026-02-24T08:00'));
  });
});

describe('the last day that counts as over', () => {
  it('is the due day, never less than an alert was judged by before', () => {
    expect(overOn(occasion({ dueDay: '2026-02-10' }), false)).toBe('2026-02-10');
    expect(overOn(occasion({ dueDay: '2026-02-10', before: { open: true, over: '2026-02-20' } }), false)).toBe('2026-02-20');
  });

  it('is for a fact about an open alert as far as the marks have come', () => {
    const before = { open: true, over: '2026-02-05' };
    expect(overOn(occasion({ before }), false)).toBe('2026-02-11');
    expect(overOn(occasion({ before, closed: '2026-02-09' }), false)).toBe('2026-02-09');
    expect(overOn(occasion({ before, closed: null }), false)).toBe('2026-02-05');
    expect(overOn(occasion({ before: { open: false, over: '2026-02-05' } }), false)).toBe('2026-02-05');
  });

  it('is today for what is raised at once, and unknown for a fact alone', () => {
    expect(overOn(occasion({ closed: null }), true)).toBe('2026-02-12');
    expect(() => overOn(occasion({}), false)).toThrow(TypeError);
  });
});

describe('the verdicts of an occasion', () => {
  const { policy } = moment('2026-02-10');
  const late = wagePeriod({ lines: [line('w', '5200.00')], payments: [payment('w', '5200.00', '2026-02-11')] });
  const verdicts = (rest: Partial<Occasion>, facts = late) =>
    verdictsOf(rule, facts, occasion(rest), policy, '371302').verdicts.map((verdict) => (verdict.broken ? 'broken' : verdict.cause));

  it('are two where what was due came late but before the sweep, one where it came in time or an alert is on record', () => {
    expect(verdicts({ dueDay: '2026-02-10' })).toEqual(['broken', 'paid']);
    expect(
      verdicts({ dueDay: '2026-02-10' }, wagePeriod({ lines: [line('w', '5200.00')], payments: [payment('w', '5200.00', '2026-02-10')] })),
    ).toEqual(['never-was']);
    expect(verdicts({ dueDay: '2026-02-10', before: { open: false, over: '2026-02-10' } })).toEqual(['paid']);
    expect(verdicts({ before: { open: true, over: '2026-02-10' } })).toEqual(['paid']);
  });

  it('heed what has a value date by now, though the fact that touched the subject is older', () => {
    expect(verdicts({ at: at('2026-02-10T09:00'), before: { open: true, over: '2026-02-10' } })).toEqual(['paid']);
    expect(verdicts({ at: at('2026-02-10T09:00'), now: at('2026-02-10T09:00'), dueDay: '2026-02-10' })).toEqual(['broken']);
  });
});

describe('the days that facts arm', () => {
  it('are the law’s, and where that is over the end of the day of the fact', () => {
    expect(daysToArm(['2026-02-10'], ['2026-02-05'], false)).toEqual([{ day: '2026-02-10', again: true }]);
    expect(daysToArm(['2026-02-10'], ['2026-02-12'], false)).toEqual([
      { day: '2026-02-10', again: false },
      { day: '2026-02-12', again: true },
    ]);
    expect(daysToArm(['2026-02-10'], ['2026-02-12'], true)).toEqual([{ day: '2026-02-10', again: false }]);
    expect(daysToArm([], ['2026-02-12'], false)).toEqual([]);
    expect(daysToArm(['2026-02-10'], [], false)).toEqual([{ day: '2026-02-10', again: false }]);
  });
});

describe('marks that do not come', () => {
  it('are told once, after so many minutes, and again only after they came', () => {
    const marks = new OverdueMarks();
    const minute = 60_000;
    expect(marks.look(['2026-02-10'], 0, 30)).toEqual([]);
    expect(marks.look(['2026-02-10'], 30 * minute - 1, 30)).toEqual([]);
    expect(marks.look(['2026-02-10', '2026-02-11'], 30 * minute, 30)).toEqual(['2026-02-10']);
    expect(marks.look(['2026-02-10'], 31 * minute, 30)).toEqual([]);
    expect(marks.look([], 32 * minute, 30)).toEqual([]);
    expect(marks.look(['2026-02-10'], 33 * minute, 30)).toEqual([]);
    expect(marks.look(['2026-02-10'], 63 * minute, 30)).toEqual(['2026-02-10']);
  });
});
