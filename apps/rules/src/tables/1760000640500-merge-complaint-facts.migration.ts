import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints that were merged (并案) are judged with those they were merged into; what names only a shop sign is kept, since it may come to that. */
export class MergeComplaintFacts1760000640500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint_fact ALTER COLUMN respondent DROP NOT NULL, ADD COLUMN merged_into uuid, ADD COLUMN own jsonb, ADD COLUMN reopened_at timestamptz;
      COMMENT ON COLUMN complaint_fact.respondent IS 'null: only a shop sign is known; of a merged complaint that of the one it was merged into, as are project and people';
      COMMENT ON COLUMN complaint_fact.own IS 'respondent, project and people as the complaint itself says, while it is merged';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM complaint_fact WHERE respondent IS NULL;
      ALTER TABLE complaint_fact DROP COLUMN merged_into, DROP COLUMN own, DROP COLUMN reopened_at, ALTER COLUMN respondent SET NOT NULL;
    `);
  }
}
