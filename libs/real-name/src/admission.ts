import { CODES, readEnvelope, type Envelope, type Refusal } from './envelope';
import { isSignedBy } from './signature';

/** Minutes by which a message's timestamp may lie before or behind the wall clock. */
export const TOLERANCE_MINUTES = 5;

/** Remembers nonces: of two equal ones of one sender within the time given only the first is new. Must hold over processes and restarts. */
export interface Nonces {
  /** @returns whether it is new */
  claim(appid: string, nonce: string, until: Date): Promise<boolean>;
}

/** Who may send: the secret of an appid, undefined where there is none. */
export type Secrets = (appid: string) => Promise<string | undefined>;

/** A message of somebody known, whole, fresh and new. */
export interface Admitted {
  readonly envelope: Envelope;
  readonly secret: string;
  /** `data` as JSON has it. */
  readonly data: Readonly<Record<string, unknown>>;
}

const MINUTE = 60_000;

/** The instant of a timestamp yyyyMMddHHmmss in Asia/Shanghai (UTC+8 all year); undefined if it is none. */
export const instantOfTimestamp = (text: string): Date | undefined => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (!year) return undefined;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = new Date(`${written}+08:00`);
  // A day that does not exist would roll over.
  const shown = Number.isNaN(instant.getTime()) ? '' : new Date(instant.getTime() + 8 * 60 * MINUTE).toISOString().slice(0, 19);
  return shown === written ? instant : undefined;
};

/**
 * Lets a message in, or says why not. The signature is asked before the nonce is taken, so that nobody without the secret can use nonces up; a nonce is
 * remembered for as long as its timestamp would pass.
 * @param now wall time: freshness is not the business clock's
 */
export const admit = async (
  form: Readonly<Record<string, unknown>>,
  { now, secrets, nonces }: { readonly now: Date; readonly secrets: Secrets; readonly nonces: Nonces },
): Promise<Admitted | { refusal: Refusal }> => {
  const read = readEnvelope(form);
  if ('refusal' in read) return read;
  const { envelope } = read;
  const refuse = (code: Refusal['code'], message: string): { refusal: Refusal } => ({ refusal: { code, message } });
  const secret = await secrets(envelope.appid);
  if (secret === undefined) return refuse(CODES.unknown, '无 API 访问权限');
  if (Object.values(form).some((value) => typeof value !== 'string')) return refuse(CODES.invalid, '请求参数错误：同一参数不得出现两次');
  if (!isSignedBy(form as Record<string, string>, secret)) return refuse(CODES.unsigned, '签名校验错误');
  const sent = instantOfTimestamp(envelope.timestamp);
  if (!sent || Math.abs(now.getTime() - sent.getTime()) > TOLERANCE_MINUTES * MINUTE)
    return refuse(CODES.invalid, `请求参数错误：timestamp 与服务器时间相差超过 ${TOLERANCE_MINUTES} 分钟`);
  const data = objectIn(envelope.data);
  if (!data) return refuse(CODES.invalid, '请求参数错误：data 不是 JSON 对象');
  const until = new Date(sent.getTime() + 2 * TOLERANCE_MINUTES * MINUTE);
  if (!(await nonces.claim(envelope.appid, envelope.nonce, until))) return refuse(CODES.invalid, '请求参数错误：nonce 已使用过');
  return { envelope, secret, data };
};

const objectIn = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};
