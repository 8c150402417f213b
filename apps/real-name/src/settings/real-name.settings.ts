import { isUscc } from '@anxin/codes';
import { listInFile } from '@anxin/http';

/** Who may send: the platform of one general contractor, and the client that files what it sends. */
export interface Sender {
  readonly appid: string;
  /** The appsecret, 32 bytes: it signs, and is the key of encrypted fields. */
  readonly secret: string;
  /** Unified social credit code of the general contractor (施工总承包单位). */
  readonly contractor: string;
  /** Client of the API, of role `platform` and for this contractor. */
  readonly client: string;
  readonly clientSecret: string;
}

/** What the adapter is told by its environment. */
export interface RealNameSettings {
  /** Origin of the public API, without a slash at its end. */
  readonly apiUrl: string;
  /** Where clients get their tokens. */
  readonly tokenUrl: string;
  /** Days for which a message's content is kept once all of it is answered. */
  readonly keptDays: number;
  senderOf(appid: string): Sender | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SECRET_BYTES = 32;
const APPID = /^[\w-]{1,64}$/;
/** In demo mode each general contractor's demo client is its own appid; the secret is that of all demo clients, at the length that the cipher asks for. */
const DEMO_SENDER = /^demo-platform-(.+)$/;
const DEMO_SECRET = 'demo'.repeat(SECRET_BYTES / 4);

/**
 * Reads the environment: `ANXIN_API_URL` (else `ANXIN_PUBLIC_URL`), `ANXIN_TOKEN_URL`, `ANXIN_REAL_NAME_KEPT_DAYS`, and `ANXIN_REAL_NAME_SENDERS`, the path of a
 * JSON file with a list of {@link Sender}s. Without that file, or with an empty one, nobody may send.
 * @throws Error naming the variable, or the entry of the file, that is wrong; never what stands in it
 */
export const realNameSettings = (env: Environment): RealNameSettings => {
  const apiUrl = urlIn(env, env.ANXIN_API_URL ? 'ANXIN_API_URL' : 'ANXIN_PUBLIC_URL').replace(/\/+$/, '');
  const senders = new Map(sendersIn(env.ANXIN_REAL_NAME_SENDERS).map((sender) => [sender.appid, sender]));
  const days = env.ANXIN_REAL_NAME_KEPT_DAYS || '90';
  if (!/^[1-9]\d{0,3}$/.test(days)) throw new Error('ANXIN_REAL_NAME_KEPT_DAYS is not a whole number of days');
  const demo = env.ANXIN_DEMO === '1';
  return {
    apiUrl,
    tokenUrl: env.ANXIN_TOKEN_URL ? urlIn(env, 'ANXIN_TOKEN_URL') : `${apiUrl}/oidc/token`,
    keptDays: Number(days),
    senderOf: (appid) => senders.get(appid) ?? (demo ? demoSender(appid) : undefined),
  };
};

const demoSender = (appid: string): Sender | undefined => {
  const contractor = DEMO_SENDER.exec(appid)?.[1];
  return isUscc(contractor) ? { appid, secret: DEMO_SECRET, contractor, client: appid, clientSecret: 'demo' } : undefined;
};

const urlIn = (env: Environment, name: string): string => {
  const value = env[name];
  if (!value || !/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new Error(`${name} must be an http(s) URL: what platforms send is filed there`);
  return value;
};

const sendersIn = (file: string | undefined): Sender[] => {
  const senders = listInFile('ANXIN_REAL_NAME_SENDERS', file).map(senderOf);
  const twice = senders.findIndex((one, at) => senders.findIndex((other) => other.appid === one.appid) < at);
  if (twice >= 0) throw new Error(`ANXIN_REAL_NAME_SENDERS: entry ${twice + 1} has the appid of an earlier one`);
  return senders;
};

const CHECKS: Readonly<Record<keyof Sender, (text: string) => boolean>> = {
  appid: (text) => APPID.test(text),
  secret: (text) => Buffer.byteLength(text) === SECRET_BYTES,
  contractor: isUscc,
  client: (text) => text !== '',
  clientSecret: (text) => text !== '',
};

const senderOf = (entry: unknown, at: number): Sender => {
  const given = (entry ?? {}) as Record<string, unknown>;
  for (const [name, right] of Object.entries(CHECKS)) {
    const value = given[name];
    if (typeof value !== 'string' || !right(value))
      throw new Error(`ANXIN_REAL_NAME_SENDERS: ${name} of entry ${at + 1} is missing or not what it must be`);
  }
  const { appid, secret, contractor, client, clientSecret } = given as unknown as Sender;
  return { appid, secret, contractor, client, clientSecret };
};
