import { createHash } from 'node:crypto';
import { TokenVerifier } from '@anxin/access';
import fastify, { type FastifyInstance } from 'fastify';

type Method = 'get' | 'put' | 'post' | 'delete';

/** Something that falls due in an upstream: what it does when fired. */
export interface Due {
  at: number;
  fire?: () => void;
}

/** A small service behind the gateway: real HTTP, a document, a business clock, work in flight. */
export class Upstream {
  readonly app: FastifyInstance = fastify({ forceCloseConnections: true, bodyLimit: 100_000_000 });
  /** What happened, in order: `set <instant>`, `fired <instant>`. */
  readonly log: string[] = [];
  readonly due: Due[] = [];
  readonly flight = { outbox: 0, setAside: 0, applied: {} as Record<string, string> };
  /** The ends of the logs as they stand, and move, whenever they are asked for. */
  ends: () => Record<string, string> = () => ({});
  url = '';
  internalCalls = 0;
  private shift = 0;

  constructor(
    readonly name: string,
    private readonly paths: Record<string, Partial<Record<Method, object>>>,
    private readonly schemas: Record<string, object> = {},
  ) {}

  /** Starts it, on any free port or a given one; `/internal` takes the gateway's token alone. */
  async start(gateway: { port: number }, port = 0): Promise<this> {
    const issuer = `http://127.0.0.1:${gateway.port}/oidc`;
    const source = { issuer, jwksUrl: `${issuer}/jwks` };
    const tokens = new TokenVerifier({ clients: source, gateway: source });
    this.app.addHook('onRequest', async (request, reply) => {
      if (!request.url.startsWith('/internal/')) return;
      this.internalCalls += 1;
      await tokens.gateway(request.headers.authorization?.slice('Bearer '.length) ?? '').catch(() => reply.code(401).send({}));
    });
    this.app.removeAllContentTypeParsers();
    this.app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    this.internal();
    this.url = await this.app.listen({ port, host: '127.0.0.1' });
    return this;
  }

  get now(): number {
    return Date.now() + this.shift;
  }

  stop(): Promise<void> {
    return this.app.close();
  }

  private internal(): void {
    this.app.get('/internal/openapi.json', () => ({
      openapi: '3.1.0',
      paths: { ...this.paths, '/internal/clock': { put: {} } },
      components: { schemas: this.schemas },
    }));
    this.app.get('/internal/due', (request) => {
      const until = Date.parse((request.query as { until: string }).until);
      const next = this.due.map((due) => due.at).filter((at) => at <= until).sort((one, other) => one - other)[0]; // prettier-ignore
      return { next: next === undefined ? null : new Date(next).toISOString() };
    });
    this.app.put('/internal/clock', (request) => {
      const to = Date.parse((JSON.parse(String(request.body)) as { now: string }).now);
      this.log.push(`${to < this.now ? 'back' : 'set'} ${new Date(to).toISOString()}`);
      this.shift = to - Date.now();
      return { now: new Date(this.now).toISOString() };
    });
    this.app.get('/internal/in-flight', () => {
      const before = this.due.filter((due) => due.at <= this.now).length;
      this.fireDue();
      return { ...this.flight, due: before };
    });
    this.app.get('/internal/log-ends', () => this.ends());
  }

  private fireDue(): void {
    const reached = this.due.filter((due) => due.at <= this.now).sort((one, other) => one.at - other.at);
    for (const due of reached) {
      this.due.splice(this.due.indexOf(due), 1);
      this.log.push(`fired ${new Date(due.at).toISOString()}`);
      due.fire?.();
    }
  }
}

export const digest = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
