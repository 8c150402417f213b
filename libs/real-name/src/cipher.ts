import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of a secret: it is the key itself (AES-256), its first sixteen the vector. */
const SECRET_BYTES = 32;
const VECTOR_BYTES = 16;
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

const keyOf = (secret: string): { key: Buffer; vector: Buffer } => {
  const key = Buffer.from(secret, 'utf8');
  if (key.length !== SECRET_BYTES) throw new RangeError(`an appsecret has ${SECRET_BYTES} bytes`);
  return { key, vector: key.subarray(0, VECTOR_BYTES) };
};

/** Encrypts an identity or card number as the standard has it (AES-256-CBC, PKCS #7, Base64); for clients and tests. @throws RangeError for a secret of another length */
export const sealField = (text: string, secret: string): string => {
  const { key, vector } = keyOf(secret);
  const cipher = createCipheriv('aes-256-cbc', key, vector);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
};

/** Opens what {@link sealField} wrote; undefined for anything else, a number in clear among them. @throws RangeError for a secret of another length */
export const openField = (sealed: string, secret: string): string | undefined => {
  const { key, vector } = keyOf(secret);
  if (!BASE64.test(sealed)) return undefined;
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length === 0 || bytes.length % VECTOR_BYTES) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, vector);
    return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};
