import { join } from 'node:path';

/** Where the build puts the pages of the published documents. */
const BUILT_PAGES = join(__dirname, '../../../../pages');
/** And those of the console. */
const BUILT_CONSOLE = join(__dirname, '../../../../console');

/** What the gateway is told by its environment. */
export interface GatewaySettings {
  readonly port: number;
  readonly host: string;
  /** The one public origin, without a slash at its end. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Issuer of the clients' tokens. */
  readonly issuer: string;
  /** Issuer of the gateway's own tokens, and of the clients' where the embedded issuer serves. */
  readonly ownIssuer: string;
  /** Base URL of each service behind the gateway, by name. */
  readonly services: ReadonlyMap<string, string>;
  /** Addresses or networks whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly limits: LimitSettings;
  /** Folder of the pages of the published documents; there may be none. */
  readonly pages: string;
  /** Folder of the console; there may be none. */
  readonly console: string;
}

/** Limits of calls, per minute (0: no limit), and of bodies. */
export interface LimitSettings {
  /** Of one client with a valid token. */
  readonly client: number;
  /** Of one address without a token. */
  readonly anonymous: number;
  /** Of one address on the routes where receipt numbers could be guessed. */
  readonly guessable: number;
  /** Bytes of a JSON or form body; the services take no more either. Uploads are counted where they are read. */
  readonly jsonBytes: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment.
 * @throws Error naming the variable that is missing, malformed, or refused in production.
 */
export function gatewaySettings(env: Environment): GatewaySettings {
  const demo = env['ANXIN_DEMO'] === '1';
  if (demo && env['NODE_ENV'] === 'production') throw new Error('ANXIN_DEMO=1 is refused where NODE_ENV is production');
  const port = whole(env, 'PORT', 3000);
  if (port === 0) throw new Error('PORT must name a port: the issuer’s address holds it');
  const publicUrl = url('ANXIN_PUBLIC_URL', env['ANXIN_PUBLIC_URL'] || `http://127.0.0.1:${port}`);
  const ownIssuer = `${publicUrl}/oidc`;
  const services = serviceUrls(env);
  if (services.size === 0) throw new Error('no ANXIN_URL_<SERVICE> is set: there is nothing to route to');
  return {
    port,
    host: env['HOST'] || '127.0.0.1',
    publicUrl,
    demo,
    issuer: url('OIDC_ISSUER', env['OIDC_ISSUER'] || ownIssuer),
    ownIssuer,
    services,
    trustedProxies: (env['ANXIN_TRUSTED_PROXIES'] ?? '').split(',').map((entry) => entry.trim()).filter(Boolean), // prettier-ignore
    limits: {
      client: whole(env, 'ANXIN_LIMIT_CLIENT_PER_MINUTE', 60_000),
      anonymous: whole(env, 'ANXIN_LIMIT_ANONYMOUS_PER_MINUTE', 6_000),
      guessable: whole(env, 'ANXIN_LIMIT_GUESSABLE_PER_MINUTE', 60),
      jsonBytes: whole(env, 'ANXIN_LIMIT_JSON_BYTES', 2 * 1024 * 1024),
    },
    pages: env['ANXIN_PAGES'] || BUILT_PAGES,
    console: env['ANXIN_CONSOLE'] || BUILT_CONSOLE,
  };
}

/** `ANXIN_URL_WAGE_CARDS=http://…` is the address of `wage-cards`. */
function serviceUrls(env: Environment): Map<string, string> {
  const found = Object.entries(env).flatMap(([name, value]): [string, string][] => {
    const service = /^ANXIN_URL_([A-Z0-9_]+)$/.exec(name)?.[1];
    return service && value ? [[service.toLowerCase().replaceAll('_', '-'), url(name, value)]] : [];
  });
  return new Map(found.sort(([one], [other]) => one.localeCompare(other)));
}

function url(name: string, value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) throw new Error(`${name} is not an http(s) URL`);
  return value.replace(/\/+$/, '');
}

function whole(env: Environment, name: string, otherwise: number): number {
  const text = env[name];
  if (!text) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is not a whole number`);
  return Number(text);
}

/** The variables under which the gateway's own guard finds the keys: its own ones where it issues, those given where another does. */
export function guardEnvironment(settings: GatewaySettings, env: Environment): NodeJS.ProcessEnv {
  const loopback = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
  const ownKeys = `http://${loopback}:${settings.port}/oidc/jwks`;
  const embedded = settings.issuer === settings.ownIssuer;
  return {
    ...env,
    OIDC_ISSUER: settings.issuer,
    OIDC_JWKS_URL: embedded ? ownKeys : env['OIDC_JWKS_URL'],
    ANXIN_GATEWAY_ISSUER: settings.ownIssuer,
    ANXIN_GATEWAY_JWKS_URL: ownKeys,
  };
}
