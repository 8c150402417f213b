import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rebuilds there were: each is a generation of its own number. */
export class CreateRebuilds1760000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rebuild (
        generation integer GENERATED ALWAYS AS IDENTITY (START WITH 2) PRIMARY KEY,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        events bigint,
        alerts integer,
        same integer,
        gained integer,
        lost integer,
        changed integer,
        uncertain integer
      );
      COMMENT ON TABLE rebuild IS 'Rebuilds of the alerts from the log, and what the comparison with the live ones found; without an end: it was broken off';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rebuild`);
  }
}
