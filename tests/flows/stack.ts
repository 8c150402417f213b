import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The checkout. */
export const root = path.resolve(__dirname, '../..');

/** What `serve-stack.mjs` says once it is up. */
export interface Served {
  readonly url: string;
  readonly names: readonly string[];
  /** As the owner, who may read every schema. */
  readonly databaseUrl: string;
  readonly bus: 'kafka' | 'postgres';
  readonly redisUrl: string | null;
  readonly log: string;
}

type Told = { ready: Served } | { id: number; done?: string; failed?: string };

/** A running anxin on a database of its own, driven from a test: on Kafka where `KAFKA_BROKERS` is set, else on the Postgres log. */
export class ServedStack {
  private readonly waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  private readonly trouble: string[] = [];
  private last = 0;

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly ended: Promise<void>,
  ) {}

  served!: Served;

  /** @throws Error with what the start said */
  static async start(how: { name: string; split?: boolean; redisDb: number; logLevel?: string }): Promise<ServedStack> {
    const args = ['--name', how.name, '--redis-db', String(how.redisDb), ...(how.split ? ['--split'] : [])];
    const child = spawn(process.execPath, [path.join(root, 'tools/test/serve-stack.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, NODE_NO_WARNINGS: '1', ANXIN_LOG_LEVEL: how.logLevel ?? 'warn' },
    });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const stack = new ServedStack(child, ended);
    createInterface({ input: child.stderr }).on('line', (line) => stack.trouble.push(line));
    stack.served = await new Promise<Served>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const told = JSON.parse(line) as Told;
        if ('ready' in told) resolve(told.ready);
        else stack.answered(told);
      });
      void ended.then(() => reject(new Error(`the stack did not come up: ${stack.trouble.join('\n')}`)));
    });
    return stack;
  }

  /** SIGKILL; comes back once the process is gone. */
  kill(name: string): Promise<void> {
    return this.order('kill', name);
  }

  /** Comes back once it is ready. */
  restart(name: string): Promise<void> {
    return this.order('restart', name);
  }

  /** The last lines of the services' log, for a failure's message. */
  tail(): string {
    return readFileSync(this.served.log, 'utf8').split('\n').slice(-40).join('\n');
  }

  async stop(): Promise<void> {
    this.child.stdin.end();
    await this.ended;
  }

  private order(order: string, name: string): Promise<void> {
    const id = ++this.last;
    const answered = new Promise<void>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.stdin.write(`${JSON.stringify({ id, order, name })}\n`);
      void this.ended.then(() => reject(new Error(`the stack ended: ${this.trouble.join('\n')}`)));
    });
    // Whoever waits for it hears of a failure; a test that has failed already may no longer wait.
    answered.catch(() => undefined);
    return answered;
  }

  private answered({ id, failed }: { id: number; failed?: string }): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (failed) one?.reject(new Error(failed));
    else one?.resolve();
  }
}

export interface Answer {
  readonly status: number;
  // What a route answers is told by the document alone.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly text: string;
}

export interface Call {
  readonly as?: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly token?: string;
}

/** Calls the API as demo clients do; a bad answer is an answer, a lost connection throws. */
export class Api {
  private readonly tokens = new Map<string, { value: string; until: number }>();

  constructor(private readonly url: string) {}

  async token(client: string): Promise<string> {
    const held = this.tokens.get(client);
    if (held && held.until > Date.now()) return held.value;
    const answer = await fetch(`${this.url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client}:demo`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new NoToken(`no token: ${answer.status} ${await answer.text()}`, answer.status);
    const { access_token: value, expires_in: seconds } = (await answer.json()) as { access_token: string; expires_in: number };
    this.tokens.set(client, { value, until: Date.now() + (seconds - 60) * 1000 });
    return value;
  }

  async call({ as, method, path: at, body, key, token }: Call): Promise<Answer> {
    const bearer = token ?? (as === undefined ? undefined : await this.token(as));
    const answer = await fetch(`${this.url}${at.startsWith('/api/') ? '' : '/api/v1'}${at}`, {
      method,
      headers: {
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(at.startsWith('/simulation') ? 120_000 : 30_000),
    });
    // A stream never ends: its status is all there is to know.
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
      await answer.body?.cancel();
      return { status: answer.status, data: undefined, text: '' };
    }
    const text = await answer.text();
    return { status: answer.status, data: parsed(text), text };
  }

  async insist(call: Call): Promise<Answer['data']> {
    const { status, data } = await this.call(call);
    if (status >= 300) throw new Error(`${call.method} ${call.path.split('?')[0]}: ${status} ${JSON.stringify(data)}`);
    return data;
  }

  /** Sets the business clock and waits until nothing is in flight. */
  async on(now: string): Promise<void> {
    await this.insist({ as: 'demo-admin', method: 'PUT', path: '/simulation/clock', body: { now } });
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.insist({ as: 'demo-admin', method: 'POST', path: '/simulation/settle' });
  }
}

/** The issuer gave none. */
export class NoToken extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Made by a child process: a test can't import the module itself. */
export async function numbersOf(
  seeds: readonly string[],
): Promise<Map<string, { uscc: string; idNumber: string; cardNumber: string; phone: string }>> {
  const program = `
    import { uscc, idNumber, cardNumber, phone } from ${JSON.stringify(path.join(root, 'tools/demo-numbers.mjs'))};
    const made = ${JSON.stringify(seeds)}.map((seed) => [seed, { uscc: uscc(seed), idNumber: idNumber(seed), cardNumber: cardNumber(seed), phone: phone(seed) }]);
    console.log(JSON.stringify(made));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return new Map(JSON.parse(text) as [string, { uscc: string; idNumber: string; cardNumber: string; phone: string }][]);
}
