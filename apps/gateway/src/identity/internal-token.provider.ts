import { INTERNAL_AUDIENCE } from '@anxin/access';
import { Inject, Injectable } from '@nestjs/common';
import { importJWK, SignJWT } from 'jose';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import { SigningKeyStore } from './signing-key.store';

/** Seconds. */
const LIFE = 300;
const SPARE = 60;

/** Mints the token of the gateway's own calls to the services' `/internal` routes; no client can get one of this audience. */
@Injectable()
export class InternalTokens {
  private kept: { token: Promise<string>; until: number } | undefined;

  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly signingKeys: SigningKeyStore,
  ) {}

  async token(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    if (this.kept && this.kept.until > now) return this.kept.token;
    const minted = this.mint(now);
    this.kept = { token: minted, until: now + LIFE - SPARE };
    minted.catch(() => (this.kept = undefined));
    return minted;
  }

  private async mint(now: number): Promise<string> {
    const [key] = await this.signingKeys.keys();
    return new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
      .setIssuer(this.settings.ownIssuer)
      .setSubject('gateway')
      .setAudience(INTERNAL_AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE)
      .sign(await importJWK(key, 'RS256'));
  }
}
