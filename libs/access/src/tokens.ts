import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { callerOf, type Caller } from './caller';

/** Audience of the tokens that clients call with. */
export const AUDIENCE = 'anxin';
/** Audience of the tokens that the gateway mints for its own calls. */
export const INTERNAL_AUDIENCE = 'anxin-internal';

/** Where tokens come from. */
export interface TokenSource {
  readonly issuer: string;
  readonly jwksUrl: string;
}

/** The issuer of the clients' tokens and that of the gateway's own; they are the same where the embedded issuer serves. */
export interface AccessSettings {
  readonly clients: TokenSource;
  readonly gateway: TokenSource;
}

/**
 * Reads `OIDC_ISSUER` and `OIDC_JWKS_URL`, and, where the issuer is not the gateway's own, `ANXIN_GATEWAY_ISSUER` and `ANXIN_GATEWAY_JWKS_URL`.
 * @throws Error naming the variable that is missing or no URL.
 */
export function accessSettings(env: NodeJS.ProcessEnv): AccessSettings {
  const clients = { issuer: required(env, 'OIDC_ISSUER'), jwksUrl: required(env, 'OIDC_JWKS_URL') };
  const own = env['ANXIN_GATEWAY_JWKS_URL'] || env['ANXIN_GATEWAY_ISSUER'];
  return {
    clients,
    gateway: own ? { issuer: required(env, 'ANXIN_GATEWAY_ISSUER'), jwksUrl: required(env, 'ANXIN_GATEWAY_JWKS_URL') } : clients,
  };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: without it no token can be checked`);
  if (!URL.canParse(value)) throw new Error(`${name} is not a URL`);
  return value;
}

/** The token is missing, forged, run out, or meant for somebody else. */
export class TokenRefused extends Error {}
/** The issuer's keys can't be read now; the caller may be right. */
export class KeysUnavailable extends Error {}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const KEPT = 2_000;
const KEPT_MS = 60_000;

/** Checks bearer tokens against the issuer's keys. What was checked is remembered for a minute at most, never beyond the token's expiry. */
export class TokenVerifier {
  private readonly clientKeys: JWTVerifyGetKey;
  private readonly gatewayKeys: JWTVerifyGetKey;
  private readonly checked = new Map<string, { caller: Caller | null; until: number }>();
  private lastOfGateway: { readonly token: string; readonly until: number } | undefined;

  constructor(private readonly settings: AccessSettings) {
    this.clientKeys = keysOf(settings.clients);
    this.gatewayKeys = settings.gateway.jwksUrl === settings.clients.jwksUrl ? this.clientKeys : keysOf(settings.gateway);
  }

  /**
   * The caller of a client's token; null where its claims make none (`callerOf`).
   * @throws TokenRefused, KeysUnavailable
   */
  async caller(token: string): Promise<Caller | null> {
    const known = this.checked.get(token);
    if (known && known.until > Date.now()) return known.caller;
    const claims = await this.verify(token, this.clientKeys, this.settings.clients.issuer, AUDIENCE);
    const caller = callerOf(claims);
    this.remember(token, caller, claims.exp);
    return caller;
  }

  /**
   * Passes for a token that the gateway minted for itself.
   * @throws TokenRefused, KeysUnavailable
   */
  async gateway(token: string): Promise<void> {
    if (this.lastOfGateway?.token === token && this.lastOfGateway.until > Date.now()) return;
    const { exp } = await this.verify(token, this.gatewayKeys, this.settings.gateway.issuer, INTERNAL_AUDIENCE);
    this.lastOfGateway = { token, until: untilOf(exp) };
  }

  private remember(token: string, caller: Caller | null, expiry: number | undefined): void {
    this.checked.delete(token);
    if (this.checked.size >= KEPT) this.checked.delete(this.checked.keys().next().value!);
    this.checked.set(token, { caller, until: untilOf(expiry) });
  }

  private async verify(token: string, keys: JWTVerifyGetKey, issuer: string, audience: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
        clockTolerance: 5,
      });
      return payload;
    } catch (error) {
      if (error instanceof KeysUnavailable) throw error;
      // The library's message names a claim or a check, never the token's text.
      throw new TokenRefused(error instanceof errors.JOSEError ? error.message : 'not a JWT', { cause: error });
    }
  }
}

const untilOf = (expiry = 0): number => Math.min(Date.now() + KEPT_MS, expiry * 1000);

/** A failing fetch is tried again with the next token: jose keeps no failure. A key that isn't in the set is looked for again after five seconds at the earliest. */
function keysOf(source: TokenSource): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(source.jwksUrl), { timeoutDuration: 5_000, cooldownDuration: 5_000 });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const tokensFault =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (tokensFault) throw error;
      throw new KeysUnavailable(`the keys at ${source.jwksUrl} cannot be read`, { cause: error });
    }
  };
}
