import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateResponsibilityLetters1760000111000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE responsibility_letter (
        id uuid PRIMARY KEY,
        year integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('government', 'enterprise')),
        obligor_region text,
        obligor_uscc text,
        obligee_region text NOT NULL,
        region text NOT NULL,
        targets jsonb NOT NULL,
        signed_on date NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        CHECK ((kind = 'government') = (obligor_region IS NOT NULL)),
        CHECK ((kind = 'enterprise') = (obligor_uscc IS NOT NULL)),
        UNIQUE NULLS NOT DISTINCT (year, obligor_region, obligor_uscc, obligee_region)
      );
      CREATE INDEX letter_by_region ON responsibility_letter (region, id DESC);
      CREATE INDEX letter_by_enterprise ON responsibility_letter (obligor_uscc, year) WHERE obligor_uscc IS NOT NULL;
      CREATE INDEX project_by_county ON project (region, general_contractor);
      COMMENT ON TABLE responsibility_letter IS '目标责任书 (一书): who promised which figures to which government for a year; append-only';
      COMMENT ON COLUMN responsibility_letter.region IS 'whose offices see it';
    `);
    await appendOnly(runner, 'responsibility_letter');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX project_by_county; DROP TABLE responsibility_letter`);
  }
}
