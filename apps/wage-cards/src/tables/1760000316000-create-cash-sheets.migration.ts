import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCashSheets1760000316000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cash_sheet (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        payroll uuid NOT NULL,
        signed_on date NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        pages integer CHECK (pages > 0),
        filed_by text NOT NULL,
        filed_at timestamptz NOT NULL,
        UNIQUE (employer, sha256)
      );
      CREATE INDEX cash_sheet_by_employer ON cash_sheet (employer, id DESC);
      ALTER TABLE payment ADD COLUMN cash_sheet uuid REFERENCES cash_sheet (id);
      CREATE INDEX payment_by_cash_sheet ON payment (cash_sheet) WHERE cash_sheet IS NOT NULL;
      COMMENT ON TABLE cash_sheet IS '现金发放签字表: a signed sheet as a document; what it says was handed out counts line by line once the worker or an inspector confirms it';
      COMMENT ON COLUMN cash_sheet.sha256 IS 'of the scan, which stays with the employer';
      COMMENT ON COLUMN payment.cash_sheet IS 'The signed sheet that cash was handed out by';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE payment DROP COLUMN cash_sheet; DROP TABLE cash_sheet`);
  }
}
