import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDeferrals1760000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deferral (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        period text NOT NULL CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        agreed_with text NOT NULL,
        signed_on date NOT NULL,
        until date NOT NULL,
        filed_by text NOT NULL,
        filed_at timestamptz NOT NULL,
        CHECK (until >= signed_on)
      );
      CREATE INDEX deferral_by_employer ON deferral (employer, id DESC);
      COMMENT ON TABLE deferral IS '延期支付工资: agreed with the union or the staff''s representatives';
      COMMENT ON COLUMN deferral.period IS 'the wage month (工资所属期) whose payment is put off';
      COMMENT ON COLUMN deferral.until IS 'the day up to which payment is put off';
    `);
    await appendOnly(runner, 'deferral');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE deferral`);
  }
}
