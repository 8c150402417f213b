import { createHmac, timingSafeEqual } from 'node:crypto';

/** Milliseconds; what is answered later counts as not answered, and is sent again. */
const PATIENCE_MS = 10_000;

/** What came of a message: taken (any 2xx) or not; the status, or the code of the error. Never what was sent, or whither. */
export interface Posted {
  readonly taken: boolean;
  readonly answer: string;
}

/** Sends a body of JSON, and never throws for what the receiver does. Nobody takes a message by pointing elsewhere: what is signed goes nowhere else. */
export const post = async (url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Posted> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.body?.cancel();
    return { taken: answer.ok, answer: String(answer.status) };
  } catch (error) {
    const code = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).name;
    return { taken: false, answer: code };
  }
};

/** A message as anxin sends it to a city's gateway. */
export interface GatewayMessage {
  /** The same however often it is sent: a gateway that has it already does nothing. */
  readonly id: string;
  readonly body: string;
  /** Seconds since 1970, of the sending. */
  readonly timestamp: string;
}

/** A city's gateway, and the secret that signs what is sent to it and what comes from it. */
export interface Gateway {
  readonly url: string;
  readonly secret: string;
}

/** `sha256=` and the hexadecimal HMAC-SHA256 of `<timestamp>.<body>`: a receiver refuses what is not signed so, or is old. */
export const gatewaySignatureOf = (secret: string, { timestamp, body }: { readonly timestamp: string; readonly body: string }): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** Whether a message bears the signature that the secret gives it; compared in constant time. */
export const isSignedByGateway = (
  secret: string,
  message: { readonly timestamp: string; readonly body: string },
  signature: string,
): boolean => {
  const [given, wanted] = [Buffer.from(signature), Buffer.from(gatewaySignatureOf(secret, message))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Sends a message to a city's gateway, signed. */
export const postToGateway = ({ url, secret }: Gateway, { id, body, timestamp }: GatewayMessage): Promise<Posted> =>
  post(url, body, {
    'x-anxin-delivery': id,
    'x-anxin-timestamp': timestamp,
    'x-anxin-signature': gatewaySignatureOf(secret, { timestamp, body }),
  });

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Whether what is sent to the address can be read by nobody on the way: https, or this very machine. */
export const isUnreadOnTheWay = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.includes(hostname));
};
