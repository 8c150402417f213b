import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules know: the published facts as far as a rule reads them, and which subjects wait to be judged. */
export class CreateFacts1760000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer_fact (
        uscc text PRIMARY KEY,
        region text NOT NULL,
        industry text NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE TABLE project_fact (
        id uuid PRIMARY KEY,
        sector text NOT NULL,
        region text NOT NULL,
        developer text NOT NULL,
        general_contractor text NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE TABLE employment_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        employer_of_record text NOT NULL,
        worker_id text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        kind text NOT NULL,
        relation text NOT NULL,
        project uuid,
        migrant boolean NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX employment_by_employer ON employment_fact (employer, starts_on);
      CREATE INDEX employment_by_record ON employment_fact (employer_of_record);
      -- The end may be read before the beginning.
      CREATE TABLE employment_end_fact (
        employment_id uuid PRIMARY KEY,
        ends_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE TABLE contract_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        worker_id text NOT NULL,
        form text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        signed_on date NOT NULL,
        basis text NOT NULL,
        wage bigint NOT NULL,
        payday smallint NOT NULL,
        payday_month text NOT NULL,
        project uuid,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX contract_by_employer ON contract_fact (employer, worker_id);
      CREATE TABLE deferral_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        period text NOT NULL,
        signed_on date NOT NULL,
        until date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX deferral_by_employer ON deferral_fact (employer, period);
      CREATE TABLE payroll_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        project uuid,
        period text NOT NULL,
        payday date NOT NULL,
        lines integer NOT NULL,
        net bigint NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX payroll_by_employer ON payroll_fact (employer, period);
      CREATE TABLE payroll_line_fact (
        payroll_id uuid NOT NULL,
        line integer NOT NULL,
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
        event_id uuid NOT NULL,
        PRIMARY KEY (payroll_id, line)
      );
      CREATE INDEX back_pay_lines ON payroll_line_fact (employer, back_pay_for) WHERE back_pay_for IS NOT NULL;
      CREATE INDEX lines_by_worker ON payroll_line_fact (employer, worker_id);
      CREATE TABLE payment_fact (
        employer text NOT NULL,
        reporter text NOT NULL,
        reference text NOT NULL,
        payment_id uuid NOT NULL,
        worker_id text NOT NULL,
        amount bigint NOT NULL,
        status text NOT NULL,
        channel text NOT NULL,
        by_bank boolean NOT NULL,
        paid_on date NOT NULL,
        payroll_id uuid,
        period text NOT NULL,
        period_stated boolean NOT NULL,
        project uuid,
        event_id uuid NOT NULL,
        PRIMARY KEY (employer, reporter, reference)
      );
      CREATE INDEX payment_by_payroll ON payment_fact (payroll_id) WHERE payroll_id IS NOT NULL;
      CREATE INDEX payment_by_period ON payment_fact (employer, period) WHERE payroll_id IS NULL;
      CREATE INDEX payment_by_id ON payment_fact (payment_id);
      CREATE TABLE cash_confirmation_fact (
        payment_id uuid NOT NULL,
        worker_id text NOT NULL,
        accepted boolean NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (payment_id, worker_id)
      );
      CREATE TABLE complaint_fact (
        id uuid PRIMARY KEY,
        respondent text NOT NULL,
        project uuid,
        category text NOT NULL,
        region text NOT NULL,
        received_at timestamptz NOT NULL,
        people text[] NOT NULL,
        workers integer NOT NULL,
        amount bigint,
        event_id uuid NOT NULL
      );
      CREATE INDEX complaint_by_respondent ON complaint_fact (respondent, received_at);
      CREATE TABLE complaint_end_fact (
        complaint_id uuid PRIMARY KEY,
        outcome text NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE TABLE case_fact (
        id uuid PRIMARY KEY,
        respondent text,
        project uuid,
        case_group text NOT NULL,
        closed_at timestamptz,
        event_id uuid NOT NULL
      );
      CREATE INDEX case_by_respondent ON case_fact (respondent);

      CREATE TABLE touched (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        partition smallint NOT NULL,
        subject text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX touched_by_partition ON touched (partition, id);
      COMMENT ON TABLE touched IS 'Subjects about which a fact came, waiting to be judged; written with the fact';

      CREATE TABLE due (
        rule text NOT NULL,
        subject text NOT NULL,
        day date NOT NULL,
        partition smallint NOT NULL,
        employer text NOT NULL,
        fire_at timestamptz NOT NULL,
        fired_at timestamptz,
        waits_for text,
        PRIMARY KEY (rule, subject, day)
      );
      CREATE INDEX due_unfired ON due (fire_at, partition) WHERE fired_at IS NULL;
      CREATE INDEX due_waiting ON due (waits_for) WHERE fired_at IS NULL AND waits_for IS NOT NULL;
      COMMENT ON TABLE due IS 'Days after whose end a subject must be judged by a rule; fired_at marks what was judged';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE due, touched, case_fact, complaint_end_fact, complaint_fact, cash_confirmation_fact, payment_fact, payroll_line_fact,
      payroll_fact, deferral_fact, contract_fact, employment_end_fact, employment_fact, project_fact, employer_fact`);
  }
}
