/**
 * Codes of administrative divisions 行政区划代码: six digits to the county (GB/T 2260), nine to the town, twelve to the village (GB/T 10114).
 * `000000` is the country as a whole, as the scope of a rule.
 */
export const COUNTRY = '000000';

/** Whether the text is a code of six digits to the county, city or province. */
export function isRegion(text: unknown): text is string {
  return typeof text === 'string' && /^[1-9]\d{5}$/.test(text) && !/^\d\d00(?!00)/.test(text);
}

/** Whether the text is a division of any level: 6 digits, 9 (town 乡镇街道) or 12 (village 村居). */
export function isDivision(text: unknown): text is string {
  return typeof text === 'string' && /^\d{6}(?:\d{3}){0,2}$/.test(text) && isRegion(text.slice(0, 6));
}

/**
 * What every code within the division begins with: `'371300'` → `'3713'`, `'370000'` → `'37'`, `'371302'` → itself, `'000000'` → `''`.
 * The codes of towns and villages lose trailing triples of zeros likewise.
 */
export function regionPrefix(code: string): string {
  const below = code.slice(6).replace(/(?:000)+$/, '');
  if (below) return `${code.slice(0, 6)}${below}`;
  let end = Math.min(code.length, 6);
  while (end >= 2 && code.slice(end - 2, end) === '00') end -= 2;
  return code.slice(0, end);
}

/** Whether `upper` is `lower` or a division above it: `coversRegion('371300', '371302')`. */
export function coversRegion(upper: string, lower: string): boolean {
  return lower.startsWith(regionPrefix(upper));
}

/** The county (six digits) of a town, village or county. */
export function countyOf(division: string): string {
  return division.slice(0, 6);
}

/** The city (prefecture) of a division: `'371302'` → `'371300'`. */
export function cityOf(division: string): string {
  return `${division.slice(0, 4)}00`;
}

/** The province of a division: `'371302'` → `'370000'`. */
export function provinceOf(division: string): string {
  return `${division.slice(0, 2)}0000`;
}

/** The division and all above it, most specific first, the country last: `'371302'` → `['371302', '371300', '370000', '000000']`. */
export function regionLine(division: string): readonly string[] {
  const line = division.length > 9 ? [division, division.slice(0, 9)] : division.length > 6 ? [division] : [];
  return [...new Set([...line, countyOf(division), cityOf(division), provinceOf(division), COUNTRY])];
}
