import { createBatchTables, dropBatchTables } from '@anxin/batches';
import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SHIPPED_MAPPINGS } from '../return-file/shipped-mappings';

export class CreateReturnFiles1760000315000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createBatchTables(
      runner,
      { name: 'return_file_batch' },
      {
        comment: '代发回盘文件: return files of banks as they are taken in',
        roles: ['bank'],
        parts: 'Checked details of a received file: cards by blind index, people by opaque id. Gone once stored',
      },
    );
    await runner.query(`
      CREATE TABLE return_file_mapping (
        bank text NOT NULL CHECK (bank ~ '^[a-z0-9-]{2,40}$'),
        version text NOT NULL CHECK (version ~ '^[a-z0-9.-]{1,40}$'),
        title text NOT NULL,
        mapping jsonb NOT NULL CHECK (jsonb_typeof(mapping) = 'object'),
        revision integer NOT NULL CHECK (revision > 0),
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (bank, version)
      );
      CREATE TABLE return_file_mapping_change (
        bank text NOT NULL,
        version text NOT NULL,
        revision integer NOT NULL,
        title text NOT NULL,
        mapping jsonb NOT NULL,
        reason text NOT NULL,
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (bank, version, revision)
      );
      CREATE TABLE return_file (
        batch_id uuid PRIMARY KEY REFERENCES return_file_batch (id) ON DELETE CASCADE,
        reporter text NOT NULL,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        bank text NOT NULL,
        version text NOT NULL,
        revision integer NOT NULL,
        channel text NOT NULL CHECK (channel IN ('card', 'transfer')),
        payroll uuid,
        period text CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        project uuid,
        paid_on date,
        sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        amount bigint,
        receipt text,
        receipt_at timestamptz,
        CHECK ((receipt IS NULL) = (receipt_at IS NULL))
      );
      CREATE TABLE receipt_key (
        kid text PRIMARY KEY,
        sealed_key text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      ALTER TABLE payment ADD COLUMN return_file uuid;
      CREATE INDEX payment_by_return_file ON payment (return_file) WHERE return_file IS NOT NULL;
      CREATE INDEX wage_card_by_any_number ON wage_card (card_index);

      COMMENT ON TABLE return_file_mapping IS '回盘格式: how a bank writes one version of its return file; configuration';
      COMMENT ON TABLE return_file_mapping_change IS 'Every revision of a mapping, by whom and why';
      COMMENT ON TABLE return_file IS 'What the sender said of a return file as a whole, and what it came to; money in fen';
      COMMENT ON COLUMN return_file.receipt IS 'The signed receipt (JWS) once it was asked for: the same one for ever';
      COMMENT ON TABLE receipt_key IS 'Keys that sign receipts of files; the newest signs, all are published';
      COMMENT ON COLUMN receipt_key.sealed_key IS 'The private JWK (EC P-256, ES256), sealed';
      COMMENT ON COLUMN payment.return_file IS 'The return file that it came in';
    `);
    await appendOnly(runner, 'return_file_mapping_change');
    for (const { bank, version, title, mapping } of SHIPPED_MAPPINGS)
      await runner.query(
        `WITH shipped AS (
           INSERT INTO return_file_mapping (bank, version, title, mapping, revision, changed_by, changed_at)
           VALUES ($1, $2, $3, $4::jsonb, 1, 'shipped', clock_timestamp()) RETURNING *
         ) INSERT INTO return_file_mapping_change (bank, version, revision, title, mapping, reason, changed_by, changed_at)
           SELECT bank, version, revision, title, mapping, '随系统提供', changed_by, changed_at FROM shipped`,
        [bank, version, title, JSON.stringify(mapping)],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX wage_card_by_any_number; ALTER TABLE payment DROP COLUMN return_file;
      DROP TABLE receipt_key; DROP TABLE return_file; DROP TABLE return_file_mapping_change; DROP TABLE return_file_mapping`);
    await dropBatchTables(runner, { name: 'return_file_batch' });
  }
}
