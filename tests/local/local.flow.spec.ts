import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';

const root = path.resolve(__dirname, '../..');
const jars = path.join(root, '.anxin', 'kafka', 'jars');
/** Left out by name where the machine has no Java or Maven; with CI=true they are insisted on. */
const runs = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;
const withBroker = process.env.CI === 'true' || (runs('java') && runs('mvn')) ? it : it.skip;

interface Shown {
  env: { DATABASE_URL: string; EVENT_BUS: string; KAFKA_BROKERS?: string; REDIS_URL?: string };
  parts: { name: string; how: string; version: string; pid: number }[];
  leftOut: string[];
}

/** A `cli.mjs up` of its own; its lines are kept so that a wait can say what was there. */
class Run {
  readonly out: string[] = [];
  readonly err: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcessWithoutNullStreams;

  constructor(dir: string, env: NodeJS.ProcessEnv = {}, args: string[] = []) {
    const cli = path.join(root, 'tools/local/cli.mjs');
    this.child = spawn(process.execPath, [cli, 'up', '--dir', dir, '--no-fsync', '--json', '--control', '--jars', jars, ...args], {
      env: { ...clean(), ...env },
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => this.out.push(line));
    createInterface({ input: this.child.stderr }).on('line', (line) => this.err.push(line));
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
    running.add(this);
    void this.ended.then(() => running.delete(this));
  }

  async up(): Promise<Shown> {
    return JSON.parse(await this.line((line) => line.startsWith('{"env"'))) as Shown;
  }

  async order(order: string): Promise<{ pid: number }> {
    this.child.stdin.write(`${order}\n`);
    return JSON.parse(await this.line((line) => line.includes(`"done":"${order}"`))) as { pid: number };
  }

  async stop(): Promise<number | null> {
    this.child.stdin.end();
    return await this.ended;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private async line(wanted: (line: string) => boolean): Promise<string> {
    let over = false;
    void this.ended.then(() => (over = true));
    await eventually(
      'an answer of cli.mjs',
      () => over || this.out.some(wanted),
      () => [...this.out, ...this.err].join('\n'),
    );
    const found = this.out.find(wanted);
    if (found === undefined) throw new Error(`cli.mjs ended: ${this.err.join('\n')}`);
    return found;
  }
}

const running = new Set<Run>();
const folders: string[] = [];

function clean(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _d, KAFKA_BROKERS: _k, REDIS_URL: _r, EVENT_BUS: _e, CI: _c, ...rest } = process.env;
  return rest;
}

/** Passable for the database's user, whoever runs the test. */
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'anxin-local-'));
  chmodSync(made, 0o711);
  folders.push(made);
  return made;
}

async function eventually(what: string, holds: () => boolean | Promise<boolean>, seen: () => string = () => ''): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}: ${seen()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Alive: there, and not merely waiting to be collected. */
function alive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function client(brokers: string, retries = 15): Kafka {
  return new Kafka({ clientId: 'local-flow', brokers: [brokers], logLevel: logLevel.NOTHING, retry: { retries, maxRetryTime: 1000 } });
}

async function highWater(brokers: string, topic: string): Promise<string> {
  const admin = client(brokers).admin();
  await admin.connect();
  try {
    return (await admin.fetchTopicOffsets(topic)).map((one) => one.high).join();
  } finally {
    await admin.disconnect();
  }
}

async function send(brokers: string, topic: string, values: string[], retries?: number): Promise<void> {
  const producer = client(brokers, retries).producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: values.map((value) => ({ partition: 0, value })) });
  } finally {
    await producer.disconnect();
  }
}

