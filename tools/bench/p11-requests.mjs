import { readFileSync, writeFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { freePort } from '../local/ports.mjs';
import { spawnChild } from '../local/processes.mjs';
import { distinctCodes, saturated } from './load.mjs';
import { exactly, interleaved, rates, waitFor, wall } from './measure.mjs';
import { partsOf } from './parts.mjs';
import { rangeOf, ratioOf, verdict } from './statistics.mjs';

const CONNECTIONS = 16;

/**
 * P11: POST /employers of the service itself (token, validation, sealing, commit with its outbox row) against a bare Fastify that sends PostgreSQL the very
 * statements that such a call was seen to send. Both without the gateway. The service's relay runs meanwhile, the peer has none.
 * @param {import('./bench.mjs').Place} place
 */
export async function requests(place) {
  const { root, dir, env, owner, require, say, pids, repetitions, quick } = place;
  const undici = require('undici');
  const count = quick ? 1_000 : 4_000;
  const issuer = await localIssuer();
  const record = path.join(dir, 'statements.ndjson');
  const file = path.join(dir, 'statements.json');
  const own = {
    ...env,
    EVENT_BUS: 'postgres',
    KAFKA_BROKERS: undefined,
    REDIS_URL: undefined,
    OIDC_ISSUER: issuer.url,
    OIDC_JWKS_URL: `${issuer.url}/jwks`,
  };
  const { serviceDatabaseUrl } = partsOf(root).lib('persistence');
  /** @type {import('../local/processes.mjs').Started[]} */
  const started = [];
  const start = async (
    /** @type {string} */ name,
    /** @type {string[]} */ args,
    /** @type {Record<string, string | undefined>} */ more,
    /** @type {string} */ probe,
  ) => {
    const port = await freePort();
    const child = await spawnChild({
      name,
      command: process.execPath,
      args,
      cwd: root,
      env: { ...own, ...more, PORT: String(port) },
      output: path.join(dir, `${name}.log`),
    });
    started.push(child);
    const url = `http://127.0.0.1:${port}`;
    await waitFor(
      `${name} to answer`,
      () =>
        fetch(`${url}${probe}`).then(
          (answer) => answer.status < 500,
          () => false,
        ),
      { every: 100, within: 60_000 },
    );
    return { url, child };
  };
  const code = distinctCodes(`p11-${process.pid}`);
  const call = (/** @type {string} */ prefix) => () => {
    const body = JSON.stringify({
      uscc: code(),
      name: '某公司',
      industry: 'C1811',
      region: '371302',
      legalRepresentative: '张三',
      phone: '13900000000',
    });
    return { path: `${prefix}/employers`, headers: { authorization: issuer.header }, body };
  };
  try {
    const { provisionBus } = partsOf(root).lib('messaging');
    await provisionBus({ ownerUrl: env.DATABASE_URL, env: own });
    const main = path.join(root, 'dist/apps/employer-registry/src/main.js');
    rmSync(record, { force: true });
    const recorder = await start(
      'employer-registry-recorded',
      ['--require', path.join(import.meta.dirname, 'p11-record.cjs'), main],
      { BENCH_RECORD: record },
      '/health/ready',
    );
    await saturated(undici, recorder.url, { count: 20, connections: 1, request: call('/api/v1') });
    writeFileSync(file, JSON.stringify(lastCall(record)));
    await recorder.child.stop();
    const service = await start('employer-registry', [main], {}, '/health/ready');
    const peer = await start(
      'peer',
      [path.join(import.meta.dirname, 'p11-peer.mjs')],
      { BENCH_STATEMENTS: file, BENCH_DATABASE: serviceDatabaseUrl('employer-registry', env) },
      '/',
    );
    const registered = async () => (await owner.query('SELECT count(*)::int AS n FROM employer_registry.employer')).rows[0].n;
    const work = (/** @type {string} */ url, /** @type {string} */ prefix) => async () => {
      const before = await registered();
      /** @type {number[]} */
      let statuses = [];
      const seconds = await wall(
        async () => (statuses = await saturated(undici, url, { count, connections: CONNECTIONS, request: call(prefix) })),
      );
      exactly('calls answered with 201', statuses.filter((status) => status === 201).length, count);
      exactly('employers registered', (await registered()) - before, count);
      return { seconds, units: count };
    };
    say(`P11: ${count} calls, ${CONNECTIONS} at a time`);
    const runs = await interleaved({ service: work(service.url, '/api/v1'), peer: work(peer.url, '') }, { repetitions, pids: pids(), say });
    const ratios = ratioOf(rates(runs.service), rates(runs.peer));
    return [
      {
        id: 'P11',
        metric: `POST /employers with commit and outbox, ${CONNECTIONS} connections`,
        value: rangeOf(rates(runs.service)).median,
        unit: 'req/s',
        peer: 'bare Fastify, the same statements',
        peerValue: rangeOf(rates(runs.peer)).median,
        ratio: ratios.median,
        ratios,
        floor: 0.5,
        met: verdict(ratios.median, { floor: 0.5 }),
        note: 'the peer checks neither token nor body and seals nothing',
      },
    ];
  } finally {
    for (const child of started) await child.stop();
    issuer.stop();
    for (const one of [record, file]) rmSync(one, { force: true });
  }
}

/** The statements of the last transaction that a call ran, and the code it was about. @param {string} record */
function lastCall(record) {
  const all = readFileSync(record, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const at = all.findLastIndex(({ text }) => /INSERT INTO "?outbox/i.test(text) || text.includes('INSERT INTO outbox'));
  const { client } = all[at];
  const own = all.filter((one) => one.client === client);
  const place = own.indexOf(all[at]);
  const begin = own.findLastIndex(({ text }, index) => index < place && /^(BEGIN|START TRANSACTION)/i.test(text));
  const commit = own.findIndex(({ text }, index) => index > place && /^COMMIT/i.test(text));
  const statements = own.slice(begin, commit + 1);
  const [code] = /[0-9A-HJ-NPQRTUWXY]{18}/.exec(JSON.stringify(statements.map(({ values }) => values))) ?? [];
  if (begin < 0 || commit < 0 || !code) throw new Error('the service’s statements were not seen');
  return { code, statements };
}

/** Signs one administrator's token and serves the key. */
async function localIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' };
  const server = createServer(
    (_, response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${address.port}`;
  const token = await new SignJWT({ role: 'administrator', client: 'bench' })
    .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
    .setIssuer(url)
    .setAudience('anxin')
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
  return { url, header: `Bearer ${token}`, stop: () => server.close() };
}
