import { createHmac } from 'node:crypto';
import type { ServiceName } from '@anxin/contracts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a service keeps: its own tables and nothing else's. */
export interface ServicePersistence {
  readonly service: ServiceName;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly entities: readonly Function[];
  /** Own migrations, in order; those of the libraries it stands on are part of the list. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly migrations: readonly Function[];
}

export type DatabaseRole = 'migrator' | 'app';

/** A service's schema: `wage_cards`. */
export const schemaOf = (service: ServiceName): string => service.replaceAll('-', '_');

/** A service's login role: `anxin_wage_cards_app`. */
export const roleOf = (service: ServiceName, role: DatabaseRole): string => `anxin_${schemaOf(service)}_${role}`;

/** The password of a derived role: an HMAC under the operator's secret, so that no list of passwords is kept. */
export const rolePassword = (role: string, secret: string): string => createHmac('sha256', secret).update(role).digest('base64url');

/**
 * Where a service logs in: `DATABASE_URL_<SERVICE>` if set; else the host and database of `DATABASE_URL` under the service's own app role,
 * its password derived from `DATABASE_ROLE_SECRET`.
 * @throws Error naming the variable that is missing
 */
export const serviceDatabaseUrl = (service: ServiceName, env: Environment, role: DatabaseRole = 'app'): string => {
  const own = `DATABASE_URL_${schemaOf(service).toUpperCase()}`;
  const given = env[own];
  if (given && role === 'app') return given;
  const base = env.DATABASE_URL;
  if (!base) throw new Error(`${own} or DATABASE_URL must be set`);
  const secret = env.DATABASE_ROLE_SECRET;
  if (!secret) throw new Error('DATABASE_ROLE_SECRET must be set where service roles are derived from DATABASE_URL');
  const url = new URL(base);
  url.username = roleOf(service, role);
  url.password = rolePassword(url.username, secret);
  return url.toString();
};
