import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePaymentGuarantees1760000109000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_guarantee (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        form text NOT NULL CHECK (form IN ('bank', 'company', 'insurance')),
        amount bigint NOT NULL CHECK (amount > 0),
        valid_until date NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX payment_guarantee_by_project ON payment_guarantee (project_id, id DESC);
      COMMENT ON TABLE payment_guarantee IS '工程款支付担保';
      COMMENT ON COLUMN payment_guarantee.amount IS 'fen';
      COMMENT ON COLUMN payment_guarantee.form IS 'bank 银行保函, company 担保公司保函, insurance 保证保险';
    `);
    await appendOnly(runner, 'payment_guarantee');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE payment_guarantee`);
  }
}
