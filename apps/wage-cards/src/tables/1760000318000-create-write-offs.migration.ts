import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Writing off what of an advance can't be recovered. */
export class CreateWriteOffs1760000318000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE advance DROP CONSTRAINT advance_state_check, DROP CONSTRAINT advance_check;
      ALTER TABLE advance
        ADD CONSTRAINT advance_state_check CHECK (state IN ('proposed', 'refused', 'paid-out', 'recovered', 'written-off')),
        ADD CONSTRAINT advance_paid_out_check CHECK ((state IN ('paid-out', 'recovered', 'written-off')) = (paid_out_on IS NOT NULL));
      CREATE TABLE advance_write_off (
        id uuid PRIMARY KEY,
        advance_id uuid NOT NULL REFERENCES advance (id),
        amount bigint NOT NULL CHECK (amount > 0),
        reason text NOT NULL,
        paper jsonb NOT NULL CHECK (paper ?& array['kind', 'on', 'sha256']),
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL
      );
      CREATE INDEX advance_write_off_by_advance ON advance_write_off (advance_id, id DESC);
      CREATE TABLE advance_write_off_decision (
        write_off_id uuid PRIMARY KEY REFERENCES advance_write_off (id),
        decision text NOT NULL CHECK (decision IN ('approve', 'refuse')),
        reason text,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL
      );
      CREATE FUNCTION write_off_decided_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM advance_write_off w WHERE w.id = NEW.write_off_id AND w.proposed_by = NEW.decided_by) THEN
          RAISE EXCEPTION 'who proposed a write-off does not decide on it' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER write_off_decision_by_another BEFORE INSERT ON advance_write_off_decision FOR EACH ROW EXECUTE FUNCTION write_off_decided_by_another();

      COMMENT ON TABLE advance_write_off IS '核销申请: what of an advance can''t be recovered; the debt stays on record in the ledger (账销案存); money in fen';
      COMMENT ON COLUMN advance_write_off.reason IS 'sealed';
      COMMENT ON COLUMN advance_write_off.paper IS '核销依据: a court''s or a register''s paper; the scan stays with the office';
      COMMENT ON TABLE advance_write_off_decision IS '核销审批: by another person than who proposed';
      COMMENT ON COLUMN advance_write_off_decision.reason IS 'sealed';
    `);
    await appendOnly(runner, 'advance_write_off', 'advance_write_off_decision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE advance_write_off_decision; DROP FUNCTION write_off_decided_by_another(); DROP TABLE advance_write_off;
      ALTER TABLE advance DROP CONSTRAINT advance_state_check, DROP CONSTRAINT advance_paid_out_check;
      ALTER TABLE advance
        ADD CONSTRAINT advance_state_check CHECK (state IN ('proposed', 'refused', 'paid-out', 'recovered')),
        ADD CONSTRAINT advance_check CHECK ((state IN ('paid-out', 'recovered')) = (paid_out_on IS NOT NULL));
    `);
  }
}
