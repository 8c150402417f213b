import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlaces1760000203000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer_region (
        employer text PRIMARY KEY,
        region text NOT NULL,
        as_of timestamptz NOT NULL
      );
      CREATE TABLE project_region (
        project uuid PRIMARY KEY,
        region text NOT NULL,
        as_of timestamptz NOT NULL
      );
      CREATE INDEX employer_region_by_region ON employer_region (region);
      CREATE INDEX project_region_by_region ON project_region (region);
      COMMENT ON TABLE employer_region IS 'From the register''s events: where an employer has its seat (属地), and so which office sees its records';
      COMMENT ON TABLE project_region IS 'From the register''s events: where a site lies; it goes before the seat of the employer';
      COMMENT ON COLUMN employer_region.as_of IS 'business time of the event it comes from: the newest stands';
      COMMENT ON COLUMN project_region.as_of IS 'business time of the event it comes from: the newest stands';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_region; DROP TABLE employer_region`);
  }
}
