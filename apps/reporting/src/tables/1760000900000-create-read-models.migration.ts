import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts and cases as the bulletins count them; what was never a violation is in no statistic. */
export class CreateReadModels1760000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert_read (
        id uuid PRIMARY KEY,
        rule text NOT NULL,
        region text NOT NULL,
        department text NOT NULL,
        severity text NOT NULL,
        state text NOT NULL,
        amount bigint,
        workers integer NOT NULL,
        raised_on date NOT NULL,
        resolved_on date,
        cause text,
        at timestamptz NOT NULL
      );
      CREATE INDEX alert_read_by_region ON alert_read (region, raised_on);
      CREATE TABLE case_read (
        id uuid PRIMARY KEY,
        source text NOT NULL,
        region text NOT NULL,
        department text NOT NULL,
        state text NOT NULL,
        stage text NOT NULL,
        outcome text,
        opened_on date NOT NULL,
        filed_on date,
        closed_on date,
        amount_recovered bigint,
        at timestamptz NOT NULL
      );
      CREATE INDEX case_read_by_region ON case_read (region, opened_on);
      COMMENT ON TABLE alert_read IS '预警统计';
      COMMENT ON TABLE case_read IS '案件统计';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE case_read, alert_read`);
  }
}
