import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LocalError, oneLine, saysDiskFull, Unavailable } from './errors.mjs';
import { checkRoom, ensureJars, findJava } from './kafka-java.mjs';
import { keptPort } from './ports.mjs';
import { claim, endLeftover, spawnChild, until } from './processes.mjs';

/** Room that a broker needs to begin, in bytes: its jars, the class archive, its first segments. */
const ROOM = 300_000_000;

/**
 * @typedef {Record<string, string | undefined>} Env
 * @typedef {object} Kafka
 * @property {string} brokers host:port, comma between
 * @property {string} version such as '4.4.0', 'not told' for a broker that isn't ours
 * @property {string} how where it comes from, for a person
 * @property {number} [pid]
 * @property {() => Promise<void>} stop no-op for a broker that isn't ours
 * @property {() => Promise<void>} [kill] SIGKILL, for tests
 * @property {() => Promise<void>} [restart] on the same port with the same data, for tests
 * @property {() => Promise<string>} [ended] resolves with one line if the broker ends without having been told to
 */

/**
 * `KAFKA_BROKERS`, else one KRaft broker (broker and controller in one process) with its data in `dir`/kafka/data, on 127.0.0.1 only; ready when it answers for its metadata and its groups.
 * @param {{ dir: string, say: (line: string) => void, env?: Env, jars?: string }} options `jars`: another folder for the jars than `dir`/kafka/jars
 * @returns {Promise<Kafka>}
 * @throws {Unavailable} if this machine can't run it; a LocalError else
 */
export async function startKafka({ dir, say, env = process.env, jars }) {
  if (env.KAFKA_BROKERS) return await given(env.KAFKA_BROKERS);
  const java = findJava(env);
  const home = path.resolve(dir, 'kafka');
  await mkdir(home, { recursive: true, mode: 0o711 });
  const release = await claim(path.resolve(dir), 'kafka');
  try {
    await endLeftover(path.resolve(dir), 'kafka', say);
    await checkRoom(home, ROOM);
    const folder = jars ?? path.join(home, 'jars');
    const { classpath, version } = await ensureJars(folder, { env, say });
    const broker = {
      dir: path.resolve(dir),
      home,
      java: java.command,
      classpath,
      archive: path.join(folder, `classes-${java.version}.jsa`),
      port: await keptPort(path.join(home, 'port')),
      controller: 0,
    };
    broker.controller = await keptPort(path.join(home, 'controller-port'));
    await configure(broker);
    await format(broker);
    return await running(broker, version, release);
  } catch (error) {
    await release();
    if (error instanceof LocalError) throw error;
    throw new Unavailable('Kafka', saysDiskFull(error) ? `the disk is full (${home})` : oneLine(error));
  }
}

/** @typedef {{ dir: string, home: string, java: string, classpath: string, archive: string, port: number, controller: number }} Broker */

/** @param {Broker} broker @param {string} version @param {() => Promise<void>} release @returns {Promise<Kafka>} */
async function running(broker, version, release) {
  let child = await launch(broker);
  let told = false;
  return {
    brokers: `127.0.0.1:${broker.port}`,
    version,
    how: `local broker under ${broker.home}`,
    get pid() {
      return child.pid;
    },
    async stop() {
      told = true;
      await child.stop(20_000);
      await keepArchive(broker);
      await release();
    },
    async kill() {
      told = true;
      await child.kill();
    },
    async restart() {
      told = true;
      await child.stop(20_000);
      await keepArchive(broker);
      child = await launch(broker);
      told = false;
    },
    async ended() {
      for (;;) {
        const seen = child;
        await seen.exited;
        if (!told) return `Kafka ended by itself; see ${path.join(broker.home, 'broker.log')}`;
        if (seen === child) return await new Promise(() => undefined);
      }
    },
  };
}

/** @param {Broker} broker */
async function launch(broker) {
  // The first clean stop leaves an archive of the loaded classes; with it later starts take half as long.
  const archived = await exists(broker.archive);
  const made = path.join(broker.home, 'classes.jsa');
  await rm(made, { force: true });
  const child = await spawnChild({
    name: 'kafka',
    command: broker.java,
    args: [
      archived ? `-XX:SharedArchiveFile=${broker.archive}` : `-XX:ArchiveClassesAtExit=${made}`,
      ...jvm(broker),
      'kafka.Kafka',
      path.join(broker.home, 'server.properties'),
    ],
    cwd: broker.home,
    output: path.join(broker.home, 'out.log'),
    record: { dir: broker.dir, marks: ['kafka.Kafka', path.join(broker.home, 'server.properties')] },
  });
  const began = Date.now();
  if (await until(async () => await answers(`127.0.0.1:${broker.port}`, 1_000), { ms: 60_000, process: child })) return child;
  await child.kill();
  throw await failure(broker, began);
}

/** @param {Broker} broker @returns {string[]} */
function jvm({ home, classpath }) {
  const log = pathToFileURL(path.join(home, 'log4j2.properties')).href;
  return [
    '-Xshare:auto',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-XX:-UsePerfData',
    '-Djava.awt.headless=true',
    `-Dkafka.home=${home}`,
    `-Dlog4j2.configurationFile=${log}`,
    '-cp',
    classpath,
  ];
}

