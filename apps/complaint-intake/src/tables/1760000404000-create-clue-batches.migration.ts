import { createBatchTables, dropBatchTables } from '@anxin/batches';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = { name: 'clue_batch' };

export class CreateClueBatches1760000404000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createBatchTables(runner, TABLES, {
      comment: '线索批量导入: exports of the national clue platform',
      roles: ['inspector', 'supervisor'],
      parts: 'Rows that wait to be stored; what people wrote, and who, is sealed',
    });
    await runner.query(`
      CREATE TABLE imported_clue (
        clue_number text PRIMARY KEY,
        complaint_id uuid NOT NULL UNIQUE REFERENCES complaint DEFERRABLE INITIALLY DEFERRED,
        fingerprint text NOT NULL,
        batch_id uuid NOT NULL REFERENCES clue_batch,
        "row" integer NOT NULL
      );
      CREATE INDEX imported_clue_by_batch ON imported_clue (batch_id, "row");
      COMMENT ON TABLE imported_clue IS '全国根治欠薪线索: which complaint a clue is, by its number';
      COMMENT ON COLUMN imported_clue.fingerprint IS 'keyed hash of what the row says';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE imported_clue`);
    await dropBatchTables(runner, TABLES);
  }
}
