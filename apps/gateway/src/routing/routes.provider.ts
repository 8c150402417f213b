import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import { mergedDocument, type OpenApi, operationsOf } from './merged-document';
import { type Match, RouteTable } from './route-table';
import { ServicesClient } from './services.client';

const SAY_AGAIN_MS = 10_000;
const LONGEST_PAUSE_MS = 1_000;

/** The routes of all services, once all are known; until then the gateway is live but not ready. */
@Injectable()
export class Routes implements OnModuleDestroy {
  private readonly logger = new Logger('routing');
  private readonly stopping = new AbortController();
  private table: RouteTable | undefined;
  private merged: object | undefined;
  private consumed: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly services: ServicesClient,
  ) {}

  get ready(): boolean {
    return this.table !== undefined;
  }

  /** One document of all services and the gateway's own calls; undefined until ready. */
  get document(): object | undefined {
    return this.merged;
  }

  /** The event types that each service takes; undefined until ready. */
  get consumers(): ReadonlyMap<string, readonly string[]> | undefined {
    return this.consumed;
  }

  match(method: string, path: string): Match | undefined {
    return this.table?.match(method, path);
  }

  /**
   * Asks each service for its document, again and again until it answers, then makes the routes.
   * @param own the gateway's own document
   * @throws RoutesRefused where two services claim a route or one has none; AbortError when the gateway is stopped meanwhile
   */
  async learn(own: OpenApi): Promise<void> {
    const names = this.services.names;
    const documents = await Promise.all(names.map(async (name): Promise<[string, OpenApi]> => [name, await this.documentOf(name)]));
    const all = new Map([...documents, ['gateway', own] as const]);
    const table = new RouteTable([...all].flatMap(([service, document]) => operationsOf(service, document)), names); // prettier-ignore
    this.merged = mergedDocument(all, this.settings.publicUrl);
    this.consumed = new Map(documents.map(([name, document]) => [name, document['x-consumes'] ?? []]));
    this.table = table;
    this.logger.log(`${table.operations.length} routes of ${names.length} services`);
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  private async documentOf(service: string): Promise<OpenApi> {
    const { signal } = this.stopping;
    let said = 0;
    for (let wait = 100; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        return await this.services.document(service, signal);
      } catch (error) {
        signal.throwIfAborted();
        if (Date.now() - said >= SAY_AGAIN_MS) {
          this.logger.log(`waiting for ${service}: it ${(error as Error).message}`);
          said = Date.now();
        }
        await pause(wait, undefined, { signal });
      }
    }
  }
}
