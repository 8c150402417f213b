import { type Gateway, isUnreadOnTheWay } from '@anxin/http';

const SHORTEST_SECRET = 32;

/**
 * Where inspectors are told beside the stream: the city's own gateway to their phones (政务微信 and the like). Reads `INSPECTION_WEBHOOK_URL` and
 * `INSPECTION_WEBHOOK_SECRET` (32 characters or more); undefined where no URL is set: nobody is told but by the stream.
 * @throws Error naming the variable that is wrong; never what stands in it
 */
export const webhookSettings = (env: Readonly<Record<string, string | undefined>>): Gateway | undefined => {
  const { INSPECTION_WEBHOOK_URL: url, INSPECTION_WEBHOOK_SECRET: secret } = env;
  if (!url) return undefined;
  if (!isUnreadOnTheWay(url)) throw new Error('INSPECTION_WEBHOOK_URL is no https address');
  if (!secret || secret.length < SHORTEST_SECRET) throw new Error('INSPECTION_WEBHOOK_SECRET is shorter than 32 characters');
  return { url, secret };
};
