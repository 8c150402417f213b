import { readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';

/** A free TCP port on 127.0.0.1, as the system gives it. @returns {Promise<number>} */
export async function freePort() {
  return await new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** Can nobody listen on this port of 127.0.0.1 now? @param {number} port @returns {Promise<boolean>} */
export async function portInUse(port) {
  return await new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(true));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}

/**
 * The port kept in a file, so that a second start has the address of the first; another free one if it is taken by then.
 * @param {string} file one decimal number
 * @returns {Promise<number>}
 */
export async function keptPort(file) {
  const kept = Number((await readFile(file, 'utf8').catch(() => '')).trim());
  if (Number.isInteger(kept) && kept > 1023 && kept < 65536 && !(await portInUse(kept))) return kept;
  const port = await freePort();
  await writeFile(file, `${port}\n`);
  return port;
}
