import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayments1760000303000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        reporter text NOT NULL,
        by_bank boolean NOT NULL,
        channel text NOT NULL CHECK (channel IN ('card', 'transfer', 'cash')),
        paid_on date NOT NULL,
        payroll uuid,
        period text CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        project uuid,
        lines integer NOT NULL CHECK (lines > 0),
        amount bigint NOT NULL,
        reported_at timestamptz NOT NULL,
        version integer NOT NULL,
        CHECK (by_bank = (channel <> 'cash'))
      );
      CREATE INDEX payment_by_employer ON payment (employer, reported_at DESC, id DESC);
      CREATE INDEX payment_by_reporter ON payment (reporter, reported_at DESC, id DESC);
      CREATE INDEX payment_newest ON payment (reported_at DESC, id DESC);

      CREATE TABLE payment_line (
        payment_id uuid NOT NULL REFERENCES payment (id),
        line integer NOT NULL CHECK (line > 0),
        worker_id text NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        reference text NOT NULL,
        status text NOT NULL CHECK (status IN ('paid', 'failed', 'returned')),
        PRIMARY KEY (payment_id, line),
        UNIQUE (payment_id, reference)
      );
      CREATE INDEX payment_line_by_worker ON payment_line (worker_id);

      CREATE TABLE transfer (
        employer text NOT NULL,
        reporter text NOT NULL,
        reference text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('card', 'transfer', 'cash')),
        worker_id text NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        status text NOT NULL CHECK (status IN ('paid', 'failed', 'returned')),
        paid_on date NOT NULL,
        payroll uuid,
        period text,
        project uuid,
        payment_id uuid NOT NULL REFERENCES payment (id),
        confirmed boolean,
        PRIMARY KEY (employer, reporter, reference)
      );
      CREATE INDEX transfer_by_worker ON transfer (employer, worker_id);
      CREATE INDEX transfer_by_payroll ON transfer (employer, payroll);

      CREATE TABLE cash_confirmation (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payment (id),
        workers text[] NOT NULL,
        accepted boolean NOT NULL,
        by text NOT NULL CHECK (by IN ('worker', 'inspector')),
        client text NOT NULL,
        note text,
        confirmed_at timestamptz NOT NULL
      );
      CREATE INDEX cash_confirmation_by_payment ON cash_confirmation (payment_id, confirmed_at);

      CREATE VIEW payment_place AS
        SELECT p.id AS payment_id, coalesce(j.region, e.region) AS region, coalesce(j.department, 'labour') AS department, 'labour'::text AS enforcer
        FROM payment p
        LEFT JOIN payroll r ON r.id = p.payroll AND r.employer = p.employer
        LEFT JOIN project_place j ON j.project = coalesce(p.project, r.project)
        LEFT JOIN employer_place e ON e.uscc = p.employer;

      COMMENT ON TABLE payment IS '发放回单: what a bank, or for cash the employer, reported in one call; money in fen';
      COMMENT ON TABLE payment_line IS 'As reported, never changed: the history of each reference';
      COMMENT ON TABLE transfer IS 'The current state of each reference: the latest report stands';
      COMMENT ON COLUMN transfer.confirmed IS 'cash only: the latest word of the worker or an inspector (现金签收)';
      COMMENT ON COLUMN cash_confirmation.note IS 'sealed';
    `);
    await appendOnly(runner, 'payment_line', 'cash_confirmation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP VIEW payment_place; DROP TABLE cash_confirmation; DROP TABLE transfer; DROP TABLE payment_line; DROP TABLE payment`,
    );
  }
}
