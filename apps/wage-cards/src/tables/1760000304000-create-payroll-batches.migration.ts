import { createBatchTables, dropBatchTables } from '@anxin/batches';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayrollBatches1760000304000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createBatchTables(
      runner,
      { name: 'payroll_batch', counts: ['payrolls'] },
      {
        comment: '工资表批量报送: files of payrolls of many employers',
        roles: ['employer', 'bank', 'supervisor'],
        parts: 'Checked lines of a received file, workers by opaque id; a bucket holds all of its payrolls. Gone once stored',
      },
    );
    await runner.query(`
      CREATE TABLE payroll_batch_long (
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        bucket integer NOT NULL,
        number integer NOT NULL,
        payroll_id uuid REFERENCES payroll (id),
        PRIMARY KEY (batch_id, bucket)
      );
      CREATE INDEX payroll_batch_long_payroll ON payroll_batch_long (payroll_id);
      COMMENT ON TABLE payroll_batch_long IS 'Long payrolls whose lines beyond the first are in a bucket of their own; payroll_id once begun';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE payroll_batch_long`);
    await dropBatchTables(runner, { name: 'payroll_batch' });
  }
}
