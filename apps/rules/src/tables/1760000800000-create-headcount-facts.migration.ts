import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many people the employers say they employ. */
export class CreateHeadcountFacts1760000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE headcount_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        as_of date NOT NULL,
        employees integer NOT NULL,
        dispatched integer NOT NULL,
        reported_at timestamptz NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX headcount_by_employer ON headcount_fact (employer, as_of, reported_at);
      COMMENT ON TABLE headcount_fact IS '用工台账: how many people an employer says it employs on a day; of one day the latest report counts';
      COMMENT ON COLUMN headcount_fact.employees IS 'people with its own contract; dispatched ones not included';
      COMMENT ON COLUMN headcount_fact.dispatched IS '被派遣劳动者';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE headcount_fact`);
  }
}
