import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../routing/problem.answer';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';

/**
 * What each page's scripts may do. The AsyncAPI component compiles its own schemas when it is loaded, which a browser calls evaluation; what it compiles comes
 * from its own file, the page shows nobody's input, and every other source of script stays shut.
 */
const PAGES: Readonly<Record<string, string>> = { docs: "script-src 'self'", events: "script-src 'self' 'unsafe-eval'" };

/** Nothing is loaded from elsewhere, framed or sent; styles may be set by scripts, images written in the page. */
const policyOf = (scripts: string): string =>
  `default-src 'none'; ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const HEADERS = {
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The readable pages of the published documents: `/api/docs/` and `/api/events/`, as the build has put them together; 404 where it has not. */
@Injectable()
export class PagesPlugin {
  private readonly logger = new Logger('documents');

  constructor(@Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings) {}

  register(root: FastifyInstance): void {
    for (const [page, scripts] of Object.entries(PAGES)) {
      const folder = join(this.settings.pages, page);
      if (existsSync(join(folder, 'index.html'))) this.serve(root, `/api/${page}`, folder, policyOf(scripts));
      else this.lack(root, `/api/${page}`);
    }
  }

  private serve(root: FastifyInstance, path: string, folder: string, policy: string): void {
    const files = async (scope: FastifyInstance): Promise<void> => {
      await scope.register(fastifyStatic, {
        root: folder,
        decorateReply: false,
        cacheControl: false,
        redirect: false,
        setHeaders: (reply) => void reply.headers({ ...HEADERS, 'content-security-policy': policy }),
      });
      scope.get('', { prefixTrailingSlash: 'no-slash' }, (_request, reply) => reply.redirect(`${path}/`, 308));
      scope.setNotFoundHandler((_request, reply) => sendProblem(reply, 404, 'there is nothing here'));
    };
    root.register(files, { prefix: path });
  }

  private lack(root: FastifyInstance, path: string): void {
    this.logger.warn(`${path} is left out: its page was not built`);
    for (const url of [path, `${path}/*`]) root.get(url, (_request, reply) => sendProblem(reply, 404, 'this page was not built'));
  }
}
