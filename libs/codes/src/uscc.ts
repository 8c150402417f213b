/**
 * The unified social credit code 统一社会信用代码 (USCC) of GB 32100-2015: 18 characters: registering authority, kind of body, six digits of
 * region, nine of the body (as a rule its organisation code 组织机构代码, GB 11714), one check character.
 */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** What is wrong with a code: its form, its last character, or the check of the organisation code inside it. */
export type UsccFault = 'form' | 'check-digit' | 'organisation-check';

/** A code taken apart. */
export interface Uscc {
  readonly code: string;
  /** Registering authority 登记管理部门, e.g. `9` market regulation, `1` the office for public institutions. */
  readonly authority: string;
  /** Kind of body 机构类别 within the authority, e.g. `1` company, `2` sole trader under `9`. */
  readonly kind: string;
  /** Region of first registration, six digits; old divisions stay valid. */
  readonly region: string;
  /** Positions 9–17. */
  readonly organisation: string;
}

/** GB 11714: 11 − Σ mod 11, `X` for 10 and `0` for 11; letters count from A = 10. */
function organisationCheck(body: string): string {
  const total = ORGANISATION_WEIGHTS.reduce((sum, weight, at) => sum + weight * parseInt(body.charAt(at), 36), 0);
  const check = 11 - (total % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

function outerCheck(code: string): string {
  const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * CHARACTERS.indexOf(code.charAt(at)), 0);
  return CHARACTERS.charAt((31 - (total % 31)) % 31);
}

/** The first fault of the text as a unified social credit code, or null for a sound one. Lower case and blanks are faults of form. */
export function usccFault(text: unknown): UsccFault | null {
  if (typeof text !== 'string' || !FORM.test(text)) return 'form';
  if (outerCheck(text) !== text.charAt(17)) return 'check-digit';
  const organisation = text.slice(8, 17);
  return organisationCheck(organisation) === organisation.charAt(8) ? null : 'organisation-check';
}

/** Whether the text is a sound unified social credit code, outer and inner check. */
export function isUscc(text: unknown): text is string {
  return usccFault(text) === null;
}

/**
 * Takes a code apart.
 * @throws RangeError naming the fault, not the text.
 */
export function parseUscc(text: string): Uscc {
  const fault = usccFault(text);
  if (fault) throw new RangeError(`not a unified social credit code: ${fault}`);
  return { code: text, authority: text.charAt(0), kind: text.charAt(1), region: text.slice(2, 8), organisation: text.slice(8, 17) };
}
