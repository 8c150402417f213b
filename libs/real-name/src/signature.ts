import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * The signature of a form, 64 hexadecimal digits: all fields but `sign` as `name=value`, sorted by name, joined with `&`, then `&appsecret=…`; the whole
 * in lower case, UTF-8, SHA-256. (Lower-casing covers the values and the secret too: the standard has it so.)
 */
export const signatureOf = (form: Readonly<Record<string, string>>, secret: string): string => {
  const signed = Object.keys(form)
    .filter((name) => name !== 'sign')
    .sort()
    .map((name) => `${name}=${form[name]}`);
  return createHash('sha256')
    .update([...signed, `appsecret=${secret}`].join('&').toLowerCase(), 'utf8')
    .digest('hex');
};

/** Whether a form bears its own signature; compared in constant time. */
export const isSignedBy = (form: Readonly<Record<string, string>>, secret: string): boolean => {
  const given = Buffer.from((form.sign ?? '').toLowerCase());
  const right = Buffer.from(signatureOf(form, secret));
  return given.length === right.length && timingSafeEqual(given, right);
};
