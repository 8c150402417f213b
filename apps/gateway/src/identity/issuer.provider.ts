import { createHmac } from 'node:crypto';
import { AUDIENCE, WorkerIds } from '@anxin/access';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { JWK } from 'jose';
import { type Adapter, errors, type Grant, type OidcContext, Provider, type TokenModel } from 'oidc-provider';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import { escaped, loggedOutPage, logoutPage, page } from './issuer.page';
import { claimsOf, type DemoPerson, demoPersonOf, demoPersonOfAccount } from './demo-person';
import { type Artifact, OidcArtifactStore } from './oidc-artifact.store';
import { SigningKeyStore } from './signing-key.store';

const RESOURCE = 'urn:anxin:api';
const CONSOLE = 'anxin-console';
/** Seconds. */
const HOUR = 3_600;
const DAY = 24 * HOUR;

interface StructuredToken {
  payload: Record<string, unknown>;
}

/**
 * The embedded OpenID issuer at `/oidc`: JWT access tokens (RS256, an hour) for the API. It knows the demo clients in demo mode alone; elsewhere
 * only the console's public client, and nobody who could sign in to it.
 */
@Injectable()
export class EmbeddedIssuer {
  private readonly logger = new Logger('identity');

  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly signingKeys: SigningKeyStore,
    private readonly artifacts: OidcArtifactStore,
    private readonly workerIds: WorkerIds,
  ) {}

  async build(): Promise<Provider> {
    const keys = await this.signingKeys.keys();
    const provider = new Provider(this.settings.ownIssuer, this.configuration(keys));
    provider.proxy = this.settings.trustedProxies.length > 0;
    // The message may quote the request; kind and place are enough.
    provider.on('server_error', (_, error) => this.logger.error(`the issuer failed: ${error.name}`, error.stack?.replace(/^[^\n]*\n/, '')));
    return provider;
  }

  /** The person who may sign in under a name, null outside demo mode and for names that are none. */
  personOf(name: string): DemoPerson | null {
    return this.settings.demo ? demoPersonOf(name, (idNumber) => this.workerIds.of(idNumber)) : null;
  }

  private configuration(keys: [JWK, ...JWK[]]): Record<string, unknown> {
    return {
      adapter: (model: string) => this.adapter(model),
      jwks: { keys },
      clients: [consoleClient(this.settings.publicUrl)],
      // Derived from the stored key, so that a restart keeps sessions too.
      cookies: { keys: keys.map((key) => createHmac('sha256', key.d!).update('anxin/oidc/cookies').digest('base64url')) },
      scopes: ['openid'],
      responseTypes: ['code'],
      pkce: { required: () => true },
      // Browsers name the origin with a POST of the console's own, too.
      clientBasedCORS: (_: unknown, origin: string) => origin === new URL(this.settings.publicUrl).origin,
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        userinfo: { enabled: false },
        rpInitiatedLogout: { enabled: true, logoutSource: logoutPage, postLogoutSuccessSource: loggedOutPage },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => RESOURCE,
          useGrantedResource: () => true,
          getResourceServerInfo: (_: unknown, resource: string) => resourceServer(resource),
        },
      },
      ttl: {
        AccessToken: HOUR,
        ClientCredentials: HOUR,
        AuthorizationCode: 60,
        IdToken: HOUR,
        Interaction: HOUR,
        Session: 12 * HOUR,
        Grant: DAY,
      },
      findAccount: (_: unknown, id: string) => this.accountOf(id),
      loadExistingGrant: (context: OidcContext) => grantOfFirstParty(context),
      interactions: { url: (_: unknown, interaction: { uid: string }) => `/oidc/interaction/${interaction.uid}` },
      extraTokenClaims: (_: unknown, token: TokenModel) => this.claimsOfToken(token),
      formats: { customizers: { jwt: (_: unknown, token: TokenModel, jwt: StructuredToken) => this.anonymise(token, jwt) } },
      renderError: (context: { type: string; body: string }, out: { error: string }) => {
        context.type = 'html';
        context.body = page(
          '无法登录 Sign-in failed',
          `<p>登录未能完成。<br>Sign-in could not be completed.</p><p><code>${escaped(out.error)}</code></p>`,
        );
      },
    };
  }

  private accountOf(id: string): { accountId: string; claims: () => Record<string, string> } | undefined {
    const person = this.settings.demo ? demoPersonOfAccount(id) : null;
    return person ? { accountId: person.client, claims: () => ({ sub: person.client, ...claimsOf(person) }) } : undefined;
  }

  private personOfToken(token: TokenModel): DemoPerson | null {
    if (!this.settings.demo) return null;
    return token.accountId ? demoPersonOfAccount(token.accountId) : this.personOf(token.clientId);
  }

  private claimsOfToken(token: TokenModel): Record<string, string> | undefined {
    const person = this.personOfToken(token);
    return person ? claimsOf(person) : undefined;
  }

  /** A worker's client is named by the resident number: neither the subject nor the client's name of a token may show it. */
  private anonymise(token: TokenModel, jwt: StructuredToken): void {
    const person = this.personOfToken(token);
    if (!person) return;
    jwt.payload['sub'] = person.workerId ?? person.client;
    if (!token.accountId) jwt.payload['client_id'] = person.client;
  }

  private adapter(model: string): Adapter {
    const store = this.artifacts;
    const client = model === 'Client';
    return {
      upsert: (id, payload, expiresIn) => store.save(model, id, payload as Artifact, expiresIn),
      find: async (id) => (client ? this.clientOf(id) : store.find(model, 'id', id)),
      findByUid: (uid) => store.find(model, 'uid', uid),
      findByUserCode: (code) => store.find(model, 'user_code', code),
      consume: (id) => store.consume(model, id),
      destroy: (id) => store.remove(model, id),
      revokeByGrantId: (grantId) => store.removeOfGrant(grantId),
    };
  }

  private clientOf(id: string): Record<string, unknown> | undefined {
    if (!this.personOf(id)) return undefined;
    return { client_id: id, client_secret: 'demo', grant_types: ['client_credentials'], redirect_uris: [], response_types: [] };
  }
}

function consoleClient(publicUrl: string): Record<string, unknown> {
  return {
    client_id: CONSOLE,
    client_name: '安薪 anxin',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${publicUrl}/`, `${publicUrl}/callback`],
    post_logout_redirect_uris: [`${publicUrl}/`],
  };
}

/** The API is the one thing that tokens are for: nobody gets one for another audience, least of all the gateway's own. */
function resourceServer(resource: string): Record<string, unknown> {
  if (resource !== RESOURCE) throw new errors.InvalidTarget();
  return { scope: 'openid', audience: AUDIENCE, accessTokenFormat: 'jwt', accessTokenTTL: HOUR, jwt: { sign: { alg: 'RS256' } } };
}

/** The console is the house's own: nobody is asked to consent to it. */
async function grantOfFirstParty(context: OidcContext): Promise<Grant | undefined> {
  const { client, session, result, provider } = context.oidc;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const kept = known ? await provider.Grant.find(known) : undefined;
  if (kept || client.clientId !== CONSOLE) return kept;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, 'openid');
  await grant.save();
  return grant;
}
