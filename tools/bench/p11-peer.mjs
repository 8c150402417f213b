// The peer of P11: Fastify and pg alone. Each call sends the statements of BENCH_STATEMENTS, with its own code and ids where the recorded call had its own.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const fastify = require('fastify');
const { Pool } = require('pg');

const { code, statements } = JSON.parse(readFileSync(process.env.BENCH_STATEMENTS, 'utf8'));
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const template = JSON.stringify(statements.map((statement) => statement.values));
const ids = [...new Set(template.match(UUID) ?? [])];
const pool = new Pool({ connectionString: process.env.BENCH_DATABASE, max: 4 });
pool.on('error', () => undefined);
const app = fastify();

app.post('/employers', async (request, reply) => {
  let text = template.replaceAll(code, request.body.uscc);
  for (const id of ids) text = text.replaceAll(id, randomUUID());
  const values = JSON.parse(text);
  const client = await pool.connect();
  try {
    for (const [at, statement] of statements.entries()) await client.query(statement.text, values[at]);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
  return reply.status(201).send({ uscc: request.body.uscc });
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
