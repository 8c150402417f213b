import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWorkingTimeApprovals1760000107000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE working_time_approval (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        kind text NOT NULL CHECK (kind IN ('comprehensive', 'flexible')),
        posts text[] NOT NULL CHECK (cardinality(posts) > 0),
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        number text NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        CHECK (valid_until >= valid_from)
      );
      CREATE INDEX working_time_approval_by_employer ON working_time_approval (employer, id DESC);
      COMMENT ON TABLE working_time_approval IS '特殊工时制度审批';
      COMMENT ON COLUMN working_time_approval.kind IS 'comprehensive 综合计算工时, flexible 不定时工作制';
      COMMENT ON COLUMN working_time_approval.number IS '批复文号';
    `);
    await appendOnly(runner, 'working_time_approval');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE working_time_approval`);
  }
}
