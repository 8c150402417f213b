import { createHmac, timingSafeEqual } from 'node:crypto';

/** Minutes by which a signed message's time may lie before or behind the wall clock. */
export const TOLERANCE_MINUTES = 5;

const MINUTE = 60_000;

/** HMAC-SHA256 of a body's bytes. */
const digestOf = (body: Uint8Array, secret: string): Buffer => createHmac('sha256', secret).update(body).digest();

/** The signature of a body: HMAC-SHA256 over its bytes, 64 hexadecimal digits. */
export const signatureOf = (body: Uint8Array, secret: string): string => digestOf(body, secret).toString('hex');

/** The bytes of a signature as it is sent: 64 hexadecimal digits or 44 characters of Base64, `sha256=` before it or not; undefined for what is none. */
const bytesIn = (signature: string): Buffer | undefined => {
  const text = signature.trim().replace(/^sha256=/i, '');
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, 'base64') : undefined;
};

/** Whether a body bears the signature that the secret gives it; compared in constant time. */
export const isSignedWith = (body: Uint8Array, signature: string, secret: string): boolean => {
  const given = bytesIn(signature);
  return given !== undefined && timingSafeEqual(given, digestOf(body, secret));
};

/** The same for every way in which one signature may be written. */
export const plainSignature = (signature: string): string => bytesIn(signature)?.toString('hex') ?? '';

/** The instant that a time of sending names: seconds or milliseconds since 1970, or RFC 3339 with offset; undefined for anything else. */
export const sentAt = (timestamp: string): Date | undefined => {
  const text = timestamp.trim();
  if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1_000);
  if (/^\d{13}$/.test(text)) return new Date(Number(text));
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/** Whether a message sent then is still taken. @param now wall time: freshness is not the business clock's */
export const isFresh = (sent: Date, now: Date): boolean => Math.abs(now.getTime() - sent.getTime()) <= TOLERANCE_MINUTES * MINUTE;

/** Until when a message sent then would pass: as long as it must be remembered that it came. */
export const passesUntil = (sent: Date): Date => new Date(sent.getTime() + TOLERANCE_MINUTES * MINUTE);
