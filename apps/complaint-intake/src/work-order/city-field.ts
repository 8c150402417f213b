import { isLocalDate, isYearMonth } from '@anxin/calendar';
import { isIdNumber, isPhone, isRegion, isUscc, normaliseIdNumber } from '@anxin/codes';
import { yuan } from '@anxin/money';
import { CATEGORIES } from '../complaint/complaint';

export const URGENCIES = ['ordinary', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const HOTLINE_CHANNELS = ['12333', '12345'] as const;

/** Units in which a city may state a sum, as a power of ten of fen (分). */
const UNITS = { fen: 0, yuan: 2, 'ten-thousand-yuan': 6 } as const;
export type Unit = keyof typeof UNITS;
export const unitNames = Object.keys(UNITS) as Unit[];

/** How a city writes its times, beside patterns of yyyy, MM, dd, HH, mm and ss in Asia/Shanghai. */
export const NAMED_FORMATS = ['rfc3339', 'epoch-seconds', 'epoch-milliseconds'] as const;

/** How the text of a field is read, where its kind leaves a choice. */
export interface Reading {
  readonly formats?: readonly string[];
  readonly unit?: Unit;
}

/** A kind of field: what its text means for a complaint, undefined where it means nothing; and what is said then. */
export interface Kind {
  readonly read: (text: string, how: Reading) => string | number | boolean | undefined;
  readonly message: string;
  /** Takes formats; those that stand for left out ones. */
  readonly formats?: readonly string[];
  readonly takesUnit?: true;
}

/** Control characters but tab and line breaks: no database keeps them as they came. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/u; // eslint-disable-line no-control-regex

const textOf = (most: number): Kind => ({
  read: (text) => (text.length <= most && !CONTROL.test(text) ? text : undefined),
  message: `must be a text of at most ${most} characters without control characters`,
});

const oneOf = (words: readonly string[]): Kind => ({
  read: (text) => (words.includes(text) ? text : undefined),
  message: 'is a code that the mapping of this form does not know',
});

const PARTS = { yyyy: '\\d{4}', MM: '\\d{2}', dd: '\\d{2}', HH: '\\d{2}', mm: '\\d{2}', ss: '\\d{2}' } as const;
type Part = keyof typeof PARTS;

/** Whether a text is a pattern of these parts, each once at most. */
export const isPattern = (pattern: string, needed: readonly Part[]): boolean => {
  const parts: readonly string[] = pattern.match(/yyyy|MM|dd|HH|mm|ss/g) ?? [];
  return new Set(parts).size === parts.length && needed.every((part) => parts.includes(part));
};
export const INSTANT_PARTS = ['yyyy', 'MM', 'dd', 'HH', 'mm'] as const;
export const MONTH_PARTS = ['yyyy', 'MM'] as const;

/** What a pattern finds in a text; undefined where the text is not written so. */
const partsIn = (text: string, pattern: string): Partial<Record<Part, string>> | undefined => {
  const names: Part[] = [];
  const source = pattern.replace(/yyyy|MM|dd|HH|mm|ss|[^\p{L}\p{N}]/gu, (piece) => {
    if (!(piece in PARTS)) return `\\u{${piece.codePointAt(0)!.toString(16)}}`;
    names.push(piece as Part);
    return `(${PARTS[piece as Part]})`;
  });
  const found = new RegExp(`^${source}$`, 'u').exec(text);
  return found ? Object.fromEntries(names.map((name, at) => [name, found[at + 1]!])) : undefined;
};

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant as RFC 3339 writes it; undefined where the text is none in this format. */
export const instantIn = (text: string, format: string): string | undefined => {
  if (format === 'rfc3339') return RFC3339.test(text) && isLocalDate(text.slice(0, 10)) ? isoOf(text) : undefined;
  if (format === 'epoch-seconds') return /^\d{9,10}$/.test(text) ? isoOf(Number(text) * 1_000) : undefined;
  if (format === 'epoch-milliseconds') return /^\d{12,13}$/.test(text) ? isoOf(Number(text)) : undefined;
  const { yyyy, MM, dd, HH, mm, ss = '00' } = partsIn(text, format) ?? {};
  const day = `${yyyy}-${MM}-${dd}`;
  return isLocalDate(day) && HH! < '24' && mm! < '60' && ss < '60' ? isoOf(`${day}T${HH}:${mm}:${ss}+08:00`) : undefined;
};

const isoOf = (written: string | number): string | undefined => {
  const instant = new Date(written);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
};

const monthIn = (text: string, format: string): string | undefined => {
  const { yyyy, MM } = partsIn(text, format) ?? {};
  const month = `${yyyy}-${MM}`;
  return isYearMonth(month) ? month : undefined;
};

const firstOf = (formats: readonly string[] = [], read: (format: string) => string | undefined): string | undefined => {
  for (const format of formats) {
    const found = read(format);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A stated sum in yuan, "5200.00"; undefined for what is none, or holds parts of a fen. */
const moneyIn = (text: string, unit: Unit = 'yuan'): string | undefined => {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text.replace(/[,，\s]/g, '')) ?? [];
  const digits = UNITS[unit];
  const needed = fraction.replace(/0+$/, '');
  if (whole === undefined || needed.length > digits) return undefined;
  return yuan(BigInt(whole + needed.padEnd(digits, '0')));
};

const MOST_PEOPLE = 1_000_000;
const countIn = (text: string): number | undefined => {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MOST_PEOPLE ? count : undefined;
};

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** The region that a code of six, nine or twelve digits lies in. GB/T 2260. */
const regionIn = (text: string): string | undefined =>
  /^\d{6}(\d{3}){0,2}$/.test(text) && isRegion(text.slice(0, 6)) ? text.slice(0, 6) : undefined;

export const KINDS = {
  number: textOf(100),
  content: textOf(4_000),
  firm: textOf(200),
  person: textOf(50),
  channel: oneOf(HOTLINE_CHANNELS),
  category: oneOf(CATEGORIES),
  urgency: oneOf(URGENCIES),
  flag: { read: (text) => FLAGS[text], message: 'must be yes or no as the mapping of this form has them' },
  region: {
    read: regionIn,
    message: 'must be an administrative division of six digits or more (GB/T 2260), or a name that the mapping knows',
  },
  uscc: {
    read: (text) => (isUscc(text.toUpperCase()) ? text.toUpperCase() : undefined),
    message: 'must be a unified social credit code with right check digits',
  },
  phone: { read: (text) => (isPhone(text) ? text : undefined), message: 'must be a phone number' },
  idNumber: {
    read: (text) => (isIdNumber(normaliseIdNumber(text)) ? normaliseIdNumber(text) : undefined),
    message: 'must be a resident number of 18 digits with the right check digit',
  },
  count: { read: countIn, message: `must be a whole number from 1 to ${MOST_PEOPLE}` },
  money: { read: (text, { unit }) => moneyIn(text, unit), message: 'must be an amount without parts of a fen', takesUnit: true },
  instant: {
    read: (text, { formats }) => firstOf(formats, (format) => instantIn(text, format)),
    message: 'must be a time that exists, written as the mapping of this form says',
    formats: ['rfc3339', 'yyyy-MM-dd HH:mm:ss'],
  },
  month: {
    read: (text, { formats }) => firstOf(formats, (format) => monthIn(text, format)),
    message: 'must be a month, written as the mapping of this form says',
    formats: ['yyyy-MM', 'yyyyMM', 'yyyy-MM-dd'],
  },
} as const satisfies Record<string, Kind>;
