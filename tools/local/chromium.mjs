import { aptInstall } from './apt.mjs';
import { Unavailable } from './errors.mjs';
import { onPath } from './processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The browser that the console's tests drive: `ANXIN_CHROMIUM`, else the first of chromium, chromium-browser and google-chrome on the PATH.
 * @param {{ say: (line: string) => void, install?: boolean, env?: Record<string, string | undefined> }} options `install`: fetch it, and a font for Chinese, with apt-get where it is missing
 * @returns {Promise<string>} its path
 * @throws {Unavailable} where there is none
 */
export async function findChromium({ say, install = false, env = process.env }) {
  const find = () => env.ANXIN_CHROMIUM || NAMES.map((name) => onPath(name, env)).find(Boolean);
  if (!find() && install) await aptInstall('Chromium', 'chromium fonts-noto-cjk', { say });
  const found = find();
  if (!found) throw new Unavailable('Chromium', `none of ${NAMES.join(', ')} on the PATH, and ANXIN_CHROMIUM names none`);
  return found;
}
