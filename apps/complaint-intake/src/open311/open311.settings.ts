import { isRegion } from '@anxin/codes';
import { listInFile } from '@anxin/http';

/** An application that may lodge service requests. */
export interface Open311Client {
  readonly apiKey: string;
  /** Its name in the log: letters, digits and hyphens. */
  readonly client: string;
  /** GB/T 2260 code of the place whose requests it brings where their address names none. */
  readonly region: string;
  /** Requests that it may lodge in a minute. */
  readonly perMinute: number;
}

/** What the Open311 end point is told by its environment. */
export interface Open311Settings {
  /** What `jurisdiction_id` must be where it is given. */
  readonly jurisdiction: string;
  /** Origin of the public API, for the discovery document; empty where nobody said it. */
  readonly publicUrl: string;
  clientOf(apiKey: string): Open311Client | undefined;
}

export const OPEN311_SETTINGS = Symbol('open311 settings');

type Environment = Readonly<Record<string, string | undefined>>;

/** The demo key of demo mode, as all demo clients have the secret `demo`. */
const DEMO: Open311Client = { apiKey: 'demo', client: 'demo-open311', region: '371300', perMinute: 600 };
const DEFAULT_PER_MINUTE = 60;

/**
 * Reads the environment: `ANXIN_OPEN311_JURISDICTION`, `ANXIN_PUBLIC_URL`, and `ANXIN_OPEN311_CLIENTS`, the path of a JSON file with a list of
 * {@link Open311Client}s. Without that file, or with an empty one, nobody may lodge; reading is open to all.
 * @throws Error naming the variable, or the entry of the file, that is wrong; never what stands in it
 */
export const open311Settings = (env: Environment): Open311Settings => {
  const clients = new Map(
    listInFile('ANXIN_OPEN311_CLIENTS', env.ANXIN_OPEN311_CLIENTS)
      .map(clientIn)
      .map((client) => [client.apiKey, client]),
  );
  if (env.ANXIN_DEMO === '1') clients.set(DEMO.apiKey, DEMO);
  return {
    jurisdiction: env.ANXIN_OPEN311_JURISDICTION || 'linyi.gov.cn',
    publicUrl: (env.ANXIN_PUBLIC_URL ?? '').replace(/\/+$/, ''),
    clientOf: (apiKey) => clients.get(apiKey),
  };
};

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  apiKey: (value) => typeof value === 'string' && value.length >= 16,
  client: (value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value),
  region: (value) => typeof value === 'string' && isRegion(value),
  perMinute: (value) => value === undefined || (Number.isInteger(value) && Number(value) > 0),
};

const clientIn = (entry: unknown, at: number): Open311Client => {
  const given = (entry ?? {}) as Record<string, unknown>;
  for (const [name, right] of Object.entries(CHECKS))
    if (!right(given[name])) throw new Error(`ANXIN_OPEN311_CLIENTS: ${name} of entry ${at + 1} is missing or not what it must be`);
  const { apiKey, client, region, perMinute = DEFAULT_PER_MINUTE } = given as unknown as Open311Client;
  return { apiKey, client, region, perMinute };
};
