import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AUDIENCE, type Department, INTERNAL_AUDIENCE, type Role } from '@anxin/access';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** Who a test calls as. */
export interface TestCaller {
  readonly role: Role;
  readonly uscc?: string;
  readonly region?: string;
  readonly department?: Department;
  readonly workerId?: string;
  readonly second?: string;
  /** Left out: made from role and bounds, so that the same person is the same client. */
  readonly client?: string;
}

/** What a test may bend in a token, to see it refused. */
export interface TokenFaults {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; negative: run out. 3600 if left out. */
  readonly expiresIn?: number;
  readonly key?: CryptoKey;
}

/** An issuer of tokens inside the test's process: real signatures, real JWKS over HTTP on 127.0.0.1. */
export class TestIssuer {
  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly algorithm: string,
    readonly issuer: string,
    private readonly pepper: string,
  ) {}

  /** @param algorithm a pair for RS256, with which the embedded issuer signs, takes 0.2 s of a processor to find; one for ES256 none to speak of */
  static async start(algorithm: 'ES256' | 'RS256' = 'ES256'): Promise<TestIssuer> {
    const { privateKey, publicKey } = await generateKeyPair(algorithm);
    const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'test', alg: algorithm, use: 'sig' };
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oidc`;
    return new TestIssuer(server, privateKey, algorithm, issuer, `1:${randomBytes(32).toString('base64')}`);
  }

  /** What a service under test needs in its environment to trust this issuer; the pepper is new with each issuer. */
  get env(): { OIDC_ISSUER: string; OIDC_JWKS_URL: string; ANXIN_WORKER_PEPPER: string } {
    return { OIDC_ISSUER: this.issuer, OIDC_JWKS_URL: `${this.issuer}/jwks`, ANXIN_WORKER_PEPPER: this.pepper };
  }

  tokenFor(caller: TestCaller, faults: TokenFaults = {}): Promise<string> {
    const { role, uscc, region, department, workerId, second } = caller;
    const client = caller.client ?? ['test', role, uscc, region, department, workerId, second].filter(Boolean).join('-');
    const claims = { role, client, uscc, region, department, worker_id: workerId, second };
    return this.sign(claims, workerId ?? client, { audience: AUDIENCE, ...faults });
  }

  /** `Authorization` header for a caller. */
  async headersFor(caller: TestCaller): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.tokenFor(caller)}` };
  }

  /** The token that the gateway would mint for its own calls. */
  gatewayToken(faults: TokenFaults = {}): Promise<string> {
    return this.sign({}, 'gateway', { audience: INTERNAL_AUDIENCE, ...faults });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private sign(claims: Record<string, unknown>, subject: string, faults: TokenFaults): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: this.algorithm, kid: 'test', typ: 'at+jwt' })
      .setIssuer(faults.issuer ?? this.issuer)
      .setSubject(subject)
      .setAudience(faults.audience ?? AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + (faults.expiresIn ?? 3_600))
      .sign(faults.key ?? this.key);
  }
}
