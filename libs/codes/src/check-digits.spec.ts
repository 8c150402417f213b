import fc from 'fast-check';
import {
  birthDateOf,
  coversRegion,
  idNumberFault,
  industrySection,
  isBankCard,
  isDivision,
  isIdNumber,
  isIndustry,
  isMobile,
  isMobileIndustry,
  isPhone,
  isRegion,
  isUscc,
  normaliseIdNumber,
  parseUscc,
  passesLuhn,
  regionByCode,
  regionLine,
  regionPrefix,
  sexOf,
  usccFault,
} from './index';

const USCC = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const DIGITS = [...'0123456789'];
const runs = { numRuns: 200 };

const textOf = (characters: readonly string[], length: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: length, maxLength: length });
const digits = (length: number) => textOf(DIGITS, length).map((all) => all.join(''));

/** Check characters by other ways than those under test: powers of three, and a remainder carried from digit to digit. */
const usccWith = (head: string, body: string): string => {
  const inner = [...body].reduce((sum, one, at) => sum + [3, 7, 9, 10, 5, 8, 4, 2][at]! * parseInt(one, 36), 0) % 11;
  const organisation = body + (inner === 0 ? '0' : inner === 1 ? 'X' : String(11 - inner));
  const outer = [...head, ...organisation].reduce((sum, one, at) => sum + 3n ** BigInt(at) * BigInt(USCC.indexOf(one)), 0n);
  return head + organisation + USCC.find((_, value) => (outer + BigInt(value)) % 31n === 0n)!;
};
const idWith = (body: string): string => {
  const check = (12 - [...body].reduce((rest, digit) => ((rest + Number(digit)) * 2) % 11, 0)) % 11;
  return body + (check === 10 ? 'X' : String(check));
};
const luhnWith = (body: string): string =>
  body +
  DIGITS.find((digit) => {
    const sum = [...(body + digit)]
      .reverse()
      .reduce((total, one, at) => total + (at % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(one)]! : Number(one)), 0);
    return sum % 10 === 0;
  })!;

const soundUscc = fc
  .tuple(textOf(USCC, 2), digits(6), textOf(USCC, 8))
  .map(([who, region, body]) => usccWith(who.join('') + region, body.join('')));
const soundId = fc
  .tuple(
    fc.constantFrom('371302', '372801', '110105', '650102', '830000'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, born, order]) => idWith(region + born.toISOString().slice(0, 10).replaceAll('-', '') + order));
const soundCard = fc.integer({ min: 12, max: 18 }).chain(digits).map(luhnWith);

/** Every text with one character another, of those that may stand there; every text with two neighbours swapped. */
const changed = (text: string, characters: readonly string[]): string[] =>
  [...text].flatMap((own, at) => characters.filter((one) => one !== own).map((one) => text.slice(0, at) + one + text.slice(at + 1)));
const swapped = (text: string): string[] =>
  [...text].flatMap((own, at) => {
    const next = text[at + 1];
    return next === undefined || next === own ? [] : [text.slice(0, at) + next + own + text.slice(at + 2)];
  });

describe('a unified social credit code', () => {
  it('made by the standard is sound, whoever and wherever it is', () => {
    fc.assert(
      fc.property(soundUscc, (code) => {
        expect([code, usccFault(code)]).toEqual([code, null]);
        expect(parseUscc(code)).toMatchObject({ code, region: code.slice(2, 8) });
      }),
      runs,
    );
  });

  it('with one character another, or two neighbours swapped, is none', () => {
    fc.assert(
      fc.property(soundUscc, (code) => {
        expect([...changed(code, USCC), ...swapped(code)].filter((other) => isUscc(other))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a resident identity number', () => {
  it('made by the standard is sound', () => {
    fc.assert(
      fc.property(soundId, (number) => {
        expect(idNumberFault(number)).toBeNull();
        expect(birthDateOf(number).replaceAll('-', '')).toBe(number.slice(6, 14));
        expect(sexOf(number)).toBe(Number(number[16]) % 2 ? 'male' : 'female');
        expect(normaliseIdNumber(` ${number.toLowerCase()}\t`)).toBe(number);
      }),
      runs,
    );
  });

  it('with one character another, or two neighbours swapped, is none', () => {
    fc.assert(
      fc.property(soundId, (number) => {
        expect([...changed(number, [...DIGITS, 'X']), ...swapped(number)].filter((other) => isIdNumber(other))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a bank card number', () => {
  it('made by Luhn passes; with one digit another it does not, nor with neighbours swapped, but for 09 and 90', () => {
    fc.assert(
      fc.property(soundCard, (number) => {
        expect([isBankCard(number), passesLuhn(number)]).toEqual([true, true]);
        expect(changed(number, DIGITS).filter(passesLuhn)).toEqual([]);
        for (const other of swapped(number)) {
          const at = [...other].findIndex((one, place) => one !== number[place]);
          expect([number, other, passesLuhn(other)]).toEqual([number, other, ['09', '90'].includes(number.slice(at, at + 2))]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever text comes', () => {
  const near = fc
    .oneof(soundUscc, soundId, soundCard)
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 3 }))
        .map(([at, more]) => text.slice(0, at) + more + text.slice(at)),
    );
  const lone = fc.constantFrom(
    '\ud800',
    '91371302MA3TEKT04\udc00',
    '\u0000',
    '９１３７１３０２ＭＡ３ＴＥＫＴ０４Ｕ',
    '9'.repeat(100_000),
    '__proto__',
    '371302199003070018\n',
  );
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), near, lone, digits(18), digits(6));

  it('it is answered and nothing is thrown; what is longer, shorter or padded is none', () => {
    const ask = [isUscc, isIdNumber, isBankCard, isMobile, isPhone, isRegion, isDivision, isIndustry, passesLuhn, isMobileIndustry];
    fc.assert(
      fc.property(anyText, (text) => {
        for (const one of ask) expect(typeof one(text)).toBe('boolean');
        for (const one of [usccFault, idNumberFault]) expect([null, 'string']).toContain(one(text) === null ? null : typeof one(text));
        for (const one of [regionPrefix, regionLine, regionByCode, normaliseIdNumber]) expect(() => one(text)).not.toThrow();
        expect(typeof coversRegion(text, '371302')).toBe('boolean');
        for (const around of [` ${text}`, `${text} `, `${text}\n`, `\ufeff${text}`])
          expect([isUscc(around), isIdNumber(around), isBankCard(around)]).toEqual([false, false, false]);
      }),
      runs,
    );
  });

  it('and whatever value, an object among them', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        for (const one of [isUscc, isIdNumber, isBankCard, isMobile, isPhone, isRegion, isDivision, isIndustry])
          if (typeof value !== 'string') expect(one(value)).toBe(false);
      }),
      runs,
    );
  });

  it('an error names the fault and never the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const take of [parseUscc, birthDateOf, sexOf, industrySection]) {
          try {
            take(text);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
            if (text.length > 5 && /\d/.test(text)) expect((error as Error).message).not.toContain(text);
          }
        }
      }),
      runs,
    );
  });
});
