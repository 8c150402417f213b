import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQualificationChecks1760000943100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE qualification_check (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        subcontract_id uuid NOT NULL REFERENCES subcontract (id),
        finding text NOT NULL CHECK (finding IN ('in-order', 'person', 'refused', 'expired', 'wrong-kind', 'lent', 'ended')),
        lender text CHECK (lender IS NULL OR finding = 'lent'),
        found_on date NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX qualification_check_by_project ON qualification_check (project_id, id DESC);
      COMMENT ON TABLE qualification_check IS '用工主体资格核查 (保障农民工工资支付条例 19, 36): append-only, the latest of a subcontract stands';
      COMMENT ON COLUMN qualification_check.lender IS 'whose licence it works under (挂靠)';
    `);
    await appendOnly(runner, 'qualification_check');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE qualification_check`);
  }
}
