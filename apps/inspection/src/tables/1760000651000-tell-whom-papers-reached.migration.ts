import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellWhomPapersReached1760000651000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_file ADD COLUMN served text[] NOT NULL DEFAULT '{}';
      UPDATE case_file SET folded = folded || '{"papers": {"notices": [], "decisions": []}}',
        served = ARRAY(SELECT DISTINCT s ->> 'uscc' FROM jsonb_array_elements(folded -> 'orders') o, jsonb_array_elements(o -> 'served') s
          WHERE s ->> 'uscc' IS NOT NULL ORDER BY 1);
      CREATE INDEX case_served ON case_file USING gin (served);
      COMMENT ON COLUMN case_file.served IS 'Credit codes of those on whom a paper of the case was served: they see it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_file DROP COLUMN served; UPDATE case_file SET folded = folded - 'papers';`);
  }
}
