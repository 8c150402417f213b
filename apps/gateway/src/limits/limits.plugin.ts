import { TokenVerifier } from '@anxin/access';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../routing/problem.answer';
import { pathOf } from '../routing/route-table';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import { TokenBuckets, type Verdict } from './token-bucket';

/** Public routes that tell something to who guesses a number. */
const GUESSABLE = ['/api/v1/complaints/progress'];

/** Limits calls: by client with a valid token, else by address; held in memory, so that each gateway counts for itself. */
@Injectable()
export class LimitsPlugin {
  private readonly clients: TokenBuckets;
  private readonly anonymous: TokenBuckets;
  private readonly guessable: TokenBuckets;

  constructor(
    @Inject(GATEWAY_SETTINGS) { limits }: GatewaySettings,
    private readonly tokens: TokenVerifier,
  ) {
    this.clients = new TokenBuckets(limits.client);
    this.anonymous = new TokenBuckets(limits.anonymous);
    this.guessable = new TokenBuckets(limits.guessable);
  }

  register(root: FastifyInstance): void {
    root.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const path = pathOf(request.raw.url!);
      if (path.startsWith('/health/')) return;
      const verdict = await this.verdict(request, path);
      if (!verdict.allowed)
        return sendProblem(reply.header('retry-after', String(verdict.retryAfter)), 429, 'too many calls; wait and try again');
    });
  }

  private async verdict(request: FastifyRequest, path: string): Promise<Verdict> {
    const now = Date.now();
    if (GUESSABLE.includes(path)) return this.guessable.take(request.ip, now);
    const client = await this.clientOf(request);
    return client ? this.clients.take(client, now) : this.anonymous.take(request.ip, now);
  }

  /** Only a token that is valid counts for its client: else anybody could use up another's share. */
  private async clientOf(request: FastifyRequest): Promise<string | null> {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) return null;
    return this.tokens.caller(token).then(
      (caller) => caller?.client ?? null,
      () => null,
    );
  }
}
