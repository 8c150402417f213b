/** Crockford's base32: no I, L, O, U, so that a number can be read out over the telephone and taken down by ear. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'TS';
const LENGTH = 16;
const FORM = new RegExp(`^${PREFIX}[${DIGITS}]{${LENGTH}}$`);

/** Random bytes a receipt number takes: 80 bits. */
export const RECEIPT_BYTES = 10;

/** A receipt number (回执号) of ten random bytes: `TS-8K3F-2Q9V-D0XM-7T4H`. @throws RangeError for any other number of bytes. */
export function receiptNumberOf(bytes: Uint8Array): string {
  if (bytes.length !== RECEIPT_BYTES) throw new RangeError(`a receipt number takes ${RECEIPT_BYTES} bytes`);
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const text = Array.from({ length: LENGTH }, (_, at) => DIGITS.charAt(Number((bits >> BigInt(5 * (LENGTH - 1 - at))) & 31n))).join('');
  return grouped(text);
}

const grouped = (digits: string): string => [PREFIX, ...(digits.match(/.{4}/g) ?? [])].join('-');

/** The number as it was given out, however it was taken down (case, hyphens, spaces, I and L for 1, O for 0); null if it can't be one. */
export function normaliseReceiptNumber(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  const read = plain.slice(0, PREFIX.length) + plain.slice(PREFIX.length).replace(/[IL]/g, '1').replace(/O/g, '0');
  return FORM.test(read) ? grouped(read.slice(PREFIX.length)) : null;
}
