import {
  birthDateOf,
  coversRegion,
  countyOf,
  idNumberFault,
  industrySection,
  isBankCard,
  isConstruction,
  isDivision,
  isIdNumber,
  isIndustry,
  isMobile,
  isMobileIndustry,
  isPhone,
  isRegion,
  leadOf,
  isUscc,
  normaliseIdNumber,
  parseUscc,
  passesLuhn,
  regionByCode,
  regionLine,
  regionPrefix,
  regions,
  sexOf,
  usccFault,
} from './index';

describe('unified social credit code', () => {
  it.each(['91350100M000100Y43', '91512081MA62K0260E', '11370900004341523R', '91371302MA3TEKT04U', '91371300MA3ABCDE17'])(
    '%s is sound',
    (code) => {
      expect(usccFault(code)).toBeNull();
      expect(isUscc(code)).toBe(true);
    },
  );

  it.each([
    ['91350100M000100Y4Z', 'form'], // Z is no character of the code
    ['91350100M000100Y44', 'check-digit'],
    ['91371300MA3ABCDE2A', 'organisation-check'], // the outer check holds, the inner asks for MA3ABCDE1
    ['91371302ma3tekt04u', 'form'],
    ['91371302MA3TEKT04', 'form'],
    ['91371302MA3TEKTO4U', 'form'],
    ['9137130AMA3TEKT04U', 'form'],
    ['', 'form'],
    [null, 'form'],
    [913713020000000000, 'form'],
  ])('%s fails by %s', (code, fault) => {
    expect(usccFault(code)).toBe(fault);
    expect(isUscc(code)).toBe(false);
  });

  it('finds every single mistyped character of a code', () => {
    const code = '91371302MA3TEKT04U';
    for (let at = 0; at < 18; at++) {
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (other !== code.charAt(at)) expect(isUscc(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }
    }
  });

  it('is taken apart', () => {
    expect(parseUscc('91371302MA3TEKT04U')).toEqual({
      code: '91371302MA3TEKT04U',
      authority: '9',
      kind: '1',
      region: '371302',
      organisation: 'MA3TEKT04',
    });
    expect(() => parseUscc('91371300MA3ABCDE2A')).toThrow('organisation-check');
  });
});

describe('resident identity number', () => {
  it.each(['11010519491231002X', '371302199003070018', '371323198511121237'])('%s is sound', (number) => {
    expect(idNumberFault(number)).toBeNull();
    expect(isIdNumber(number)).toBe(true);
  });

  it('keeps numbers of abolished divisions: 372801, Linyi prefecture before 1994', () => {
    expect(idNumberFault(withCheck('37280119700101001'))).toBeNull();
  });

  it.each([
    ['11010519491231002x', 'form'],
    ['110105491231002', 'form'],
    ['371302199003070019', 'check-digit'],
    [withCheck('99130219900307001'), 'region'],
    [withCheck('37130219900230001'), 'birth-date'],
    [withCheck('37130219000229001'), 'birth-date'],
    [withCheck('37130219901307001'), 'birth-date'],
    [undefined, 'form'],
  ])('%s fails by %s', (number, fault) => {
    expect(idNumberFault(number)).toBe(fault);
    expect(isIdNumber(number)).toBe(false);
  });

  it('takes 29 February of a leap year', () => {
    expect(idNumberFault(withCheck('37130220000229001'))).toBeNull();
  });

  it('is normalised, and tells birth date and sex', () => {
    expect(normaliseIdNumber(' 11010519491231002x ')).toBe('11010519491231002X');
    expect(birthDateOf('371302199003070018')).toBe('1990-03-07');
    expect(sexOf('371302199003070018')).toBe('male');
    expect(sexOf('11010519491231002X')).toBe('female');
  });

  it('never repeats the number in an error', () => {
    expect(() => birthDateOf('371302199003070019')).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/\d{6}/) }));
  });

  /** The check character computed by the remainder method, independent of the table under test. */
  function withCheck(body: string): string {
    let remainder = 0;
    for (const digit of body) remainder = ((remainder + Number(digit)) * 2) % 11;
    const check = (12 - remainder) % 11;
    return body + (check === 10 ? 'X' : String(check));
  }
});

