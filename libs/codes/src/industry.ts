/** Industry codes 国民经济行业分类 of GB/T 4754-2017: a section letter A–T and two to four digits (division, group, class), e.g. `E4710`. */
const FORM = /^([A-T])(\d{2})(\d{0,2})$/;

/** First and last division of each section, in the standard's order. */
const SECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  A: [1, 5],
  B: [6, 12],
  C: [13, 43],
  D: [44, 46],
  E: [47, 50],
  F: [51, 52],
  G: [53, 60],
  H: [61, 62],
  I: [63, 65],
  J: [66, 69],
  K: [70, 70],
  L: [71, 72],
  M: [73, 75],
  N: [76, 79],
  O: [80, 82],
  P: [83, 83],
  Q: [84, 85],
  R: [86, 90],
  S: [91, 96],
  T: [97, 97],
};

/** Whether the text is an industry code whose division belongs to its section: `E47` is one, `E13` and `E` are none. */
export function isIndustry(text: unknown): text is string {
  const match = typeof text === 'string' ? FORM.exec(text) : null;
  if (!match) return false;
  const [first, last] = SECTIONS[match[1]!]!;
  const division = Number(match[2]);
  return division >= first && division <= last;
}

/** The section letter. @throws RangeError for a text that is no industry code. */
export function industrySection(industry: string): string {
  if (!isIndustry(industry)) throw new RangeError('not an industry code of GB/T 4754-2017');
  return industry.charAt(0);
}

/** Construction 建筑业 (section E). */
export function isConstruction(industry: string): boolean {
  return isIndustry(industry) && industry.startsWith('E');
}

/** The industries of high mobility with a lower signing target: construction (E47–50), hotels and catering (H61–62), resident services (O80–82). */
export function isMobileIndustry(industry: string): boolean {
  return isIndustry(industry) && /^[EHO]/.test(industry);
}
