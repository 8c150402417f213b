import type { Refusal } from '../decision/decision';

/** State of a payroll (工资表): `submitting` while its lines leave in pieces, `submitted` once they all have. */
export type PayrollState = 'draft' | 'submitting' | 'submitted';

/** At most so many lines, and so many bytes of data, leave in one event and one transaction. */
export const PIECE_LINES = 500;
export const PIECE_BYTES = 800_000;

/**
 * Whether a payroll may be submitted.
 * @param standing whether another payroll of this employer, project and period has been submitted
 */
export const refusalOf = (payroll: { readonly state: PayrollState; readonly lines: number }, standing: boolean): Refusal | undefined => {
  if (payroll.state !== 'draft') return { detail: 'the payroll is submitted already', openSteps: [] };
  if (payroll.lines === 0) return { detail: 'the payroll has no lines', openSteps: ['lines'] };
  if (standing) return { detail: 'a payroll of this employer, project and period is submitted already: correct that one', openSteps: [] };
  return undefined;
};

/**
 * How many of the next lines make one piece: as many as fit, at least one.
 * @param sizes bytes of each line as published, in order
 */
export const pieceLength = (
  sizes: readonly number[],
  most: { lines: number; bytes: number } = { lines: PIECE_LINES, bytes: PIECE_BYTES },
): number => {
  let bytes = 0;
  let length = 0;
  for (const size of sizes) {
    if (length === most.lines || (length > 0 && bytes + size > most.bytes)) break;
    bytes += size;
    length += 1;
  }
  return length;
};

/**
 * Parts all lines of a payroll into pieces.
 * @param sizeOf bytes of a line as published
 */
export const piecesOf = <T>(lines: readonly T[], sizeOf: (line: T) => number): T[][] => {
  const pieces: T[][] = [];
  for (let at = 0; at < lines.length;) {
    const next = lines.slice(at, at + PIECE_LINES);
    const length = pieceLength(next.map(sizeOf));
    pieces.push(next.slice(0, length));
    at += length;
  }
  return pieces;
};
