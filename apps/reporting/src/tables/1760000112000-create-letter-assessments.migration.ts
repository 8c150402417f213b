import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What responsibility letters promise, and what the system saw of it. */
export class CreateLetterAssessments1760000112000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_read (
        id uuid PRIMARY KEY,
        year integer NOT NULL,
        kind text NOT NULL,
        obligor_region text,
        obligor_uscc text,
        obligee_region text NOT NULL,
        targets jsonb NOT NULL,
        signed_on date NOT NULL
      );
      CREATE INDEX letter_read_by_year ON letter_read (year, obligee_region);
      -- The alerts and cases that letters promise something about, with whom they concern.
      CREATE TABLE letter_alert (
        id uuid PRIMARY KEY,
        rule text NOT NULL,
        region text NOT NULL,
        debtors text[] NOT NULL,
        state text NOT NULL,
        amount bigint,
        raised_on date NOT NULL,
        resolved_on date,
        cause text
      );
      CREATE INDEX letter_alert_by_region ON letter_alert (region text_pattern_ops, raised_on);
      CREATE INDEX letter_alert_by_debtor ON letter_alert USING gin (debtors);
      CREATE TABLE letter_case (
        id uuid PRIMARY KEY,
        source text NOT NULL,
        region text NOT NULL,
        respondent text,
        opened_on date NOT NULL,
        closed_on date
      );
      CREATE INDEX letter_case_by_region ON letter_case (region text_pattern_ops, opened_on);
      CREATE INDEX letter_case_by_respondent ON letter_case (respondent) WHERE respondent IS NOT NULL;
      COMMENT ON TABLE letter_read IS '目标责任书, as signed';
      COMMENT ON COLUMN letter_alert.debtors IS 'The employer, and who owes beside it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE letter_case, letter_alert, letter_read`);
  }
}
