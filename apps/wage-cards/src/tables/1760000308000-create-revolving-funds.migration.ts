import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emergency revolving funds, what governments put into them, and the advances they pay. */
export class CreateRevolvingFunds1760000308000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE revolving_fund (
        region text PRIMARY KEY CHECK (region ~ '^[0-9]{6}$'),
        version integer NOT NULL
      );
      CREATE TABLE revolving_fund_appropriation (
        id uuid PRIMARY KEY,
        region text NOT NULL REFERENCES revolving_fund (region),
        amount bigint NOT NULL CHECK (amount > 0),
        came_on date NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE TABLE advance (
        id uuid PRIMARY KEY,
        region text NOT NULL REFERENCES revolving_fund (region),
        case_id uuid NOT NULL,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        project uuid,
        amount bigint NOT NULL CHECK (amount > 0),
        state text NOT NULL CHECK (state IN ('proposed', 'refused', 'paid-out', 'recovered')),
        signatures_needed integer NOT NULL CHECK (signatures_needed >= 0),
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        paid_out_on date,
        recover_by date,
        version integer NOT NULL,
        CHECK ((state IN ('paid-out', 'recovered')) = (paid_out_on IS NOT NULL))
      );
      CREATE INDEX advance_by_region ON advance (region, id DESC);
      CREATE INDEX advance_by_employer ON advance (employer, id DESC);
      CREATE TABLE advance_line (
        advance_id uuid NOT NULL REFERENCES advance (id),
        line integer NOT NULL CHECK (line > 0),
        worker_id text NOT NULL,
        period text NOT NULL CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        amount bigint NOT NULL CHECK (amount > 0),
        owed bigint NOT NULL CHECK (owed > 0),
        by_payroll boolean NOT NULL,
        PRIMARY KEY (advance_id, line),
        UNIQUE (advance_id, worker_id, period)
      );
      CREATE INDEX advance_line_by_worker ON advance_line (worker_id);
      CREATE TABLE advance_signature (
        advance_id uuid NOT NULL REFERENCES advance (id),
        signed_by text NOT NULL,
        decision text NOT NULL CHECK (decision IN ('approve', 'refuse')),
        reason text,
        signed_at timestamptz NOT NULL,
        PRIMARY KEY (advance_id, signed_by)
      );
      CREATE FUNCTION advance_signed_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM advance a WHERE a.id = NEW.advance_id AND a.proposed_by = NEW.signed_by) THEN
          RAISE EXCEPTION 'who applied for an advance does not sign it' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER advance_signature_by_another BEFORE INSERT ON advance_signature FOR EACH ROW EXECUTE FUNCTION advance_signed_by_another();

      COMMENT ON TABLE revolving_fund IS '欠薪应急周转金: one of each region; what it holds and claims is in the ledger';
      COMMENT ON TABLE revolving_fund_appropriation IS '财政拨入; money in fen';
      COMMENT ON TABLE advance IS '垫付申请: of a case; what is claimed of the employer is in the ledger; money in fen';
      COMMENT ON COLUMN advance.signatures_needed IS 'of other people than who applied';
      COMMENT ON TABLE advance_line IS '垫付明细: by worker and month; money in fen';
      COMMENT ON COLUMN advance_line.owed IS 'what was open for the month when it was applied for';
      COMMENT ON COLUMN advance_line.by_payroll IS 'owed by payrolls on file; else as stated by who applied';
      COMMENT ON TABLE advance_signature IS '审批签字: each of another person';
      COMMENT ON COLUMN advance_signature.reason IS 'sealed';
    `);
    await appendOnly(runner, 'revolving_fund_appropriation', 'advance_line', 'advance_signature');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE advance_signature; DROP FUNCTION advance_signed_by_another(); DROP TABLE advance_line; DROP TABLE advance;
      DROP TABLE revolving_fund_appropriation; DROP TABLE revolving_fund;
    `);
  }
}
