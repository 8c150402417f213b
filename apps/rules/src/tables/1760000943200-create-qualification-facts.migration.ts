import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found of subcontractors' capacity to employ. */
export class CreateQualificationFacts1760000943200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE qualification_fact (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid PRIMARY KEY,
        project uuid NOT NULL,
        subcontract_id uuid NOT NULL,
        finding text NOT NULL,
        lender text,
        on_day date NOT NULL,
        known_on date NOT NULL
      );
      CREATE INDEX qualification_by_project ON qualification_fact (project, seq);
      COMMENT ON TABLE qualification_fact IS '用工主体资格核查; of one subcontract the latest stands';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE qualification_fact`);
  }
}
