import { Client } from 'pg';
import { busContract } from './bus.contract';
import { busDatabaseUrl, provisionBus } from './postgres-log/bus-database';

busContract('the log in PostgreSQL', async ({ ownerUrl, env }) => {
  await provisionBus({ ownerUrl, env });
  return {
    env: { EVENT_BUS: 'postgres', BUS_DATABASE_URL: busDatabaseUrl(env) },
    killAndRestart: async () => {
      const owner = new Client({ connectionString: ownerUrl });
      await owner.connect();
      for (let round = 0; round < 5; round++)
        await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anxin_bus'`);
      await owner.end();
    },
    stop: async () => undefined,
  };
});
