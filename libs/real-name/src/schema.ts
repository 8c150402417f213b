import { isLocalDate, isYearMonth } from '@anxin/calendar';
import { isBankCard, isIdNumber, isRegion, isUscc, normaliseIdNumber } from '@anxin/codes';
import { openField } from './cipher';

/** What a field of a message holds. `sealed…`: encrypted on the way, opened here. */
export type FieldKind = 'text' | 'uscc' | 'region' | 'day' | 'month' | 'money' | 'count' | 'sealedIdNumber' | 'sealedCard';

/** Fields of an object: its kind, a `*` behind it where it must be there; an array holds the fields of each element of a list, which must be there. */
export type Fields = { readonly [name: string]: FieldKind | `${FieldKind}*` | readonly [Fields] };

export interface MessageFault {
  /** `workerList.3.idCardNumber` */
  readonly path: string;
  readonly message: string;
}

/** Texts by name, and lists of such. What the schema does not name is left out. */
export interface Opened {
  readonly [name: string]: string | readonly Opened[] | undefined;
}

/** Rows that one message may bring. */
const ROWS_MOST = 1_000;
const LONGEST = 500;

interface Kind {
  readonly read: (text: string, secret: string) => string | undefined;
  readonly message: string;
}

const checked = (is: (text: string) => boolean, message: string): Kind => ({ read: (text) => (is(text) ? text : undefined), message });
const sealed = (is: (text: string) => boolean, message: string): Kind => ({
  read: (text, secret) => {
    const clear = openField(text, secret);
    const number = clear === undefined ? '' : normaliseIdNumber(clear);
    return is(number) ? number : undefined;
  },
  message,
});

const dayOf = (text: string): string => text.replace(/^(\d{4}-\d\d-\d\d)[ T].*$/, '$1').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
const monthOf = (text: string): string => text.replace(/^(\d{4})(\d\d)$/, '$1-$2').replace(/^(\d{4}-\d\d)-\d\d$/, '$1');
const MONEY = /^\d{1,10}(\.\d{1,2})?$/;
const moneyOf = (text: string): string => {
  const [whole = '', decimals = ''] = text.split('.');
  return `${BigInt(whole)}.${decimals.padEnd(2, '0')}`;
};

const KINDS: Readonly<Record<FieldKind, Kind>> = {
  text: checked((text) => text.length <= LONGEST, `不得长于 ${LONGEST} 个字符`),
  uscc: checked(isUscc, '不是有效的统一社会信用代码'),
  region: { read: (text) => [text, text.slice(0, 6)].find(isRegion), message: '不是行政区划代码' },
  day: { read: (text) => [dayOf(text)].find(isLocalDate), message: '不是真实日期' },
  month: { read: (text) => [monthOf(text)].find(isYearMonth), message: '不是年月' },
  money: { read: (text) => (MONEY.test(text) ? moneyOf(text) : undefined), message: '不是以元计、至多两位小数的金额' },
  count: checked((text) => /^\d{1,6}(\.\d{1,2})?$/.test(text), '不是数量'),
  sealedIdNumber: sealed(isIdNumber, '不能解密为有效的公民身份号码（AES 加密）'),
  sealedCard: sealed(isBankCard, '不能解密为 13–19 位银行卡号（AES 加密）'),
};

/** Reads an object by its fields: what is missing or wrong by path, what is sealed opened. Empty texts and nulls are as left out. */
export const readObject = (fields: Fields, given: unknown, secret: string, at = ''): { value: Opened; faults: MessageFault[] } => {
  const faults: MessageFault[] = [];
  const value: Record<string, string | readonly Opened[]> = {};
  const object = given !== null && typeof given === 'object' ? (given as Record<string, unknown>) : {};
  for (const [name, field] of Object.entries(fields)) {
    const path = at + name;
    if (typeof field !== 'string') {
      value[name] = readList(field[0], object[name], secret, path, faults);
      continue;
    }
    const kind = KINDS[field.replace('*', '') as FieldKind];
    const raw = object[name];
    const text =
      typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : raw === null || raw === undefined ? '' : null;
    if (text === '') {
      if (field.endsWith('*')) faults.push({ path, message: '必填' });
      continue;
    }
    const read = text === null ? undefined : kind.read(text, secret);
    if (read === undefined) faults.push({ path, message: kind.message });
    else value[name] = read;
  }
  return { value, faults };
};

const readList = (fields: Fields, given: unknown, secret: string, path: string, faults: MessageFault[]): Opened[] => {
  if (!Array.isArray(given) || given.length === 0) {
    faults.push({ path, message: '必填：至少一行' });
    return [];
  }
  if (given.length > ROWS_MOST) {
    faults.push({ path, message: `至多 ${ROWS_MOST} 行，请分次报送` });
    return [];
  }
  return given.map((one, n) => {
    const read = readObject(fields, one, secret, `${path}.${n}.`);
    faults.push(...read.faults);
    return read.value;
  });
};
