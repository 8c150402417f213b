import { Inject, Injectable } from '@nestjs/common';
import { REAL_NAME_SETTINGS } from '../settings/real-name-settings.token';
import type { RealNameSettings, Sender } from '../settings/real-name.settings';
import type { ApiAnswer } from './answer';

/** Milliseconds; a call whose answer comes later is made again under the same key. */
const PATIENCE_MS = 20_000;
/** Seconds before its end at which a token is fetched anew. */
const SPARE_S = 30;

/** A project of the register, as far as it is looked at. */
export interface RegisteredProject {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

/** The API, or the issuer of tokens, gave no answer that can be used. The message names neither what was sent nor a secret. */
export class ApiUnanswered extends Error {
  override readonly name = 'ApiUnanswered';
  constructor(
    message: string,
    /** Whether the call may have had its effect. */
    readonly maybeDone: boolean,
  ) {
    super(message);
  }
}

/** Calls the public API as the client of an appid. */
@Injectable()
export class AnxinApi {
  private readonly tokens = new Map<string, { readonly value: string; readonly until: number }>();

  constructor(@Inject(REAL_NAME_SETTINGS) private readonly settings: RealNameSettings) {}

  /** Files something under an idempotency key. @throws ApiUnanswered */
  async post(appid: string, path: string, body: unknown, key: string): Promise<ApiAnswer> {
    return this.call(appid, 'POST', path, body, key);
  }

  /** Projects of the general contractor whose names hold this one. @throws ApiUnanswered */
  async projects(appid: string, { contractor, name }: { contractor: string; name: string }): Promise<RegisteredProject[]> {
    const query = new URLSearchParams({ generalContractor: contractor, name, limit: '200' });
    return (await this.list(appid, `/projects?${query.toString()}`)) as RegisteredProject[];
  }

  /** Whether the register has the firm on the site, as the general contractor who runs it or as a subcontractor. @throws ApiUnanswered */
  async isOnSite(appid: string, project: string, firm: string): Promise<boolean> {
    if (firm === this.settings.senderOf(appid)?.contractor) {
      const { status } = await this.call(appid, 'GET', `/projects/${project}`);
      if (status !== 200 && status !== 404) throw new ApiUnanswered(`the register answers ${status}`, false);
      return status === 200;
    }
    return (await this.list(appid, `/projects/${project}/subcontracts?subcontractor=${firm}&limit=1`)).length > 0;
  }

  private async list(appid: string, path: string): Promise<unknown[]> {
    const { status, body } = await this.call(appid, 'GET', path);
    // 404: no such site of this contractor; 400: a name that cannot be asked for.
    if (status === 404 || status === 400) return [];
    const items = (body as { items?: unknown } | null)?.items;
    if (status !== 200 || !Array.isArray(items)) throw new ApiUnanswered(`the register answers ${status}`, false);
    return items as unknown[];
  }

  private async call(appid: string, method: string, path: string, body?: unknown, key?: string): Promise<ApiAnswer> {
    const sender = this.settings.senderOf(appid);
    if (!sender) throw new ApiUnanswered('the sender of the message is not configured any more', false);
    const token = await this.token(sender);
    const answer = await this.fetch(`${this.settings.apiUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (answer.status === 401) this.tokens.delete(appid);
    return answer;
  }

  private async token({ appid, client, clientSecret }: Sender): Promise<string> {
    const kept = this.tokens.get(appid);
    if (kept && kept.until > performance.now()) return kept.value;
    const credentials = `${encodeURIComponent(client)}:${encodeURIComponent(clientSecret)}`;
    const { status, body } = await this.fetch(this.settings.tokenUrl, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    }).catch((error: Error) => {
      throw new ApiUnanswered(error.message, false);
    });
    const { access_token: value, expires_in: seconds } = (body ?? {}) as { access_token?: unknown; expires_in?: unknown };
    if (status !== 200 || typeof value !== 'string') throw new ApiUnanswered(`the issuer gives no token (${status})`, false);
    const life = typeof seconds === 'number' ? Math.max(seconds - SPARE_S, 0) : 0;
    this.tokens.set(appid, { value, until: performance.now() + life * 1_000 });
    return value;
  }

  private async fetch(url: string, init: RequestInit): Promise<ApiAnswer> {
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
      const text = await answer.text();
      return { status: answer.status, body: parsed(text) };
    } catch (error) {
      const code = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).name;
      throw new ApiUnanswered(`no answer (${code})`, code !== 'ECONNREFUSED');
    }
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};
