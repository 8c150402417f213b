import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly client: string;
  readonly path: string;
  readonly key: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface Reply {
  readonly status: number;
  readonly body?: object;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly generalContractor: string;
}

/** The public API as the adapter meets it, over HTTP: tokens, the register's lists, and filings that are done once for each idempotency key. */
export class ApiDouble {
  /** All filings that came in, repeated ones too. */
  readonly calls: Call[] = [];
  /** Those that had an effect. */
  readonly effects: Call[] = [];
  readonly projects: Project[] = [];
  /** Says otherwise than 201, or nothing. */
  otherwise: (call: Call) => Reply | undefined = () => undefined;
  /** Called between the effect and its answer; what it waits for holds the answer back. */
  beforeAnswer: (call: Call) => Promise<void> | void = () => undefined;
  private readonly answers = new Map<string, { readonly said: string; readonly reply: Reply }>();
  private server: Server | undefined;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => void this.serve(request, response).catch(() => response.destroy()));
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Nobody listens any more; {@link start} opens the same port again. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  /** Forgets all that came in; the register has these projects. */
  reset(...projects: Project[]): void {
    for (const list of [this.calls, this.effects, this.projects]) list.length = 0;
    this.projects.push(...projects);
    this.answers.clear();
    this.otherwise = () => undefined;
    this.beforeAnswer = () => undefined;
  }

  filed(path: RegExp): Call[] {
    return this.effects.filter((call) => path.test(call.path));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of request) text += String(piece);
    const [where, query] = request.url!.split('?');
    const reply =
      where === '/oidc/token'
        ? this.token(request)
        : await this.answer(request, where!.replace('/api/v1', ''), new URLSearchParams(query), text);
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body ?? {}));
  }

  private token(request: IncomingMessage): Reply {
    const [client] = Buffer.from(request.headers.authorization!.split(' ')[1]!, 'base64').toString().split(':');
    return { status: 200, body: { access_token: client, expires_in: 3_600 } };
  }

  private async answer(request: IncomingMessage, path: string, query: URLSearchParams, text: string): Promise<Reply> {
    const client = request.headers.authorization!.replace('Bearer ', '');
    if (request.method === 'GET') return this.look(path, query);
    const call: Call = { client, path, key: String(request.headers['idempotency-key']), body: text ? JSON.parse(text) : null };
    this.calls.push(call);
    const said = `${path} ${text}`;
    const before = this.answers.get(call.key);
    if (before)
      return before.said === said ? before.reply : { status: 409, body: { detail: 'this Idempotency-Key was used for another request' } };
    const reply = this.otherwise(call) ?? { status: 201, body: this.made(path) };
    if (reply.status < 300) {
      this.effects.push(call);
      this.answers.set(call.key, { said, reply });
    }
    await this.beforeAnswer(call);
    return reply;
  }

  private made(path: string): object {
    const [, payroll] = /^\/payrolls\/([^/]+)\/corrections$/.exec(path) ?? [];
    return payroll ? { payroll, number: 1 + this.filed(/corrections$/).length } : { id: randomUUID() };
  }

  private look(path: string, query: URLSearchParams): Reply {
    const [, id, part] = /^\/projects\/([^/]+)(\/subcontracts)?$/.exec(path) ?? [];
    if (!id)
      return {
        status: 200,
        body: {
          items: this.projects.filter(
            (one) => one.name.includes(query.get('name')!) && one.generalContractor === query.get('generalContractor'),
          ),
        },
      };
    const project = this.projects.find((one) => one.id === id);
    if (!project) return { status: 404 };
    const items = this.filed(/subcontracts$/).filter(
      (call) => call.path.includes(id) && (call.body as { subcontractor: string }).subcontractor === query.get('subcontractor'),
    );
    return { status: 200, body: part ? { items } : project };
  }
}
