import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startLocalServer } from '../../testing/src/child';
import { busContract } from './bus.contract';

/** Without brokers and without the tools for one of its own this suite can't run; in CI that is a failure. */
const given = process.env.KAFKA_BROKERS;
const canStart = spawnSync('java', ['-version']).status === 0 && spawnSync('mvn', ['-v']).status === 0;

if (given || canStart || process.env.CI)
  busContract(
    'Kafka',
    async ({ dir }) => {
      if (given)
        return { env: { EVENT_BUS: 'kafka', KAFKA_BROKERS: given }, killAndRestart: async () => undefined, stop: async () => undefined };
      const jars = path.resolve('.anxin', 'kafka', 'jars');
      const broker = await startLocalServer<{ brokers: string }>('kafka', 'startKafka', { dir: path.join(dir, 'broker'), jars });
      return {
        env: { EVENT_BUS: 'kafka', KAFKA_BROKERS: broker.info.brokers },
        killAndRestart: async () => {
          await broker.kill();
          await broker.restart();
        },
        stop: () => broker.stop(),
      };
    },
    // Brokers that were given are somebody's: they aren't killed.
    { mayKill: !given },
  );
else describe.skip('Kafka, as a bus (needs KAFKA_BROKERS, or Java and Maven)', () => it('runs the contract tests', () => undefined));
