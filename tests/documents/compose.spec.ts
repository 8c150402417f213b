import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const FILES = ['docker-compose.yml', 'docker-compose.override.yml'];
const LINTER = path.join(ROOT, 'node_modules/dclint/bin/dclint.cjs');

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number | null>>;
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
}

const yaml = createRequire(createRequire(path.join(ROOT, 'x.js')).resolve('dclint'))('yaml') as {
  parse(text: string, options: { merge: boolean }): { services: Record<string, Service> };
};
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const servicesOf = (text: string): Record<string, Service> => yaml.parse(text, { merge: true }).services;
const services = servicesOf(read('docker-compose.yml'));
const ours = Object.entries(services).filter(([, { profiles }]) => profiles?.includes('city'));
const apps = readdirSync(path.join(ROOT, 'apps')).filter((name) =>
  readdirSync(path.join(ROOT, 'apps', name), { recursive: true, encoding: 'utf8' }).includes(path.join('src', `${name}.module.ts`)),
);

/** All that the code which ships says, to look names up in. */
const source = ['apps', 'libs']
  .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)))
  .filter((file) => /\/src\/.*\.ts$/.test(file) && !/\.spec\.ts$|\/testing\//.test(file))
  .map(read)
  .join('\n');

/** Node's own, and the one whose name a service makes itself. */
const isRead = (name: string): boolean => {
  const service = /^(?:ANXIN_URL|DATABASE_URL)_([A-Z0-9_]+)$/.exec(name)?.[1];
  if (service) return apps.includes(service.toLowerCase().replaceAll('_', '-'));
  return new RegExp(`(?:env\\.${name}\\b|'${name}'|\\\`${name}\\\`)`).test(source);
};
const unread = (all: Record<string, Service>): string[] =>
  Object.values(all).flatMap(({ environment, profiles }) =>
    profiles?.includes('city') ? Object.keys(environment ?? {}).filter((name) => !isRead(name)) : [],
  );

const lint = (folder: string, files: readonly string[]): { status: number | null; said: string } => {
  const run = spawnSync(process.execPath, [LINTER, '-c', path.join(ROOT, 'deploy/dclint.json'), '--max-warnings', '0', ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: run.status, said: run.stdout + run.stderr };
};

describe('the compose files', () => {
  it('are what the format allows', () => expect(lint(ROOT, FILES)).toMatchObject({ status: 0 }));

  it('are refused with a key that the format does not know', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'anxin-compose-'));
    try {
      writeFileSync(
        path.join(folder, 'docker-compose.yml'),
        read('docker-compose.yml').replace('\n  redis:\n', '\n  redis:\n    prots: []\n'),
      );
      const { status, said } = lint(folder, ['docker-compose.yml']);
      expect(said).toContain('/services/redis');
      expect(status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('start every service there is, each by its own main', () => {
    const commands = ours.map(([name, { command = [] }]) => `${name}: ${command.join(' ')}`);
    expect(commands.sort()).toEqual(
      [...apps.map((name) => `${name}: node dist/apps/${name}/src/main.js`), 'migrate: node dist/apps/anxin/src/main.js migrate'].sort(),
    );
  });

  it('tell the gateway where each service is', () => {
    const urls = Object.keys(services.gateway!.environment ?? {}).filter((name) => name.startsWith('ANXIN_URL_'));
    const names = apps.filter((name) => name !== 'gateway').map((name) => `ANXIN_URL_${name.toUpperCase().replaceAll('-', '_')}`);
    expect(urls.sort()).toEqual(names.sort());
  });

  it('set no variable that nobody reads', () => {
    expect(unread(services)).toEqual([]);
    const planted = { environment: { KAFKA_BROKER: 'kafka:19092', ANXIN_URL_WAGES: 'http://wages' }, profiles: ['city'] };
    expect(unread({ planted })).toEqual(['KAFKA_BROKER', 'ANXIN_URL_WAGES']);
  });

  it('publish the gateway alone, on loopback; the servers only for a developer, on loopback too', () => {
    const published = (all: Record<string, Service>): string[] => Object.keys(all).filter((name) => all[name]!.ports);
    const developer = servicesOf(read('docker-compose.override.yml'));
    expect(published(services)).toEqual(['gateway']);
    expect(published(developer)).toEqual(['postgres', 'redis', 'kafka']);
    for (const { ports = [] } of [...Object.values(services), ...Object.values(developer)])
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('give the owner’s password to PostgreSQL and the one-shot migration alone', () => {
    const holders = Object.entries(services).filter(([, { environment }]) => /POSTGRES_PASSWORD/.test(JSON.stringify(environment ?? {})));
    expect(holders.map(([name]) => name)).toEqual(['postgres', 'migrate']);
    expect(services.migrate!.command!.at(-1)).toBe('migrate');
  });

  it('name the Kafka that the local broker is, and images by their version', () => {
    const version = /<kafka\.version>(.+)<\/kafka\.version>/.exec(read('deploy/kafka/pom.xml'))![1];
    expect(services.kafka!.image).toBe(`apache/kafka:${version}`);
    const images = [...Object.values(services).flatMap(({ image }) => image ?? []), /NODE_IMAGE=(\S+)/.exec(read('Dockerfile'))![1]!];
    for (const image of images) expect(image).toMatch(/:(local|\d[\w.-]*)$/);
  });

  it('have an example of each variable that they take from .env, and no secret in it', () => {
    const asked = new Set([...read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+)/g)].map((match) => match[1]!));
    const example = new Map([...read('.env.example').matchAll(/^(?:# )?([A-Z0-9_]+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!]));
    expect([...asked].filter((name) => !example.has(name))).toEqual([]);
    const secrets = ['ANXIN_SEALING_KEYS', 'ANXIN_BLIND_INDEX_KEYS', 'ANXIN_WORKER_PEPPER', 'DATABASE_ROLE_SECRET', 'POSTGRES_PASSWORD'];
    for (const name of secrets) expect(example.get(name)).toMatch(/^(k?1:)?$/);
  });
});

describe('the image', () => {
  it('runs as nobody in particular, on production dependencies alone, and says whether it lives', () => {
    const last = read('Dockerfile')
      .split(/^FROM /m)
      .at(-1)!;
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/\/health\/live/);
    expect(last).not.toMatch(/--from=build [^\n]*node_modules/);
    expect(read('Dockerfile')).toMatch(/npm ci --omit=dev/);
  });
});
