import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handled with a complaint is found by it, and by whom that is about. */
export class FindMergedComplaints1760000665500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX complaint_fact_by_merged ON complaint_fact ((fact #>> '{merged,into}')) WHERE fact #>> '{merged,into}' IS NOT NULL;
      UPDATE complaint_fact SET respondent = fact #>> '{merged,respondent}' WHERE fact #>> '{merged,respondent}' IS NOT NULL;
      COMMENT ON COLUMN complaint_fact.respondent IS 'In whose matter it is handled: its own respondent, or that of the complaint it was merged into';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE complaint_fact SET respondent = fact ->> 'respondent' WHERE fact #>> '{merged,respondent}' IS NOT NULL;
      COMMENT ON COLUMN complaint_fact.respondent IS NULL;
      DROP INDEX complaint_fact_by_merged;
    `);
  }
}
