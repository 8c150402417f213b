import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayrolls1760000302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payroll (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        project uuid,
        period text NOT NULL CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        payday date NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'submitting', 'submitted')),
        lines integer NOT NULL CHECK (lines >= 0),
        gross bigint NOT NULL,
        net bigint NOT NULL,
        lines_published integer NOT NULL DEFAULT 0 CHECK (lines_published BETWEEN 0 AND lines),
        parts_published integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        CHECK ((state = 'draft') = (submitted_at IS NULL)),
        CHECK (state <> 'submitted' OR lines_published = lines)
      );
      CREATE UNIQUE INDEX payroll_one_per_period ON payroll (employer, project, period) NULLS NOT DISTINCT WHERE state <> 'draft';
      CREATE INDEX payroll_by_employer ON payroll (employer, created_at DESC, id DESC);
      CREATE INDEX payroll_newest ON payroll (created_at DESC, id DESC);
      CREATE INDEX payroll_submitting ON payroll (id) WHERE state = 'submitting';

      CREATE TABLE payroll_line (
        payroll_id uuid NOT NULL REFERENCES payroll (id),
        line integer NOT NULL CHECK (line > 0),
        worker_id text NOT NULL,
        post text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('direct', 'dispatched')),
        gross bigint NOT NULL CHECK (gross >= 0),
        net bigint NOT NULL CHECK (net >= 0),
        days_worked numeric(8, 2),
        normal_hours numeric(8, 2),
        absences jsonb,
        overtime_hours jsonb,
        overtime_pay bigint,
        allowances bigint,
        deductions jsonb,
        back_pay_for text CHECK (back_pay_for ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        paid bigint NOT NULL DEFAULT 0 CHECK (paid >= 0),
        PRIMARY KEY (payroll_id, line)
      ) WITH (fillfactor = 80);
      CREATE UNIQUE INDEX payroll_line_once ON payroll_line (payroll_id, worker_id, back_pay_for) NULLS NOT DISTINCT;
      CREATE INDEX payroll_line_by_worker ON payroll_line (worker_id);

      CREATE VIEW payroll_place AS
        SELECT p.id AS payroll_id, coalesce(j.region, e.region) AS region, coalesce(j.department, 'labour') AS department, 'labour'::text AS enforcer
        FROM payroll p LEFT JOIN project_place j ON j.project = p.project LEFT JOIN employer_place e ON e.uscc = p.employer;

      COMMENT ON TABLE payroll IS '工资表: one submitted for each employer, project and period; money in fen';
      COMMENT ON COLUMN payroll.state IS 'submitting: its lines are leaving piece by piece';
      COMMENT ON COLUMN payroll.lines_published IS 'lines whose event is in the outbox';
      COMMENT ON TABLE payroll_line IS '工资表明细; money in fen';
      COMMENT ON COLUMN payroll_line.paid IS 'cache: what the receipts on file cover of this line, computed again with each of them';
      COMMENT ON VIEW payroll_place IS 'Whose inspectors may see a payroll: the project''s region and department, else the employer''s region and labour';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW payroll_place; DROP TABLE payroll_line; DROP TABLE payroll`);
  }
}
