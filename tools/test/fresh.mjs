import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * An empty database on the server.
 * @param {string} root @param {string} server a login that may create databases @param {string} name
 * @returns {Promise<string>} its address
 */
export async function ownDatabase(root, server, name) {
  const { Client } = createRequire(path.join(root, 'package.json'))('pg');
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/**
 * Drops the topics of the services from a test's broker, so that a fresh database does not read what another one's services wrote; they make them anew.
 * @param {string} root @param {string} brokers
 */
export async function dropTopics(root, brokers) {
  const { Kafka, logLevel } = createRequire(path.join(root, 'package.json'))('kafkajs');
  const require = createRequire(path.join(root, 'package.json'));
  const { SERVICES } = require(path.join(root, 'dist/libs/contracts/src/event.js'));
  const ours = new RegExp(`^anxin\\.(${SERVICES.join('|')})(\\.|$)`);
  const admin = new Kafka({ clientId: 'anxin-fresh', brokers: brokers.split(','), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((/** @type {string} */ topic) => ours.test(topic));
    if (topics.length) await admin.deleteTopics({ topics, timeout: 20_000 });
    // Deleted in the background: the next start must not meet one that is about to go.
    const end = Date.now() + 20_000;
    while ((await admin.listTopics()).some((/** @type {string} */ topic) => ours.test(topic))) {
      if (Date.now() > end) throw new Error("the topics of an earlier run can't be dropped");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const groups = (await admin.listGroups()).groups
      .map((/** @type {{ groupId: string }} */ group) => group.groupId)
      .filter((/** @type {string} */ id) => ours.test(id));
    if (groups.length) await admin.deleteGroups(groups).catch(() => undefined);
  } finally {
    await admin.disconnect();
  }
}
