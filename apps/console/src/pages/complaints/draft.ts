import type { BodyOf } from '../../api/client';
import { amountOf } from '../../parts/money-text';

type Body = BodyOf<'/api/v1/complaints'>;

/** What the form holds; the API's names, so that what it refuses finds its field. */
export interface Intake {
  readonly respondent?: { readonly uscc?: string; readonly name?: string };
  readonly category?: Body['category'];
  readonly channel?: Body['channel'];
  readonly region?: string;
  readonly narrative?: string;
  readonly receivedAt?: string;
  readonly complainant?: { readonly name?: string; readonly idNumber?: string; readonly phone?: string };
  readonly workers?: number;
  readonly amount?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly reference?: string;
  readonly anonymous?: boolean;
  readonly confidential?: boolean;
  readonly textMessages?: boolean;
}

const STORED = 'anxin.intake';

/** Keeps the draft in this tab, never the resident number. */
export function keepDraft({ complainant, ...rest }: Intake): void {
  const { idNumber: _never, ...kept } = complainant ?? {};
  sessionStorage.setItem(STORED, JSON.stringify({ ...rest, complainant: kept }));
}

export const dropDraft = (): void => sessionStorage.removeItem(STORED);

export function draft(): Intake | null {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? 'null') as Intake | null;
  } catch {
    return null;
  }
}

/** A code as the API takes it, from what was typed or pasted: full-width letters, blanks and small letters set right. */
export const codeOf = (typed: string | undefined): string => (typed ?? '').normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

const filled = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '')) as Partial<T>;

/** The call's body: what was left empty is left out. */
export function bodyOf(intake: Intake): Body {
  const { respondent, complainant, anonymous, amount, ...rest } = intake;
  const person = anonymous
    ? undefined
    : filled({ ...complainant, idNumber: codeOf(complainant?.idNumber), phone: complainant?.phone?.trim() });
  return {
    ...filled(rest),
    respondent: filled({ uscc: codeOf(respondent?.uscc), name: respondent?.name?.trim() }),
    ...(amount?.trim() && { amount: amountOf(amount) ?? amount }),
    ...(person && Object.keys(person).length > 0 && { complainant: person }),
    ...(anonymous && { anonymous }),
  } as Body;
}
