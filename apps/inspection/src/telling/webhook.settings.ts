/** Where inspectors are told beside the stream: the city's own gateway to their phones (政务微信 and the like). */
export interface WebhookSettings {
  readonly url: string;
  /** Signs what is sent. */
  readonly secret: string;
}

const SHORTEST_SECRET = 32;
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads `INSPECTION_WEBHOOK_URL` and `INSPECTION_WEBHOOK_SECRET` (32 characters or more); undefined where no URL is set: nobody is told but by the stream.
 * @throws Error naming the variable that is wrong; never what stands in it
 */
export const webhookSettings = (env: Readonly<Record<string, string | undefined>>): WebhookSettings | undefined => {
  const { INSPECTION_WEBHOOK_URL: url, INSPECTION_WEBHOOK_SECRET: secret } = env;
  if (!url) return undefined;
  if (!isAllowed(url)) throw new Error('INSPECTION_WEBHOOK_URL is no https address');
  if (!secret || secret.length < SHORTEST_SECRET) throw new Error('INSPECTION_WEBHOOK_SECRET is shorter than 32 characters');
  return { url, secret };
};

/** In clear only to this very machine. */
const isAllowed = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.includes(hostname));
};
