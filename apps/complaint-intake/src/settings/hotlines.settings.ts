import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isFresh, isSignedWith, passesUntil, plainSignature, sentAt, TOLERANCE_MINUTES } from '@anxin/http';
import { isRecord } from '../work-order/call-back-form';
import { DEFAULT_FORM } from '../work-order/default-form';
import { formFaults, type HotlineForm } from '../work-order/hotline-form';

/** A city's hotline (市民热线、人社热线) that sends work orders and is called back. */
export interface Hotline {
  readonly id: string;
  /** The API client under which the hotline sees what it sent. */
  readonly client: string;
  readonly form: HotlineForm;
  /** Where results go; undefined: they wait until it is known. */
  readonly callBackUrl?: string;
}

/** What a message says of itself beside its body. */
export interface Signed {
  readonly body: Buffer;
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly nonce: string | undefined;
  /** The hotline that it says it is of; left out, the signature tells. */
  readonly hotline: string | undefined;
}

/** A message of a known hotline, whole and fresh; its mark may be taken once until then. */
export interface Admitted {
  readonly hotline: Hotline;
  readonly mark: string;
  readonly until: Date;
}

/** The hotlines that are configured. Secrets stay in here. */
export interface Hotlines {
  /** Whose a message is, or why it is not taken. @param now wall time */
  admit(message: Signed, now: Date): Admitted | { readonly refusal: string };
  find(id: string): Hotline | undefined;
  /** Those that have said where they are called back. */
  callable(): readonly string[];
  /** The secret that signs what goes to a hotline. */
  secretOf(id: string): string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Known = Hotline & { readonly secret: string };

const ID = /^[\w-]{1,64}$/;
const NONCE = /^[\x21-\x7e]{0,100}$/;
const SECRET_CHARACTERS = 32;
const KEYS = ['id', 'client', 'secret', 'form', 'callBackUrl'];
const NAME = 'ANXIN_HOTLINES';
const DEMO = 'demo-hotline';

/**
 * Reads the environment: `ANXIN_HOTLINES`, the path of a JSON file with a list of `{ id, secret, client?, form?, callBackUrl? }`, where `form` is a mapping or the path
 * of one beside the file. Without that file, or with an empty one, no hotline may send. In demo mode the demo client `demo-hotline` is one with the secret `demo`, the
 * shipped form, and `ANXIN_DEMO_CALL_BACK_URL` to be called back at.
 * @throws Error naming the entry and the field that is wrong; never a secret
 */
export const hotlinesOf = (env: Environment): Hotlines => {
  const all = new Map(knownIn(env[NAME]).map((hotline) => [hotline.id, hotline]));
  const url = env.ANXIN_DEMO_CALL_BACK_URL;
  if (env.ANXIN_DEMO === '1' && !all.has(DEMO))
    all.set(DEMO, {
      id: DEMO,
      client: DEMO,
      secret: 'demo',
      form: DEFAULT_FORM,
      ...(url && { callBackUrl: urlOf(url, 'ANXIN_DEMO_CALL_BACK_URL') }),
    });
  return {
    admit: (message, now) => admit([...all.values()], message, now),
    find: (id) => withoutSecret(all.get(id)),
    callable: () => [...all.values()].filter(({ callBackUrl }) => callBackUrl !== undefined).map(({ id }) => id),
    secretOf: (id) => all.get(id)?.secret,
  };
};

const withoutSecret = (known: Known | undefined): Hotline | undefined => {
  if (!known) return undefined;
  const { secret: _, ...hotline } = known;
  return hotline;
};

/** The signature is asked first: who has no secret learns nothing more. */
const admit = (
  all: readonly Known[],
  { body, signature, timestamp, nonce = '', hotline }: Signed,
  now: Date,
): Admitted | { refusal: string } => {
  if (!signature || !timestamp) return { refusal: 'X-Signature and X-Timestamp must be given' };
  const asked = hotline === undefined ? all : all.filter(({ id }) => id === hotline);
  const signer = asked.filter(({ secret }) => isSignedWith(body, signature, secret))[0];
  if (!signer) return { refusal: 'the signature is not one of a hotline that is known here' };
  const sent = sentAt(timestamp);
  if (!sent || !isFresh(sent, now)) return { refusal: `X-Timestamp is no time within ${TOLERANCE_MINUTES} minutes of now` };
  if (!NONCE.test(nonce)) return { refusal: 'X-Nonce must be at most 100 visible characters' };
  return {
    hotline: withoutSecret(signer)!,
    mark: `${signer.id} ${sent.getTime()} ${plainSignature(signature)} ${nonce}`,
    until: passesUntil(sent),
  };
};

const knownIn = (file: string | undefined): Known[] => {
  if (!file) return [];
  const text = textOf(file, NAME);
  if (text.trim() === '') return [];
  const list = jsonOf(text, NAME);
  if (!Array.isArray(list)) throw new Error(`${NAME}: the file must hold a list`);
  const known = list.map((entry, at) => knownOf(entry, `${NAME}: entry ${at + 1}`, dirname(file)));
  known.forEach(({ id, secret }, at) => {
    const twin = known.findIndex((other) => other.id === id || other.secret === secret);
    if (twin < at) throw new Error(`${NAME}: entries ${twin + 1} and ${at + 1} have the same id or the same secret`);
  });
  return known;
};

const knownOf = (entry: unknown, where: string, folder: string): Known => {
  if (!isRecord(entry)) throw new Error(`${where} must be an object`);
  const { id, secret, client = id, form = DEFAULT_FORM, callBackUrl } = entry;
  const strange = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (strange) throw new Error(`${where}: ${strange} is unknown here`);
  if (typeof id !== 'string' || !ID.test(id)) throw new Error(`${where}: id must be 1 to 64 letters, digits, _ or -`);
  const named = `${where} (${id})`;
  if (typeof secret !== 'string' || secret.length < SECRET_CHARACTERS)
    throw new Error(`${named}: secret must have at least ${SECRET_CHARACTERS} characters`);
  if (typeof client !== 'string' || client === '') throw new Error(`${named}: client must be a text`);
  const document = typeof form === 'string' ? jsonOf(textOf(resolve(folder, form), `${named}: form`), `${named}: form`) : form;
  const faults = formFaults(document);
  if (faults.length) throw new Error(`${named}: form.${faults.slice(0, 10).join('; form.')}`);
  return {
    ...{ id, client, secret, form: document as HotlineForm },
    ...(callBackUrl !== undefined && { callBackUrl: urlOf(callBackUrl, `${named}: callBackUrl`) }),
  };
};

const textOf = (file: string, where: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${where}: the file cannot be read (${(error as { code?: string }).code ?? 'unknown'})`, { cause: error });
  }
};

/** What a parser says of a text quotes it: only that it is none is told. */
const jsonOf = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${where}: the file is not JSON`);
  }
};

const urlOf = (value: unknown, where: string): string => {
  if (typeof value !== 'string' || !/^https?:\/\//.test(value) || !URL.canParse(value)) throw new Error(`${where} must be an http(s) URL`);
  return value;
};
