import { Inject, Injectable } from '@nestjs/common';
import { InternalTokens } from '../identity/internal-token.provider';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import type { LogEnds, ServiceFlight } from '../simulation/flight';
import type { OpenApi } from './merged-document';

/** Milliseconds; moving the clock over many days closes each of them. */
const PATIENCE_MS = 60_000;

/** A service did not answer, or not as asked. The message is safe to show. */
export class ServiceUnanswered extends Error {}

/** The gateway's own calls: the services' `/internal` routes, which no client reaches. */
@Injectable()
export class ServicesClient {
  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly tokens: InternalTokens,
  ) {}

  get names(): string[] {
    return [...this.settings.services.keys()];
  }

  document(service: string, signal?: AbortSignal): Promise<OpenApi> {
    return this.call(service, 'GET', '/internal/openapi.json', { signal });
  }

  /** The least instant up to `until` at which something falls due in the service. */
  async nextDue(service: string, until: Date): Promise<Date | null> {
    const { next } = await this.call<{ next: string | null }>(
      service,
      'GET',
      `/internal/due?until=${encodeURIComponent(until.toISOString())}`,
    );
    return next === null ? null : new Date(next);
  }

  async setClock(service: string, now: Date): Promise<void> {
    await this.call(service, 'PUT', '/internal/clock', { body: { now: now.toISOString() } });
  }

  inFlight(service: string): Promise<ServiceFlight> {
    return this.call(service, 'GET', '/internal/in-flight');
  }

  /** The end of every log, from the first service that can say. */
  async logEnds(): Promise<LogEnds> {
    let failure: unknown;
    for (const service of this.names) {
      try {
        return await this.call<LogEnds>(service, 'GET', '/internal/log-ends');
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  /** @throws ServiceUnanswered */
  private async call<T>(service: string, method: string, path: string, more: { body?: object; signal?: AbortSignal } = {}): Promise<T> {
    const base = this.settings.services.get(service);
    if (!base) throw new ServiceUnanswered('is not known');
    const limit = AbortSignal.timeout(PATIENCE_MS);
    const headers = { authorization: `Bearer ${await this.tokens.token()}`, ...(more.body && { 'content-type': 'application/json' }) };
    try {
      const answer = await fetch(base + path, {
        method,
        headers,
        body: more.body && JSON.stringify(more.body),
        signal: more.signal ? AbortSignal.any([limit, more.signal]) : limit,
      });
      const text = await answer.text();
      if (!answer.ok) throw new ServiceUnanswered(`answers ${answer.status}`);
      return JSON.parse(text) as T;
    } catch (error) {
      if (error instanceof ServiceUnanswered) throw error;
      const code = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name;
      throw new ServiceUnanswered(`does not answer (${code})`, { cause: error });
    }
  }
}
