import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules on wages read beside payrolls and payments: the rest of a line, attendance, approvals of special working time, shared cards, probation. */
export class CreateWageRuleFacts1760000941000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['payroll_line_fact', 'line_correction_fact'])
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN post text, ADD COLUMN kind text, ADD COLUMN overtime_hours jsonb, ADD COLUMN deductions jsonb`,
      );
    await runner.query(`
      CREATE TABLE working_time_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        kind text NOT NULL,
        posts text[] NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX working_time_by_employer ON working_time_fact (employer);
      COMMENT ON TABLE working_time_fact IS '特殊工时制度审批';

      CREATE TABLE attendance_fact (
        employer text NOT NULL,
        project uuid NOT NULL,
        period text NOT NULL,
        worker_id text NOT NULL,
        days integer NOT NULL,
        hours text,
        elsewhere integer NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (employer, period, project, worker_id)
      );
      COMMENT ON TABLE attendance_fact IS '考勤: of each worker the month on one site as it stands';
      COMMENT ON COLUMN attendance_fact.elsewhere IS 'days of them on which the same person attended another site too';

      CREATE TABLE card_fact (
        worker_id text PRIMARY KEY,
        shares text[] NOT NULL,
        issued_at timestamptz NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX shared_cards ON card_fact (worker_id) WHERE cardinality(shares) > 0;
      COMMENT ON TABLE card_fact IS '工资卡: the newest of each worker; shares: for whom the same number was on file then';

    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE card_fact, attendance_fact, working_time_fact`);
    for (const table of ['payroll_line_fact', 'line_correction_fact'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN post, DROP COLUMN kind, DROP COLUMN overtime_hours, DROP COLUMN deductions`);
  }
}
