import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules know of corrections: the later versions of payroll lines, and the words on those that wait for one. */
export class CreateCorrectionFacts1760000930000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE line_correction_fact (
        payroll_id uuid NOT NULL,
        line integer NOT NULL,
        correction integer NOT NULL,
        employer text NOT NULL,
        worker_id text NOT NULL,
        gross bigint NOT NULL,
        net bigint NOT NULL,
        overtime_pay bigint NOT NULL,
        allowances bigint NOT NULL,
        days_worked text,
        normal_hours text,
        absences jsonb,
        back_pay_for text,
        effect text NOT NULL,
        waits boolean NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (payroll_id, line, correction)
      );
      CREATE INDEX back_pay_corrections ON line_correction_fact (employer, back_pay_for) WHERE back_pay_for IS NOT NULL;
      CREATE INDEX corrections_by_worker ON line_correction_fact (employer, worker_id);
      CREATE TABLE correction_word_fact (
        payroll_id uuid NOT NULL,
        correction integer NOT NULL,
        worker_id text NOT NULL,
        word integer NOT NULL,
        accepted boolean NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (payroll_id, correction, worker_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE correction_word_fact, line_correction_fact`);
  }
}
