import { correctedLines, effectOf, saysTheSame, wordRefusal, type OnFile } from './correction';
import { placeOf, type PayrollLine } from '@anxin/payroll-form';

const line = (workerId: string, more: Partial<PayrollLine> = {}): PayrollLine => ({
  workerId,
  post: '缝纫工',
  kind: 'direct',
  gross: 600_000n,
  net: 520_000n,
  ...more,
});
const onFile = (lines: PayrollLine[], more: Partial<OnFile> = {}): OnFile => ({
  lines: new Map(lines.map((one, at) => [placeOf(one), { ...one, line: at + 1 }])),
  pending: new Set(),
  lastLine: lines.length,
  isDue: true,
  ...more,
});

describe('a corrected line', () => {
  it.each<[string, Partial<PayrollLine>, Partial<PayrollLine>, string]>([
    ['more net', {}, { net: 530_000n }, 'raised'],
    ['more gross', {}, { gross: 610_000n }, 'raised'],
    ['less net', {}, { net: 519_999n }, 'lowered'],
    ['less gross, the same net', {}, { gross: 599_999n }, 'lowered'],
    ['less of the gross for normal hours', {}, { gross: 610_000n, overtimePay: 20_000n }, 'lowered'],
    ['more of it as an allowance', {}, { allowances: 1n }, 'lowered'],
    ['fewer days', { daysWorked: '22' }, { daysWorked: '21.5' }, 'lowered'],
    ['days where it said nothing: the whole month', {}, { daysWorked: '22' }, 'lowered'],
    ['more days', { daysWorked: '9' }, { daysWorked: '10' }, 'changed'],
    ['absence', {}, { absences: [{ kind: 'personal', days: '0.5' }] }, 'lowered'],
    ['less absence', { absences: [{ kind: 'personal', days: '2' }] }, { absences: [{ kind: 'personal', days: '1' }] }, 'changed'],
    ['no hours where there were some', { normalHours: '80' }, {}, 'lowered'],
    ['hours where it said nothing', {}, { normalHours: '80' }, 'changed'],
    ['less overtime', { overtimeHours: { restday: '10' } }, { overtimeHours: { restday: '8' } }, 'lowered'],
    ['another post', {}, { post: '裁剪工' }, 'changed'],
    ['more net, fewer days', {}, { net: 600_000n, daysWorked: '20' }, 'lowered'],
  ])('with %s is what it is to the worker', (_, before, after, effect) => {
    expect(effectOf(line('a', before), line('a', after))).toBe(effect);
  });

  it('says the same however its numbers are written', () => {
    const a = line('a', { daysWorked: '21.5', overtimeHours: { workday: '8' }, absences: [{ kind: 'sick', days: '1' }] });
    expect(saysTheSame(a, { ...a, daysWorked: '21.50', overtimeHours: { workday: '8.0', holiday: '0' } })).toBe(true);
    expect(saysTheSame(a, { ...a, absences: [{ kind: 'personal', days: '1' }] })).toBe(false);
    expect(saysTheSame(a, { ...a, backPayFor: '2025-12' })).toBe(false);
  });
});

describe('a correction', () => {
  it('waits for a word only where it lowers what is due', () => {
    const given = [line('a', { net: 1n }), line('b', { net: 900_000n }), line('c')];
    const result = correctedLines(given, onFile([line('a'), line('b')]));
    expect(result.lines.map(({ line: at, effect, waits }) => [at, effect, waits])).toEqual([
      [1, 'lowered', true],
      [2, 'raised', false],
      [3, 'added', false],
    ]);
    const early = correctedLines(given, onFile([line('a'), line('b')], { isDue: false }));
    expect(early.lines[0]).toMatchObject({ effect: 'lowered', waits: false });
  });

  it('leaves out what says nothing new, unless it takes back what waits', () => {
    const file = onFile([line('a'), line('b')], { pending: new Set([2]) });
    const result = correctedLines([line('a'), line('b')], file);
    expect([result.unchanged, result.lines.map(({ line: at, effect, waits }) => [at, effect, waits])]).toEqual([
      1,
      [[2, 'changed', false]],
    ]);
  });

  it('takes a word only on its newest lines, and only where they wait', () => {
    expect(wordRefusal([{ waits: true, isNewest: true }])).toBeUndefined();
    expect(wordRefusal([{ waits: false, isNewest: true }])).toContain('nothing waits');
    expect(wordRefusal([{ waits: true, isNewest: false }])).toContain('later correction');
  });
});
