import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const HOOK = path.join(__dirname, 'child-hook.cjs');

/** A process of its own, so that a test can kill it as an operator or the kernel would. */
export interface Child {
  readonly pid: number;
  /** The lines it has written to its standard output so far. */
  readonly lines: readonly string[];
  /** Waits for a line that begins with this and returns it. @throws if the process ends first, with what it wrote to its standard error */
  line(beginning: string): Promise<string>;
  /** Writes a line to its standard input. */
  say(text: string): void;
  /** SIGKILL: nothing of it runs any more when this resolves. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for its end. */
  stop(): Promise<number | null>;
  /** Resolves with its exit code (null after a signal). */
  readonly ended: Promise<number | null>;
}

/** Runs a TypeScript file of this repository in a process of its own; `env` is added to this process's environment. */
export function startChild(file: string, how: { env?: Record<string, string>; args?: string[] } = {}): Child {
  return watch(
    spawn(process.execPath, ['--require', HOOK, file, ...(how.args ?? [])], {
      cwd: ROOT,
      env: { ...process.env, ...how.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    }),
  );
}

/** A server started by one of the modules under `tools/local`, in a process of its own that ends it with itself. */
export interface LocalServer<I = Record<string, unknown>> {
  /** What the starter returned (its address and so on). */
  readonly info: I;
  /** SIGKILL to the server. */
  kill(): Promise<void>;
  /** Starts it again on the same address with the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a local server through `tools/local/<module>.mjs` (`startPostgres`, `startKafka`): those are ES modules, which the
 * tests can't load.
 * @throws {Error} with the one line that the starter gave as its reason
 */
export async function startLocalServer<I>(module: string, starter: string, options: Record<string, unknown>): Promise<LocalServer<I>> {
  const script = `
    import { createInterface } from 'node:readline';
    const { ${starter} } = await import(${JSON.stringify(`file://${path.join(ROOT, 'tools/local', `${module}.mjs`)}`)});
    const options = JSON.parse(process.env.LOCAL_SERVER_OPTIONS);
    try {
      const server = await ${starter}({ ...options, say: (line) => console.error(line) });
      process.on('disconnect', () => server.stop().finally(() => process.exit(0)));
      console.log('started ' + JSON.stringify(server));
      for await (const line of createInterface({ input: process.stdin })) {
        try { await server[line](); console.log('done ' + line); } catch (error) { console.log('failed ' + line + ' ' + error.message); }
        if (line === 'stop') process.exit(0);
      }
      await server.stop();
    } catch (error) { console.log('refused ' + error.message); process.exit(1); }`;
  const child = watch(
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      env: { ...process.env, LOCAL_SERVER_OPTIONS: JSON.stringify(options) },
      stdio: ['pipe', 'pipe', 'pipe'],
    }),
  );
  const first = await Promise.race([child.line('started '), child.line('refused ').catch(() => child.line('started '))]);
  if (first.startsWith('refused ')) throw new Error(first.slice('refused '.length));
  const command = async (name: string): Promise<void> => {
    const before = child.lines.length;
    child.say(name);
    await child.line(`done ${name}`, before);
  };
  return {
    info: JSON.parse(first.slice('started '.length)) as I,
    kill: () => command('kill'),
    restart: () => command('restart'),
    stop: () => command('stop'),
  };
}

interface Watched {
  /** As in {@link Child}, of the lines from this one on. */
  line(beginning: string, from?: number): Promise<string>;
}

function watch(process: ChildProcess): Omit<Child, 'line'> & Watched {
  const lines: string[] = [];
  let errors = '';
  let rest = '';
  let over = false;
  const waiting = new Set<() => void>();
  const look = (): void => waiting.forEach((one) => one());
  process.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    lines.push(...parts);
    look();
  });
  process.stderr!.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-4_000)));
  const ended = new Promise<number | null>((resolve) =>
    process.once('close', (code) => {
      over = true;
      look();
      resolve(code);
    }),
  );
  return {
    pid: process.pid!,
    lines,
    ended,
    line: (beginning, from = 0) =>
      new Promise<string>((resolve, reject) => {
        const check = (): void => {
          const found = lines.slice(from).find((line) => line.startsWith(beginning));
          if (found === undefined && !over) return;
          waiting.delete(check);
          if (found !== undefined) resolve(found);
          else reject(new Error(`the process ended before it said '${beginning}': ${errors}`));
        };
        waiting.add(check);
        check();
      }),
    say: (text) => void process.stdin!.write(`${text}\n`),
    kill: async () => {
      process.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      process.kill('SIGTERM');
      return ended;
    },
  };
}
