import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayrollBatches1760000304000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payroll_batch (
        id uuid PRIMARY KEY,
        role text NOT NULL CHECK (role IN ('employer', 'bank', 'supervisor')),
        sender text NOT NULL,
        region text CHECK (region ~ '^[0-9]{6}$'),
        media_type text NOT NULL,
        digest text,
        state text NOT NULL CHECK (state IN ('receiving', 'received', 'running', 'done', 'failed')),
        rows integer NOT NULL DEFAULT 0,
        accepted integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        payrolls integer NOT NULL DEFAULT 0,
        failure text,
        attempts integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((state = 'failed') = (failure IS NOT NULL)),
        CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
        CHECK (state <> 'done' OR accepted + unchanged + rejected = rows),
        CHECK ((role = 'supervisor') = (region IS NOT NULL))
      );
      CREATE INDEX payroll_batch_newest ON payroll_batch (created_at DESC, id DESC);
      CREATE INDEX payroll_batch_by_sender ON payroll_batch (role, sender, created_at DESC, id DESC);
      CREATE INDEX payroll_batch_open ON payroll_batch (id) WHERE state IN ('receiving', 'received', 'running');
      CREATE UNIQUE INDEX payroll_batch_once ON payroll_batch (role, sender, digest)
        WHERE state IN ('received', 'running') OR (state = 'done' AND rejected = 0);

      CREATE TABLE payroll_batch_part (
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        bucket integer NOT NULL,
        part integer NOT NULL,
        content text NOT NULL,
        PRIMARY KEY (batch_id, bucket, part)
      );
      ALTER TABLE payroll_batch_part ALTER COLUMN content SET STORAGE EXTERNAL;

      CREATE TABLE payroll_batch_slice (
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        slice integer NOT NULL,
        first_bucket integer NOT NULL,
        last_bucket integer NOT NULL,
        lines integer NOT NULL,
        PRIMARY KEY (batch_id, slice)
      );

      CREATE TABLE payroll_batch_long (
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        bucket integer NOT NULL,
        number integer NOT NULL,
        payroll_id uuid REFERENCES payroll (id),
        PRIMARY KEY (batch_id, bucket)
      );
      CREATE INDEX payroll_batch_long_payroll ON payroll_batch_long (payroll_id);

      CREATE TABLE payroll_batch_error (
        id bigint GENERATED ALWAYS AS IDENTITY,
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        "row" integer NOT NULL,
        path text NOT NULL,
        message text NOT NULL,
        PRIMARY KEY (batch_id, "row", id)
      );

      COMMENT ON TABLE payroll_batch IS '工资表批量报送: files of payrolls of many employers';
      COMMENT ON COLUMN payroll_batch.sender IS 'the employer''s credit code; of a bank or an authority its client';
      COMMENT ON COLUMN payroll_batch.digest IS 'SHA-256 of the bytes as they came and of their media type; the same content changes nothing';
      COMMENT ON COLUMN payroll_batch.seen_at IS 'wall time of the last sign of life of an upload';
      COMMENT ON TABLE payroll_batch_part IS 'Checked lines of a received file, workers by opaque id; a bucket holds all of its payrolls. Gone once stored';
      COMMENT ON TABLE payroll_batch_slice IS 'Buckets that are stored in one transaction, which deletes its slice: what is left is still to do';
      COMMENT ON TABLE payroll_batch_long IS 'Long payrolls whose lines beyond the first are in a bucket of their own; payroll_id once begun';
      COMMENT ON TABLE payroll_batch_error IS 'What is wrong with which row; never what stood there';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['payroll_batch_error', 'payroll_batch_long', 'payroll_batch_slice', 'payroll_batch_part', 'payroll_batch'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
