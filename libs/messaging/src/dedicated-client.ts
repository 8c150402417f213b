import { Client } from 'pg';

/** Milliseconds within which a connection has to stand. */
const CONNECT_MS = 5_000;

/**
 * A connection for one purpose alone, outside every pool: for session locks and LISTEN, so it must not go through a pooler.
 * The server checks every second whether this end still lives, and both ends send keepalives, so that the locks of a
 * process that vanished come free within seconds.
 */
export async function connectDedicated(url: string, how: { name: string; onLost: (client: Client) => void }): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: how.name,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    connectionTimeoutMillis: CONNECT_MS,
  });
  // Without a listener a broken connection would end the process.
  client.on('error', () => how.onLost(client));
  client.on('end', () => how.onLost(client));
  try {
    await client.connect();
    await client.query(`SELECT set_config(name, value, false) FROM (VALUES ('tcp_keepalives_idle', '5'), ('tcp_keepalives_interval', '2'), ('tcp_keepalives_count', '3'),
      ('statement_timeout', '60s'), ('idle_session_timeout', '0'), ('client_connection_check_interval', '1s')) AS s(name, value)`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return client;
}
