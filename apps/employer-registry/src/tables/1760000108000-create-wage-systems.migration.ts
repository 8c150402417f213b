import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWageSystems1760000108000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wage_system (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        kind text NOT NULL CHECK (kind IN ('distribution', 'growth', 'minimum-wage')),
        filed_on date NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX wage_system_by_employer ON wage_system (employer, id DESC);
      COMMENT ON TABLE wage_system IS '企业工资三项制度备案';
      COMMENT ON COLUMN wage_system.kind IS 'distribution 工资分配, growth 工资增长, minimum-wage 最低工资标准发放';
    `);
    await appendOnly(runner, 'wage_system');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE wage_system`);
  }
}
