import { isBornBy, isMinor, isUnder16, maskedName } from './worker';

/** Born 2010-05-20, fictional. */
const YOUNG = numberOf('37130220100520001');

function numberOf(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return body + '10X98765432'.charAt(weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11);
}

describe('under sixteen (未满十六周岁, 劳动法 15)', () => {
  it('is who starts on the day before the sixteenth birthday', () => expect(isUnder16(YOUNG, '2026-05-19')).toBe(true));
  it('is not who starts on the sixteenth birthday', () => expect(isUnder16(YOUNG, '2026-05-20')).toBe(false));
  it('tells nothing of an unsound number but that it is unsound', () => {
    const unsound = `${YOUNG.slice(0, 17)}${YOUNG.endsWith('0') ? '1' : '0'}`;
    expect(() => isUnder16(unsound, '2026-05-20')).toThrow(RangeError);
    expect(() => isUnder16(unsound, '2026-05-20')).not.toThrow(new RegExp(unsound));
  });
});

describe('a protected minor (未成年工, 劳动法 58)', () => {
  it.each([
    ['2026-05-19', false],
    ['2026-05-20', true],
    ['2028-05-19', true],
    ['2028-05-20', false],
  ])('on %s: %s', (on, minor) => expect(isMinor(YOUNG, on)).toBe(minor));
});

describe('born by a day', () => {
  it('is who was born on it', () => expect(isBornBy(YOUNG, '2010-05-20')).toBe(true));
  it('is not who was born after it', () => expect(isBornBy(YOUNG, '2010-05-19')).toBe(false));
});

describe('a masked name', () => {
  it.each([
    ['张一', '张*'],
    ['欧阳娜娜', '欧*'],
    [' 李二 ', '李*'],
    ['𠮷田', '𠮷*'],
  ])('of %s shows the first character alone', (name, masked) => expect(maskedName(name)).toBe(masked));
  it('of one character shows none', () => expect(maskedName('王')).toBe('*'));
});