/** @param {Broker} broker */
async function keepArchive({ home, archive }) {
  const made = path.join(home, 'classes.jsa');
  if (await exists(made)) await rename(made, archive).catch(() => rm(made, { force: true }));
}

/** @param {Broker} broker @param {number} began wall time in ms */
async function failure({ home, port }, began) {
  const read = async (/** @type {string} */ name) => await readFile(path.join(home, name), 'utf8').catch(() => '');
  const log = (await read('broker.log'))
    .trim()
    .split('\n')
    .slice(-400)
    .filter((line) => !(Date.parse(line.slice(0, 23).replace(',', '.')) < began - 1_000));
  const text = `${log.join('\n')}\n${(await read('out.log')).slice(-4_000)}`;
  if (saysDiskFull(text)) return new Unavailable('Kafka', `the disk is full (${home})`);
  if (/Address already in use|Failed to bind/.test(text)) return new Unavailable('Kafka', `port ${port} is in use`);
  const line = log.find((one) => / (ERROR|FATAL) /.test(one)) ?? (await read('out.log')).trim().split('\n').pop();
  return new Unavailable(
    'Kafka',
    `the broker did not become ready: ${oneLine(line || 'no answer within 60 s')} (${path.join(home, 'broker.log')})`,
  );
}

/** @param {Broker} broker */
async function configure({ home, port, controller }) {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
    'auto.create.topics.enable': 'false',
    'log.retention.ms': '-1',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '8',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    // A partition's index files are made in full on its first entry: of 10 MB each that held up the first messages of many partitions for seconds.
    'log.index.size.max.bytes': '262144',
    // One node: a killed broker's registration must not keep its successor waiting for the usual 9 s.
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
  };
  const lines = (/** @type {string} */ data) =>
    Object.entries({ ...settings, 'log.dirs': data })
      .map(([name, value]) => `${name}=${value.replaceAll('\\', '\\\\')}\n`)
      .join('');
  await writeFile(path.join(home, 'server.properties'), lines(path.join(home, 'data')));
  await writeFile(path.join(home, 'format.properties'), lines(path.join(home, 'data.new')));
  await writeFile(path.join(home, 'log4j2.properties'), LOGGING);
}

const LOGGING = `status=error
name=broker
appender.file.type=RollingFile
appender.file.name=file
appender.file.fileName=\${sys:kafka.home}/broker.log
appender.file.filePattern=\${sys:kafka.home}/broker.log.%i
appender.file.layout.type=PatternLayout
appender.file.layout.pattern=%d{ISO8601} %-5p %c{1} %m%n
appender.file.policies.type=Policies
appender.file.policies.size.type=SizeBasedTriggeringPolicy
appender.file.policies.size.size=10MB
appender.file.strategy.type=DefaultRolloverStrategy
appender.file.strategy.max=1
rootLogger.level=warn
rootLogger.appenderRef.file.ref=file
`;

/** Formats beside the final place and renames when whole, so that a killed format leaves nothing half made. @param {Broker} broker */
async function format(broker) {
  const data = path.join(broker.home, 'data');
  if (await exists(path.join(data, 'meta.properties'))) return;
  const made = `${data}.new`;
  await rm(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  /** @type {string[]} */
  const said = [];
  const archive = (await exists(broker.archive)) ? [`-XX:SharedArchiveFile=${broker.archive}`] : [];
  const child = await spawnChild({
    name: 'kafka-format',
    command: broker.java,
    args: [
      ...archive,
      ...jvm(broker),
      'kafka.tools.StorageTool',
      'format',
      '-t',
      randomBytes(16).toString('base64url').replace(/^-/, 'A'),
      '-c',
      path.join(broker.home, 'format.properties'),
    ],
    cwd: broker.home,
    output: (line) => said.push(line),
  });
  const { code, signal } = await child.exited;
  if (code !== 0)
    throw new Unavailable(
      'Kafka',
      saysDiskFull(said.join(' '))
        ? `the disk is full (${broker.home})`
        : `its storage could not be formatted: ${said.pop() ?? signal ?? code}`,
    );
  if (await exists(data)) throw new LocalError(`Kafka: ${data} holds something that is no broker's data; move it away`);
  await rename(made, data);
}

/** @param {string} brokers @returns {Promise<Kafka>} */
async function given(brokers) {
  if (!(await until(async () => await answers(brokers, 3_000), { ms: 10_000, every: 300 })))
    throw new LocalError(`Kafka at KAFKA_BROKERS (${brokers}) does not answer`);
  return { brokers, version: 'not told', how: 'KAFKA_BROKERS', stop: async () => undefined };
}

/**
 * Does the cluster know a controller, and its group coordinator answer? (A consumer that comes before the coordinator has loaded is thrown out once.)
 * @param {string} brokers @param {number} ms
 */
async function answers(brokers, ms) {
  const { Kafka, logLevel } = (await import('kafkajs')).default;
  const client = new Kafka({
    clientId: 'anxin-local',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
    connectionTimeout: ms,
    requestTimeout: ms * 5,
    retry: { retries: 0 },
  });
  const admin = client.admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    if (!cluster.brokers.length || cluster.controller === null) return false;
    await admin.fetchOffsets({ groupId: 'anxin-local' });
    return true;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** @param {string} file */
async function exists(file) {
  return await access(file).then(
    () => true,
    () => false,
  );
}