/** A folder whose `name` is a script that behaves as told, before everything else on the PATH. */
function withCommand(name: string, script: string): NodeJS.ProcessEnv {
  const bin = path.join(folder(), 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { PATH: `${bin}:${process.env.PATH}`, JAVA_HOME: '' };
}

jest.setTimeout(90_000);

afterEach(async () => await Promise.all([...running].map(async (run) => await run.stop())));
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

describe('PostgreSQL on this machine', () => {
  const env = { EVENT_BUS: 'postgres' };

  it('keeps data, port and password from one run to the next, and leaves no process', async () => {
    const dir = folder();
    const first = new Run(dir, env);
    const shown = await first.up();
    await query(shown.env.DATABASE_URL, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await query(shown.env.DATABASE_URL, `SELECT current_setting('listen_addresses') AS host`)).toEqual([{ host: '127.0.0.1' }]);
    expect(await first.stop()).toBe(0);
    expect(shown.parts.filter((part) => alive(part.pid))).toEqual([]);

    const second = await new Run(dir, env).up();
    expect(second.env).toEqual(shown.env);
    expect(await query(second.env.DATABASE_URL, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(statSync(path.join(dir, 'postgres/password')).mode & 0o077).toBe(0);
  });

  it('refuses a second run on the same folder in one line, and the first goes on', async () => {
    const dir = folder();
    const shown = await new Run(dir, env).up();
    const other = new Run(dir, env);
    expect(await other.ended).toBe(1);
    expect(other.err.filter((line) => line.startsWith('postgres'))).toEqual([
      expect.stringMatching(/already in use by process \d+ \(another quickstart\?\)/),
    ]);
    expect(await query(shown.env.DATABASE_URL, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('comes up after its owner was killed, with the data', async () => {
    const dir = folder();
    const first = new Run(dir, env);
    const shown = await first.up();
    await query(shown.env.DATABASE_URL, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.kill();
    const again = await new Run(dir, env).up();
    expect(await query(again.env.DATABASE_URL, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(alive(shown.parts[0]!.pid)).toBe(false);
  });

  it('is not misled by a pid file, and never ends a process that is not its own', async () => {
    const dir = folder();
    const first = new Run(dir, env);
    await first.up();
    await first.stop();
    const bystander = spawn('sleep', ['60']);
    const pid = bystander.pid!;
    const data = path.join(dir, 'postgres/data');
    writeFileSync(path.join(data, 'postmaster.pid'), `${pid}\n${data}\n1\n5432\n\n127.0.0.1\n0 0\nready\n`);
    writeFileSync(path.join(dir, 'run/postgres.json'), JSON.stringify({ pid, began: '1', marks: ['sleep'] }));
    try {
      await new Run(dir, env).up();
      expect(alive(pid)).toBe(true);
    } finally {
      bystander.kill();
    }
  });

  it('makes a folder anew whose setting up was cut off', async () => {
    const dir = folder();
    const first = new Run(dir, env);
    const unfinished = () => readdirSync(path.join(dir, 'postgres')).filter((name) => name.startsWith('data.new-'));
    const atWork = () => unfinished().some((name) => existsSync(path.join(dir, 'postgres', name, 'base')));
    await eventually('initdb at work', () => existsSync(path.join(dir, 'postgres')) && atWork());
    await first.kill();
    expect(existsSync(path.join(dir, 'postgres/data'))).toBe(false);
    const { env: got } = await new Run(dir, env).up();
    expect(await query(got.DATABASE_URL, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(path.join(dir, 'postgres/data/global/pg_control'))).toBe(true);
  });
});

describe('Kafka on this machine', () => {
  withBroker('keeps what it acknowledged when killed and when started again', async () => {
    const dir = folder();
    const run = new Run(dir, { EVENT_BUS: 'kafka' });
    const { env } = await run.up();
    const brokers = env.KAFKA_BROKERS!;
    const admin = client(brokers).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1 }] });
    await expect(send(brokers, 'never-created', ['x'], 1)).rejects.toThrow('does not host this topic-partition');
    expect(await admin.listTopics()).not.toContain('never-created');
    await admin.disconnect();
    await send(brokers, 'kept', ['one', 'two']);

    const before = JSON.parse(readFileSync(path.join(dir, 'run/kafka.json'), 'utf8')) as { pid: number };
    await run.order('kill kafka');
    expect(alive(before.pid)).toBe(false);
    const { pid } = await run.order('restart kafka');
    expect(pid).not.toBe(before.pid);
    expect(await highWater(brokers, 'kept')).toBe('2');

    await send(brokers, 'kept', ['three']);
    expect(await run.stop()).toBe(0);
    expect(alive(pid)).toBe(false);
    const again = await new Run(dir, { EVENT_BUS: 'kafka' }).up();
    expect(again.env.KAFKA_BROKERS).toBe(brokers);
    expect(await highWater(brokers, 'kept')).toBe('3');
  });
});

describe('what is missing or broken', () => {
  const unusable = /^Kafka: Java found but unusable: \S+java -version ended with 1: no luck/;

  it('leaves Kafka out with one line when Java is unusable, and says what takes its place', async () => {
    const shown = await new Run(folder(), withCommand('java', 'echo no luck >&2; exit 1')).up();
    expect(shown.env.EVENT_BUS).toBe('postgres');
    expect(shown.leftOut.filter((line) => line.startsWith('Kafka'))).toEqual([expect.stringMatching(unusable)]);
    expect(shown.leftOut[0]).toContain('the log in PostgreSQL');
  });

  it('does not leave it out where it is insisted on, and stops what had started', async () => {
    const dir = folder();
    const run = new Run(dir, { ...withCommand('java', 'echo no luck >&2; exit 1'), EVENT_BUS: 'kafka' });
    expect(await run.ended).toBe(1);
    expect(run.err).toEqual([expect.stringMatching(unusable)]);
    expect(existsSync(path.join(dir, 'postgres/data/postmaster.pid'))).toBe(false);
  });

  it('takes a Java that is too old for too old', async () => {
    const shown = await new Run(folder(), withCommand('java', 'echo \'openjdk version "11.0.2" 2019-01-15\' >&2')).up();
    expect(shown.leftOut[0]).toMatch(/too old: \S+ is 11\.0\.2, 17 or newer is needed/);
  });

  withBroker('says in one line that the registry cannot be reached', async () => {
    const empty = folder();
    const offline = `-Dmaven.repo.local=${empty}/repository -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1 -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=1 -Djava.net.useSystemProxies=true`;
    const shown = await new Run(empty, { MAVEN_OPTS: offline }, ['--jars', path.join(empty, 'jars')]).up();
    expect(shown.leftOut[0]).toMatch(/^Kafka: the package registry could not be reached: /);
  });

  it('says in one line that the database it was given does not answer', async () => {
    const run = new Run(folder(), { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x', EVENT_BUS: 'postgres' });
    expect(await run.ended).toBe(1);
    expect(run.err).toEqual([expect.stringMatching(/^PostgreSQL at DATABASE_URL does not answer: /)]);
    expect(run.err.join()).not.toContain('secret');
  });
});
