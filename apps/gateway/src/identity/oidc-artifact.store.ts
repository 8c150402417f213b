import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What the issuer keeps of a session, grant, code or interaction. */
export type Artifact = Record<string, unknown> & { grantId?: string; uid?: string; userCode?: string };

const HOUR_MS = 3_600_000;
const LIVE = `(expires_at IS NULL OR expires_at > clock_timestamp())`;

/** State of the embedded issuer in the gateway's schema. Expiry is wall time. */
@Injectable()
export class OidcArtifactStore implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('identity');
  private sweep: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.sweep = setInterval(
      () => void this.dropExpired().catch((error: Error) => this.logger.warn(`run-out state stays for now: ${error.name}`)),
      HOUR_MS,
    );
    this.sweep.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  async save(model: string, id: string, payload: Artifact, expiresIn?: number): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO oidc_artifact (model, id, payload, grant_id, uid, user_code, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 second')
       ON CONFLICT (model, id) DO UPDATE SET payload = EXCLUDED.payload, grant_id = EXCLUDED.grant_id, uid = EXCLUDED.uid,
         user_code = EXCLUDED.user_code, expires_at = EXCLUDED.expires_at`,
      [model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, payload.userCode ?? null, expiresIn ?? null],
    );
  }

  async find(model: string, by: 'id' | 'uid' | 'user_code', value: string): Promise<Artifact | undefined> {
    const [row]: { payload: Artifact; consumed_at: Date | null }[] = await this.dataSource.query(
      `SELECT payload, consumed_at FROM oidc_artifact WHERE model = $1 AND ${by} = $2 AND ${LIVE} LIMIT 1`,
      [model, value],
    );
    return row && { ...row.payload, ...(row.consumed_at && { consumed: Math.floor(row.consumed_at.getTime() / 1000) }) };
  }

  async consume(model: string, id: string): Promise<void> {
    await this.dataSource.query(`UPDATE oidc_artifact SET consumed_at = clock_timestamp() WHERE model = $1 AND id = $2`, [model, id]);
  }

  async remove(model: string, id: string): Promise<void> {
    await this.dataSource.query(`DELETE FROM oidc_artifact WHERE model = $1 AND id = $2`, [model, id]);
  }

  async removeOfGrant(grantId: string): Promise<void> {
    await this.dataSource.query(`DELETE FROM oidc_artifact WHERE grant_id = $1`, [grantId]);
  }

  async dropExpired(): Promise<void> {
    await this.dataSource.query(`DELETE FROM oidc_artifact WHERE expires_at <= clock_timestamp()`);
  }
}
