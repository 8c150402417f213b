import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has signed responsibility letters, and who is to: county governments, and general contractors by their sites. */
export class CreateLetterFacts1760000931000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_fact (
        id uuid PRIMARY KEY,
        year integer NOT NULL,
        obligor text NOT NULL,
        obligee text NOT NULL,
        signed_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX letter_by_obligor ON letter_fact (obligor, year);
      COMMENT ON TABLE letter_fact IS '目标责任书';
      COMMENT ON COLUMN letter_fact.obligor IS 'who promises: a government by its division, an enterprise by its credit code';
      COMMENT ON COLUMN letter_fact.obligee IS 'the division of the government that it is promised to';

      CREATE TABLE government_fact (
        region text PRIMARY KEY,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      COMMENT ON TABLE government_fact IS 'counties in which somebody employs or builds, and since when the register has known it';

      ALTER TABLE project_fact ADD COLUMN starts_on date, ADD COLUMN ends_on date, ADD COLUMN known_on date;
      CREATE INDEX project_by_contractor ON project_fact (general_contractor, region);
      COMMENT ON COLUMN project_fact.known_on IS 'business day of the first registration; null of a site that was read before its days were kept';

      ALTER TABLE alert ALTER COLUMN employer DROP NOT NULL;
      COMMENT ON COLUMN alert.employer IS 'null where a government is the subject';
      COMMENT ON COLUMN due.employer IS 'the key of the subject: the employer, or the division of a government';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE letter_fact, government_fact;
      DROP INDEX project_by_contractor;
      ALTER TABLE project_fact DROP COLUMN starts_on, DROP COLUMN ends_on, DROP COLUMN known_on;
    `);
  }
}
