import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the parameters: what one administrator proposed, and what another decided. */
export class CreatePolicyChanges1760000118000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_change (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
        value text NOT NULL,
        unit text NOT NULL,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        basis text NOT NULL CHECK (basis <> ''),
        source text,
        verified boolean NOT NULL,
        note text,
        backdating text,
        previous jsonb,
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX policy_change_by_row ON policy_change (key, region, valid_from);
      COMMENT ON TABLE policy_change IS '政策参数变更: proposals, append-only';
      COMMENT ON COLUMN policy_change.backdating IS 'Why it reaches back to days that were over when it was proposed';
      COMMENT ON COLUMN policy_change.previous IS 'What held on its first day when it was proposed';

      CREATE TABLE policy_decision (
        change_id uuid PRIMARY KEY REFERENCES policy_change (id),
        decision text NOT NULL CHECK (decision IN ('approve', 'refuse')),
        number bigint UNIQUE,
        reason text,
        previous jsonb,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((decision = 'approve') = (number IS NOT NULL))
      );
      COMMENT ON TABLE policy_decision IS '审批: by another person than who proposed; append-only';
      COMMENT ON COLUMN policy_decision.number IS 'Order of approval';
      COMMENT ON COLUMN policy_decision.previous IS 'The value that the approved one took the place of';

      CREATE FUNCTION refuse_own_policy_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM policy_change c WHERE c.id = NEW.change_id AND c.proposed_by = NEW.decided_by) THEN
          RAISE EXCEPTION 'who proposed a policy change does not decide it' USING ERRCODE = '23514';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER decided_by_another BEFORE INSERT ON policy_decision FOR EACH ROW EXECUTE FUNCTION refuse_own_policy_decision();
    `);
    await appendOnly(runner, 'policy_change', 'policy_decision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE policy_decision, policy_change; DROP FUNCTION refuse_own_policy_decision()`);
  }
}
