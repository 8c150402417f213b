import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys and state of the embedded issuer: a restart must void no token and no session. */
export class CreateIdentity1760100000000 implements MigrationInterface {
  readonly name = 'CreateIdentity1760100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing_key (
        kid text PRIMARY KEY,
        sealed_key text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`COMMENT ON TABLE signing_key IS 'Keys that sign tokens; the newest signs, all are published'`);
    await runner.query(`COMMENT ON COLUMN signing_key.sealed_key IS 'The private JWK (RSA, RS256), sealed'`);
    await runner.query(`
      CREATE TABLE oidc_artifact (
        model text NOT NULL,
        id text NOT NULL,
        payload jsonb NOT NULL,
        grant_id text,
        uid text,
        user_code text,
        consumed_at timestamptz,
        expires_at timestamptz,
        PRIMARY KEY (model, id)
      )`);
    await runner.query(
      `COMMENT ON TABLE oidc_artifact IS 'Sessions, grants, codes of the embedded issuer; wall time, dropped when run out'`,
    );
    await runner.query(`CREATE INDEX oidc_artifact_grant ON oidc_artifact (grant_id) WHERE grant_id IS NOT NULL`);
    await runner.query(`CREATE INDEX oidc_artifact_uid ON oidc_artifact (uid) WHERE uid IS NOT NULL`);
    await runner.query(`CREATE INDEX oidc_artifact_user_code ON oidc_artifact (user_code) WHERE user_code IS NOT NULL`);
    await runner.query(`CREATE INDEX oidc_artifact_expiry ON oidc_artifact (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE oidc_artifact, signing_key`);
  }
}
