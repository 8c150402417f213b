import { apply, fold, type Action, type Deed, type LinkedCase, type Lodged } from './complaint';
import { deadline } from './deadlines';
import { channelsFor, lastFourOf, lodgerOf, maskedName, maskedPhone } from './lodging';
import { normaliseReceiptNumber, receiptNumberOf } from './receipt-number';
import { progressOf } from '../progress/progress';

const lodged: Lodged = {
  receiptNumber: 'TS-0000-0000-0000-0000',
  channel: '12345',
  category: 'wage-arrears',
  respondentName: '某饭店',
  region: '371311',
  anonymous: false,
  confidential: false,
  receivedAt: '2026-03-05T01:58:00.000Z',
  deadlines: [deadline('acceptance', '2026-03-05', { workingDays: 5, basis: '若干规定 18' })],
};
const link = (stage: string, state: 'open' | 'closed' = 'open', filed = stage !== 'clue'): LinkedCase => ({
  id: 'c1',
  stage,
  state,
  filed,
});
const log = (...deeds: Deed[]): Action[] =>
  [{ kind: 'received', data: lodged } as Deed, ...deeds].map(
    (deed, at) => ({ ...deed, sequence: at + 1, at: new Date(Date.UTC(2026, 2, 6 + at)), actor: 'a', role: 'r' }) as Action,
  );
const accepted: Deed = { kind: 'accepted', data: { on: '2026-03-09' } };
const answered: Deed = { kind: 'answered', data: { on: '2026-03-10', text: 'sealed', outcome: 'settled' } };
const heard = (data: LinkedCase): Deed => ({ kind: 'case-changed', data });
const stateAfter = (...deeds: Deed[]) => fold('id', log(...deeds)).state;

describe('a complaint as the fold of its log', () => {
  it('comes into progress by acceptance and a filed case, whichever is first', () => {
    expect(stateAfter()).toBe('received');
    expect(stateAfter(accepted)).toBe('accepted');
    expect(stateAfter(accepted, heard(link('filed')))).toBe('in-progress');
    expect(stateAfter(heard(link('filed')), accepted)).toBe('in-progress');
  });

  it('does not by a clue, by a case without acceptance, or by one that was closed before', () => {
    expect(stateAfter(accepted, heard(link('clue')))).toBe('accepted');
    expect(stateAfter(heard(link('filed')))).toBe('received');
    expect(stateAfter(heard(link('closed', 'closed', true)), accepted)).toBe('accepted');
  });

  it('is ended by no closed case, and a case by no answer', () => {
    const inProgress = [accepted, heard(link('filed'))];
    expect(stateAfter(...inProgress, heard(link('closed', 'closed', true)))).toBe('in-progress');
    const after = fold('id', log(...inProgress, answered, heard(link('investigating'))));
    expect(after).toMatchObject({
      state: 'answered',
      outcome: 'settled',
      endedOn: '2026-03-10',
      case: { stage: 'investigating', state: 'open' },
    });
  });

  it('refuses a log with a gap, without a beginning or with two', () => {
    const [first, second] = log(accepted) as [Action, Action];
    expect(() => fold('id', [])).toThrow(RangeError);
    expect(() => fold('id', [second])).toThrow(RangeError);
    expect(() => apply('id', fold('id', [first]), { ...second, sequence: 3 })).toThrow(RangeError);
    expect(() => fold('id', [first, { ...first, sequence: 2 }])).toThrow(RangeError);
  });
});

describe('what the public is told', () => {
  const steps = (...deeds: Deed[]) => progressOf(log(...deeds)).map((each) => each.step);

  it('tells the steps in order, each once, the case only after acceptance', () => {
    expect(steps(heard(link('clue')))).toEqual(['received']);
    expect(steps(heard(link('filed')))).toEqual(['received']);
    expect(steps(heard(link('filed')), accepted)).toEqual(['received', 'accepted', 'case-filed']);
    expect(steps(accepted, heard(link('filed')), heard(link('investigating')), heard(link('closed', 'closed', true)), answered)).toEqual([
      'received',
      'accepted',
      'case-filed',
      'case-closed',
      'answered',
    ]);
  });

  it('dates the receipt by when it was received', () => {
    expect(progressOf(log())[0]!.at.toISOString()).toBe(lodged.receivedAt);
  });
});

describe('receipt numbers', () => {
  it('hold 80 bits in four groups, without I, L, O and U', () => {
    expect(receiptNumberOf(new Uint8Array(10))).toBe('TS-0000-0000-0000-0000');
    expect(receiptNumberOf(new Uint8Array(10).fill(255))).toBe('TS-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(receiptNumberOf(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1))).toBe('TS-0000-0000-0000-0001');
    expect(() => receiptNumberOf(new Uint8Array(9))).toThrow(RangeError);
  });

  it('are understood however they were taken down, and only whole', () => {
    expect(normaliseReceiptNumber(' ts 8k3f2q9v dOxm 7t4l ')).toBe('TS-8K3F-2Q9V-D0XM-7T41');
    expect(normaliseReceiptNumber('TS-8K3F-2Q9V-D0XM-7T4HX')).toBeNull();
    expect(normaliseReceiptNumber('TS-8K3F-2Q9V-D0XM-7T4')).toBeNull();
    expect(normaliseReceiptNumber('TS-8K3F-2Q9V-D0XM-7T4U')).toBeNull();
    expect(normaliseReceiptNumber('')).toBeNull();
  });
});

describe('who lodges', () => {
  it('knows the lodgers and their channels', () => {
    expect(lodgerOf(undefined)).toBe('public');
    expect(['hotline', 'inspector', 'worker'].map(lodgerOf)).toEqual(['hotline', 'inspector', 'worker']);
    for (const role of ['employer', 'bank', 'supervisor', 'auditor', 'administrator']) expect(lodgerOf(role)).toBeUndefined();
    expect(channelsFor('public')).toEqual(['web']);
    expect(channelsFor('worker')).toEqual(['web']);
    expect(channelsFor('hotline')).toContain('12345');
    expect(channelsFor('inspector')).toContain('window');
  });

  it('masks names and phones', () => {
    expect([maskedName('赵四'), maskedName('欧阳小明'), maskedName('李')]).toEqual(['赵*', '欧***', '李*']);
    expect([maskedPhone('13800001234'), maskedPhone('12345')]).toEqual(['138****1234', '****45']);
  });

  it.each([
    ['13800001234', '1234'],
    ['0539-1234567', '4567'],
    ['0539-12345678-12', '5678'],
    ['400-123-4567', '4567'],
    ['12345', '2345'],
  ])('takes the last four digits of %s: %s', (phone, four) => expect(lastFourOf(phone)).toBe(four));
});
