/** What a number of a cell shows as: a day, a month (no day in it), or itself. */
export type Shown = 'day' | 'month' | 'number';

/** Formats that every spreadsheet knows by number; 27 to 58 as they are in Chinese (ECMA-376-1, 18.8.30). */
const DAYS = [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58];
const MONTHS = [17, 27, 36, 50, 52, 57];

/** @param code of a format that the workbook brings itself: `yyyy"年"m"月"` */
export const shownBy = (id: number, code: string | undefined): Shown => {
  if (code === undefined) return DAYS.includes(id) ? 'day' : MONTHS.includes(id) ? 'month' : 'number';
  // Literals, escapes, colours, languages and conditions say nothing of what is shown.
  const letters = code
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase();
  if (letters.trim() === 'general') return 'number';
  if (letters.includes('d')) return 'day';
  return letters.includes('y') && letters.includes('m') ? 'month' : 'number';
};

const DAY_MS = 86_400_000;
/** The last day of the year 9999. */
const LAST_SERIAL = 2_958_465;

/**
 * The day that a number stands for, 'YYYY-MM-DD'; null where it is none. Days count from 1 = 1900-01-01, with a 29 February 1900 that never was (60); in a
 * workbook of 1904 from 0 = 1904-01-01. An hour behind the point is passed over.
 */
export const dayOf = (serial: number, is1904: boolean): string | null => {
  const whole = Math.floor(serial);
  if (!(whole >= (is1904 ? 0 : 1) && whole <= LAST_SERIAL) || (!is1904 && whole === 60)) return null;
  const from = is1904 ? Date.UTC(1904, 0, 1) : whole < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(from + whole * DAY_MS).toISOString().slice(0, 10);
};
