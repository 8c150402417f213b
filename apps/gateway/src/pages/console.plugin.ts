import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { toOffsetString } from '@anxin/calendar';
import { StoredClock } from '@anxin/persistence';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from '../routing/route-table';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import { sendProblem } from '../routing/problem.answer';
import { isPage, pageHeaders } from './page-request';

const YEAR_S = 31_536_000;

/** Serves the console where it is built: its one document for every page, its files, and what it must know before anybody has signed in. */
@Injectable()
export class ConsolePlugin {
  private readonly logger = new Logger('pages');

  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly clock: StoredClock,
  ) {}

  /** Without an `index.html` in the console's folder the gateway serves no pages. */
  register(root: FastifyInstance): void {
    const folder = this.settings.console;
    if (!existsSync(join(folder, 'index.html'))) {
      this.logger.log('the console is not built: no pages are served');
      return;
    }
    // The proxy answers every other path; a navigation is told apart by the router itself.
    root.addConstraintStrategy({
      name: 'page',
      storage: () => {
        const handlers = new Map<unknown, unknown>();
        return { get: (value) => (handlers.get(value) as never) ?? null, set: (value, handler) => void handlers.set(value, handler) };
      },
      deriveConstraint: (request) => (isPage(asked(request as unknown as IncomingMessage)) ? 'console' : undefined) as never,
      mustMatchWhenDerived: false,
      validate: () => true,
    });
    root.register((scope) => this.serve(scope, folder));
  }

  private async serve(scope: FastifyInstance, folder: string): Promise<void> {
    const headers = pageHeaders(this.settings.issuer, this.settings.publicUrl);
    scope.addHook('onSend', async (_request: FastifyRequest, reply: FastifyReply) => void reply.headers(headers));
    await scope.register(fastifyStatic, { root: folder, serve: false, etag: true });
    const document = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
      reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    scope.route({ method: ['GET', 'HEAD'], url: '/*', constraints: { page: 'console' }, handler: document });
    // Their names hold a hash of what is in them.
    scope.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => this.asset(reply, folder, request.params['*']));
    scope.get('/anxin.svg', (_request, reply) => reply.sendFile('anxin.svg', { maxAge: '1d' }));
    scope.get('/settings.json', async (_request, reply) => reply.header('cache-control', 'no-store').send(await this.told()));
  }

  private asset(reply: FastifyReply, folder: string, name: string): FastifyReply {
    // One flat folder of generated names: nothing else is a file of it.
    if (!/^[\w.-]+$/.test(name) || name.includes('..') || !existsSync(join(folder, 'assets', name)))
      return sendProblem(reply, 404, 'there is nothing here');
    return reply.sendFile(`assets/${name}`, { maxAge: YEAR_S * 1000, immutable: true });
  }

  private async told(): Promise<object> {
    const { issuer, publicUrl, demo } = this.settings;
    return { issuer, publicUrl, demo, now: toOffsetString(await this.clock.now()) };
  }
}

const asked = ({ method = 'GET', url = '/', headers }: IncomingMessage) => ({
  method,
  path: pathOf(url),
  accept: headers.accept,
  fetchMode: headers['sec-fetch-mode'] as string | undefined,
});
