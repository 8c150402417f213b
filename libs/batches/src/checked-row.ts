import { checkedRow, type RowError } from '@anxin/http';
import { BROKEN_CELL } from './columns';

/** What may be told of a number that a spreadsheet has made of a text. */
const hintOf = (path: string, given: unknown): string =>
  /(^|\.)(idNumber|phone|employer|dispatchedBy)$/.test(path) &&
  typeof given === 'string' &&
  (/^\d(\.\d+)?e\+?\d+$/i.test(given) || /^\d{15}0{3}$/.test(given))
    ? '; the spreadsheet made a number of it: format the column as text'
    : '';

const at = (given: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((here, name) => (here as Record<string, unknown> | undefined)?.[name], given);

/** The fields whose text holds this. */
const pathsWith = (mark: string, given: object, parent = ''): string[] =>
  Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return value.includes(mark) ? [parent + name] : [];
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? pathsWith(mark, value, `${parent}${name}.`) : [];
  });

/**
 * The API's own check of a row, with a word on what spreadsheets do to numbers.
 * @param type the class of the body that the same call takes for one
 */
export const checkedBatchRow = async <T extends object>(
  type: new () => T,
  given: Record<string, unknown>,
): Promise<{ value: T } | { errors: readonly RowError[] }> => {
  const broken = pathsWith(BROKEN_CELL, given);
  if (broken.length)
    return { errors: broken.map((path) => ({ path, message: 'is an error of the spreadsheet, or a formula that it has not computed' })) };
  const garbled = pathsWith('\ufffd', given);
  if (garbled.length)
    return { errors: garbled.map((path) => ({ path, message: 'holds bytes that are no characters in the file’s charset' })) };
  const checked = await checkedRow(type, given);
  if ('value' in checked) return checked;
  return { errors: checked.errors.map(({ path, message }) => ({ path, message: message + hintOf(path, at(given, path)) })) };
};
