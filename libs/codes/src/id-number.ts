/**
 * The resident identity number 公民身份号码 of GB 11643-1999: six digits of region, eight of the date of birth, three of sequence (odd = male),
 * one check character (ISO 7064 MOD 11-2). Regions of abolished divisions stay valid: people keep the number of their first registration.
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const FORM = /^\d{17}[\dX]$/;
/** The first two digits of provinces, autonomous regions, municipalities, Hong Kong, Macao and Taiwan (GB/T 2260), and their residence permits 81–83. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** What is wrong with a number. */
export type IdNumberFault = 'form' | 'region' | 'birth-date' | 'check-digit';

/** Trims and writes the check letter in upper case, as it is stored and compared. */
export function normaliseIdNumber(text: string): string {
  return text.trim().toUpperCase();
}

/** A digit by its place: a file of payrolls has a million numbers to look at. */
const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

function isRealDate(text: string): boolean {
  const year = digit(text, 6) * 1000 + digit(text, 7) * 100 + digit(text, 8) * 10 + digit(text, 9);
  const month = digit(text, 10) * 10 + digit(text, 11);
  const day = digit(text, 12) * 10 + digit(text, 13);
  if (year < 1850 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days;
}

/** The first fault of a (normalised) number, or null for a sound one. Whether the birth date lies in the future is the caller's to ask: it needs a clock. */
export function idNumberFault(text: unknown): IdNumberFault | null {
  if (typeof text !== 'string' || !FORM.test(text)) return 'form';
  if (!PROVINCES.has(text.slice(0, 2))) return 'region';
  if (!isRealDate(text)) return 'birth-date';
  let total = 0;
  for (let at = 0; at < WEIGHTS.length; at += 1) total += WEIGHTS[at]! * digit(text, at);
  return CHECKS.charAt(total % 11) === text.charAt(17) ? null : 'check-digit';
}

/** Whether the text is a sound resident identity number, `X` in upper case. */
export function isIdNumber(text: unknown): text is string {
  return idNumberFault(text) === null;
}

function sound(idNumber: string): string {
  const fault = idNumberFault(idNumber);
  // The number is personal data and never stands in a message.
  if (fault) throw new RangeError(`not a resident identity number: ${fault}`);
  return idNumber;
}

/** The date of birth, `YYYY-MM-DD`. @throws RangeError for an unsound number. */
export function birthDateOf(idNumber: string): string {
  const text = sound(idNumber);
  return `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
}

/** The sex that the sequence number tells: odd is male. @throws RangeError for an unsound number. */
export function sexOf(idNumber: string): 'female' | 'male' {
  return Number(sound(idNumber).charAt(16)) % 2 === 1 ? 'male' : 'female';
}
