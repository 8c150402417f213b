import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The business clock and the answers kept for idempotency keys: every service has them. */
export class CreateFoundation1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE business_clock (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        shift interval NOT NULL DEFAULT '0'
      );
      COMMENT ON TABLE business_clock IS 'One row: by how much business time is ahead of the server''s clock (zero outside demo mode)';
      INSERT INTO business_clock DEFAULT VALUES;

      CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE
        AS $$ SELECT clock_timestamp() + shift FROM business_clock $$;

      CREATE TABLE idempotency_key (
        client text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        request_hash text NOT NULL,
        status smallint NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (client, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
      COMMENT ON TABLE idempotency_key IS 'The first answer to each Idempotency-Key, written in the transaction of its effect';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency_key; DROP FUNCTION business_now(); DROP TABLE business_clock;`);
  }
}
