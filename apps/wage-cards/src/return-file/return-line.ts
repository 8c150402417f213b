import { isLocalDate } from '@anxin/calendar';
import { isBankCard, isIdNumber, normaliseIdNumber } from '@anxin/codes';
import type { Fen } from '@anxin/money';
import { placeLabel, RETURN_FIELDS, type Place, type ReturnField, type ReturnMapping } from './return-mapping';

/** One detail of a return file, read. */
export interface ReturnLine {
  /** In clear: it goes no further than to the blind index. */
  readonly card: string | null;
  /** In clear: it goes no further than to the opaque id. */
  readonly idNumber: string | null;
  readonly amount: Fen;
  readonly status: ReturnMapping['statuses'][number]['status'];
  readonly reference: string;
  /** Value date; null where the file names none. */
  readonly paidOn: string | null;
}

/** What is wrong with one field: which, where in the line, and what; never what stood there. */
export interface LineFault {
  readonly path: ReturnField;
  readonly message: string;
}

/** Reads the text at a place of one record, blanks around it taken off. */
export type CellReader = (place: Place) => string;

/** U+FFFD stands for bytes that are no characters. */
const GARBLED = '\ufffd';
const YUAN = /^[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
const FEN = /^(\d{1,3}(?:,\d{3})+|\d+)$/;
/** Fen of one amount, at most: what a column of money outside takes. */
const MOST = 10n ** 13n;
const LONGEST_REFERENCE = 64;
const CONTROL = /[\u0000-\u001f]/; // eslint-disable-line no-control-regex

/** An amount as banks write it: zeros before it, thousands separators, no decimals or up to two; undefined for anything else. */
export const readAmount = (text: string, unit: ReturnMapping['amountUnit']): Fen | undefined => {
  const [, whole, decimals = ''] = (unit === 'yuan' ? YUAN : FEN).exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(whole.replaceAll(',', ''));
  const fen = unit === 'yuan' ? digits * 100n + BigInt(decimals.padEnd(2, '0')) : digits;
  return fen < MOST ? fen : undefined;
};

/** A date in the mapping's format as 'YYYY-MM-DD'; undefined if it is none. */
export const readDate = (text: string, format: NonNullable<ReturnMapping['dateFormat']>): string | undefined => {
  const [, year, month, day] =
    (format === 'YYYYMMDD'
      ? /^(\d{4})(\d\d)(\d\d)$/
      : format === 'YYYY/MM/DD'
        ? /^(\d{4})\/(\d\d)\/(\d\d)$/
        : /^(\d{4})-(\d\d)-(\d\d)$/
    ).exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isLocalDate(date) ? date : undefined;
};

/** Reads details by one mapping. */
export class ReturnLines {
  private readonly statuses: ReadonlyMap<string, ReturnLine['status']>;

  constructor(private readonly mapping: ReturnMapping) {
    this.statuses = new Map(mapping.statuses.map(({ code, status }) => [code, status]));
  }

  /** The line, or each field that can't be read. The amount is told also of a line with faults, as far as it is one: the total needs it. */
  read(cell: CellReader): { line?: ReturnLine; faults: LineFault[]; amount?: Fen } {
    const faults: LineFault[] = [];
    const { fields, amountUnit } = this.mapping;
    const refuse = (path: ReturnField, place: Place, message: string): void => {
      faults.push({ path, message: `${placeLabel(place)}（${RETURN_FIELDS[path]}）：${message}` });
    };
    const amount = readAmount(cell(fields.amount), amountUnit);
    if (amount === undefined) refuse('amount', fields.amount, amountUnit === 'yuan' ? '不是以元计的金额' : '不是以分计的金额');
    else if (amount === 0n) refuse('amount', fields.amount, '金额必须大于零');
    const status = this.statuses.get(cell(fields.status));
    if (!status) refuse('status', fields.status, '状态码不在该格式的对照表中');
    const who = this.who(cell, refuse);
    const reference = this.reference(cell, who, refuse);
    const paidOn = this.paidOn(cell, refuse);
    if (faults.length || amount === undefined || !status) return { faults, amount };
    return { line: { ...who, amount, status, reference, paidOn }, faults, amount };
  }

  private who(cell: CellReader, refuse: Refuse): Pick<ReturnLine, 'card' | 'idNumber'> {
    const { card: cardAt, idNumber: idAt } = this.mapping.fields;
    const card = cardAt ? cell(cardAt).replaceAll(' ', '') : '';
    const idNumber = idAt ? normaliseIdNumber(cell(idAt)) : '';
    if (cardAt && card && !isBankCard(card)) refuse('card', cardAt, '不是 13–19 位的银行卡号');
    if (idAt && idNumber && !isIdNumber(idNumber)) refuse('idNumber', idAt, '不是有效的 18 位公民身份号码（校验位或日期不符）');
    if (!card && !idNumber) refuse(cardAt ? 'card' : 'idNumber', (cardAt ?? idAt)!, '为空，认不出是谁的工资');
    return { card: card || null, idNumber: idNumber || null };
  }

  private reference(cell: CellReader, { card, idNumber }: Pick<ReturnLine, 'card' | 'idNumber'>, refuse: Refuse): string {
    const places = this.mapping.reference;
    const parts = places.map((place) => cell(place));
    const reference = parts.join('-');
    const refused = (message: string): void => refuse('reference', places[Math.max(0, parts.indexOf(''))]!, message);
    if (parts.includes('')) refused('为空');
    else if (reference.length > LONGEST_REFERENCE) refused(`长于 ${LONGEST_REFERENCE} 个字符`);
    else if (CONTROL.test(reference) || reference.includes(GARBLED)) refused('含有无法按该格式编码解读的字符');
    // A reference is published: it must name nobody.
    else if ([card, idNumber].some((secret) => secret && reference.toUpperCase().includes(secret))) refused('不得含有卡号或身份证号');
    return reference;
  }

  private paidOn(cell: CellReader, refuse: Refuse): string | null {
    const { fields, dateFormat } = this.mapping;
    const text = fields.paidOn ? cell(fields.paidOn) : '';
    if (!fields.paidOn || !dateFormat || text === '' || /^0+$/.test(text)) return null;
    const date = readDate(text, dateFormat);
    if (!date) refuse('paidOn', fields.paidOn, `不是按 ${dateFormat} 写的真实日期`);
    return date ?? null;
  }
}

type Refuse = (path: ReturnField, place: Place, message: string) => void;

/** What the file's own total line says. */
export interface ReturnTotals {
  readonly row: number;
  readonly count: number | undefined;
  readonly amount: Fen | undefined;
}

/** What was read of the details. */
export interface ReadSums {
  readonly count: number;
  /** Of the amounts that could be read. */
  readonly amount: Fen;
  /** Details whose amount could not be read: their rows are refused, and the total can only be held to be larger. */
  readonly unread: number;
}

/**
 * What contradicts the file's total line, or null. A file that isn't what the bank meant to send is refused whole: it was cut off, or mixed up.
 * @param totals null where the file has no total line
 */
export const totalsFault = (totals: ReturnTotals | null, sums: ReadSums): string | null => {
  if (!totals) return '文件没有合计行：可能传输中断，整个文件未予接收';
  if (totals.count === undefined || totals.amount === undefined) return '合计行的笔数或金额无法读出，整个文件未予接收';
  if (totals.count !== sums.count) return `合计行笔数 ${totals.count} 与明细笔数 ${sums.count} 不符，整个文件未予接收`;
  const agrees = sums.unread ? totals.amount > sums.amount : totals.amount === sums.amount;
  return agrees ? null : `合计行金额与明细金额之和不符，整个文件未予接收`;
};