describe('bank card and phone', () => {
  it('takes cards of 13 to 19 digits', () => {
    expect(isBankCard('6217000010000000011')).toBe(true);
    expect(isBankCard('123456789012')).toBe(false);
    expect(isBankCard('12345678901234567890')).toBe(false);
    expect(isBankCard('6217 0000 1000 0000')).toBe(false);
  });

  it('checks by Luhn', () => {
    expect(passesLuhn('79927398713')).toBe(true);
    expect(passesLuhn('6217000010000000011')).toBe(true);
    expect(passesLuhn('6217000010000000012')).toBe(false);
    expect(passesLuhn('')).toBe(false);
    expect(passesLuhn('62x7')).toBe(false);
  });

  it('tells mobiles, landlines and service numbers', () => {
    expect(isMobile('13800138000')).toBe(true);
    expect(isMobile('12800138000')).toBe(false);
    expect(isMobile('+8613800138000')).toBe(false);
    expect(isPhone('0539-8123456')).toBe(true);
    expect(isPhone('053981234567')).toBe(true);
    expect(isPhone('12333')).toBe(true);
    expect(isPhone('8123456')).toBe(false);
    expect(isPhone('13800138000')).toBe(true);
    expect(isPhone('')).toBe(false);
  });
});

describe('regions', () => {
  it('tells codes of counties, towns and villages', () => {
    expect(isRegion('371302')).toBe(true);
    expect(isRegion('370000')).toBe(true);
    expect(isRegion('000000')).toBe(false);
    expect(isRegion('370002')).toBe(false);
    expect(isRegion('3713')).toBe(false);
    expect(isRegion('371302001')).toBe(false);
    expect(isDivision('371302001')).toBe(true);
    expect(isDivision('371302001005')).toBe(true);
    expect(isDivision('37130200')).toBe(false);
  });

  it.each([
    ['371300', '3713'],
    ['370000', '37'],
    ['371302', '371302'],
    ['372000', '3720'],
    ['110100', '1101'],
    ['000000', ''],
    ['371302000', '371302'],
    ['371302001', '371302001'],
    ['371302001000', '371302001'],
    ['371300000000', '3713'],
  ])('prefix of %s is %j', (code, prefix) => {
    expect(regionPrefix(code)).toBe(prefix);
  });

  it('knows what lies within what, and what does not', () => {
    expect(coversRegion('371300', '371302')).toBe(true);
    expect(coversRegion('371300', '371302001005')).toBe(true);
    expect(coversRegion('371302', '371302')).toBe(true);
    expect(coversRegion('000000', '371302')).toBe(true);
    expect(coversRegion('371302', '371300')).toBe(false);
    expect(coversRegion('371302', '371311')).toBe(false);
    expect(coversRegion('370900', '371302')).toBe(false);
  });

  it('lists a division and all above it', () => {
    expect(regionLine('371302001005')).toEqual(['371302001005', '371302001', '371302', '371300', '370000', '000000']);
    expect(regionLine('370000')).toEqual(['370000', '000000']);
    expect(countyOf('371302001')).toBe('371302');
  });

  it('ships a table that holds together', () => {
    const codes = new Set(regions.map((region) => region.code));
    expect(codes.size).toBe(regions.length);
    for (const region of regions) {
      expect(isRegion(region.code)).toBe(true);
      if (region.parent) expect(codes).toContain(region.parent);
      expect(region.minimumWageTier !== undefined).toBe(region.level === 'county');
    }
    expect(regions.filter((region) => region.parent === '371300')).toHaveLength(15);
    expect(regions.filter((region) => !region.official).map((region) => region.code)).toEqual(['371372', '371373']);
    expect(regionByCode('371302001')?.name).toBe('兰山区');
    expect(regionByCode('110105')).toBeUndefined();
  });
});

describe('industries', () => {
  it('takes a letter with a division of its own section', () => {
    for (const code of ['E47', 'E4710', 'A01', 'T97', 'C13', 'H621']) expect(isIndustry(code)).toBe(true);
    for (const code of ['E', 'E4', '4710', 'E13', 'U99', 'e47', 'E47100', 'A00', null]) expect(isIndustry(code)).toBe(false);
  });

  it('knows construction and the mobile industries', () => {
    expect(isConstruction('E5010')).toBe(true);
    expect(isConstruction('C13')).toBe(false);
    for (const code of ['E47', 'E50', 'H61', 'H6210', 'O80', 'O82']) expect(isMobileIndustry(code)).toBe(true);
    for (const code of ['C13', 'G60', 'P83', 'B06']) expect(isMobileIndustry(code)).toBe(false);
    expect(industrySection('H6210')).toBe('H');
    expect(() => industrySection('H70')).toThrow(RangeError);
  });
});

it('gives each sector the department that leads (保障农民工工资支付条例 7), and labour what is of no sector', () => {
  expect(['housing', 'municipal', 'transport', 'water', 'other', 'none'].map(leadOf)).toEqual([
    ...['housing-construction', 'housing-construction', 'transport', 'water'],
    ...['labour', 'labour'],
  ]);
});
