import { createHmac } from 'node:crypto';
import type { WebhookSettings } from './webhook.settings';

/** Milliseconds. */
const PATIENCE_MS = 10_000;

export interface Signed {
  /** The same however often it is sent. */
  readonly id: string;
  readonly body: string;
  /** Seconds since 1970, of the sending. */
  readonly timestamp: string;
}

/** `sha256=` and the hexadecimal HMAC-SHA256 of `<timestamp>.<body>`: a receiver refuses what is not signed so, or is old. */
export const signatureOf = (secret: string, { timestamp, body }: Pick<Signed, 'timestamp' | 'body'>): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** Sends one telling. Returns null where it was taken (any 2xx), else why not; never what was sent. */
export const send = async ({ url, secret }: WebhookSettings, message: Signed): Promise<string | null> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      // Elsewhere the signature means nothing.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/json',
        'x-anxin-delivery': message.id,
        'x-anxin-timestamp': message.timestamp,
        'x-anxin-signature': signatureOf(secret, message),
      },
      body: message.body,
    });
    await answer.body?.cancel();
    return answer.ok ? null : `answers ${answer.status}`;
  } catch (error) {
    return (error as Error).name;
  }
};
