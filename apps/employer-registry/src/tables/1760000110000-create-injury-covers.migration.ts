import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInjuryCovers1760000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE injury_cover (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        covered_from date NOT NULL,
        covered_until date NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        CHECK (covered_until >= covered_from)
      );
      CREATE INDEX injury_cover_by_project ON injury_cover (project_id, id DESC);
      COMMENT ON TABLE injury_cover IS '按项目参加工伤保险';
      COMMENT ON COLUMN injury_cover.covered_until IS 'the last day of cover';
    `);
    await appendOnly(runner, 'injury_cover');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE injury_cover`);
  }
}
