import { isIdNumber, isUscc } from '@anxin/codes';
import { isLocalDate, isYearMonth } from '@anxin/calendar';
import { isYuan } from '@anxin/money';
import type { GivenLine } from '@anxin/payroll-form';

/** One row of a batch: a payroll's head and one of its lines. */
export interface BatchRow extends GivenLine {
  readonly employer: string;
  readonly period: string;
  readonly payday: string;
  readonly project?: string;
}

const DAYS_OR_HOURS = /^\d{1,3}(\.\d{1,2})?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const CONTROL = /[\u0000-\u001f\ufffd\p{Cs}]/u; // eslint-disable-line no-control-regex

const isAmount = (value: unknown): boolean => isYuan(value) && !value.startsWith('-');
const maybe = (isSound: (value: unknown) => boolean) => (value: unknown) => value === undefined || isSound(value);
const isNumber = (value: unknown): boolean => typeof value === 'string' && DAYS_OR_HOURS.test(value);
const isPost = (value: unknown): boolean => typeof value === 'string' && value.length <= 60 && value.trim() !== '' && !CONTROL.test(value);

const isKind = (value: unknown): boolean => typeof value === 'string' && value.length <= 30 && value.trim() !== '' && !CONTROL.test(value);

/** Whether the value is an object of fields that all pass, and of no other. */
const has =
  (fields: Readonly<Record<string, (value: unknown) => boolean>>) =>
  (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    for (const name in given) if (!Object.hasOwn(fields, name)) return false;
    for (const name in fields) if (!fields[name]!(given[name])) return false;
    return true;
  };
const listOf =
  (most: number, isSound: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length <= most && value.every(isSound);

const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  idNumber: isIdNumber,
  post: isPost,
  kind: (value) => value === 'direct' || value === 'dispatched',
  gross: isAmount,
  net: isAmount,
  daysWorked: maybe(isNumber),
  normalHours: maybe(isNumber),
  overtimePay: maybe(isAmount),
  allowances: maybe(isAmount),
  backPayFor: maybe(isYearMonth),
  absences: maybe(listOf(31, has({ kind: isKind, days: isNumber }))),
  deductions: maybe(listOf(20, has({ kind: isKind, amount: isAmount }))),
  overtimeHours: maybe(has({ workday: maybe(isNumber), restday: maybe(isNumber), holiday: maybe(isNumber) })),
};
const PLAIN_FIELDS = Object.entries(PLAIN);

/** Whether the head of a row is sound: many rows share one, so it is looked at once. */
export const isSoundHead = (row: Readonly<Record<string, unknown>>): boolean =>
  isUscc(row.employer) &&
  isYearMonth(row.period) &&
  isLocalDate(row.payday) &&
  (row.project === undefined || (typeof row.project === 'string' && UUID.test(row.project)));

const HEAD = new Set(['employer', 'period', 'payday', 'project']);

/**
 * Whether a row (but for its head, {@link isSoundHead}) passes the API's own check for certain: a quick look for the many plain ones. What it
 * does not pass is not wrong yet; the API's check (`PayrollBatchRowInput`) decides and says why.
 */
export const isPlainlySound = (row: Readonly<Record<string, unknown>>): row is Readonly<Record<string, unknown>> & BatchRow => {
  for (const name in row) if (!Object.hasOwn(PLAIN, name) && !HEAD.has(name)) return false;
  for (const [name, isSound] of PLAIN_FIELDS) if (!isSound(row[name])) return false;
  return true;
};
