import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayrollCorrections1760000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payroll_correction (
        payroll_id uuid NOT NULL REFERENCES payroll (id),
        number integer NOT NULL CHECK (number > 0),
        lines integer NOT NULL CHECK (lines > 0),
        reason text NOT NULL,
        client text NOT NULL,
        filed_at timestamptz NOT NULL,
        PRIMARY KEY (payroll_id, number)
      );

      CREATE TABLE payroll_line_version (
        payroll_id uuid NOT NULL REFERENCES payroll (id),
        line integer NOT NULL CHECK (line > 0),
        correction integer NOT NULL CHECK (correction >= 0),
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
        back_pay_for text,
        effect text NOT NULL CHECK (effect IN ('submitted', 'added', 'raised', 'changed', 'lowered')),
        waits boolean NOT NULL,
        PRIMARY KEY (payroll_id, line, correction),
        CHECK ((correction = 0) = (effect = 'submitted')),
        CHECK (NOT waits OR effect = 'lowered')
      );
      CREATE INDEX payroll_line_version_by_correction ON payroll_line_version (payroll_id, correction, line);
      CREATE INDEX payroll_line_version_by_worker ON payroll_line_version (worker_id, payroll_id);

      CREATE TABLE payroll_correction_confirmation (
        id uuid PRIMARY KEY,
        payroll_id uuid NOT NULL,
        correction integer NOT NULL,
        word integer NOT NULL CHECK (word > 0),
        worker_id text NOT NULL,
        accepted boolean NOT NULL,
        by text NOT NULL CHECK (by IN ('worker', 'inspector')),
        client text NOT NULL,
        note text,
        confirmed_at timestamptz NOT NULL,
        FOREIGN KEY (payroll_id, correction) REFERENCES payroll_correction (payroll_id, number),
        UNIQUE (payroll_id, word)
      );
      CREATE INDEX payroll_correction_confirmation_by_worker ON payroll_correction_confirmation (payroll_id, correction, worker_id, word DESC);

      COMMENT ON TABLE payroll_correction IS '工资表更正: corrections of a submitted payroll, numbered from 1';
      COMMENT ON COLUMN payroll_correction.reason IS 'sealed';
      COMMENT ON TABLE payroll_line_version IS 'Every version of a line that was ever corrected, 0 as submitted, never changed; payroll_line holds the one in force; money in fen';
      COMMENT ON COLUMN payroll_line_version.waits IS 'lowered after the payday: in force only once the worker or an inspector has accepted it';
      COMMENT ON TABLE payroll_correction_confirmation IS 'Words on lines that wait (更正确认), the latest counts';
      COMMENT ON COLUMN payroll_correction_confirmation.note IS 'sealed';
    `);
    await appendOnly(runner, 'payroll_correction', 'payroll_line_version', 'payroll_correction_confirmation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE payroll_correction_confirmation; DROP TABLE payroll_line_version; DROP TABLE payroll_correction`);
  }
}
