import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What-ifs: the rules replayed over history with other parameters, beside the live alerts. */
export class CreateWhatIfs1760000945000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE what_if (
        id uuid PRIMARY KEY,
        rows jsonb NOT NULL,
        rules text[] NOT NULL CHECK (cardinality(rules) > 0),
        everything boolean NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL CHECK (to_day >= from_day),
        approvals bigint NOT NULL,
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed')),
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        started_at timestamptz,
        ended_at timestamptz,
        subjects integer,
        judged integer NOT NULL DEFAULT 0,
        runner uuid,
        leased_until timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        failure text,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((state IN ('done', 'cancelled', 'failed')) = (ended_at IS NOT NULL)),
        CHECK ((state = 'failed') = (failure IS NOT NULL))
      );
      CREATE INDEX what_if_open ON what_if (id) WHERE state IN ('queued', 'running');
      COMMENT ON TABLE what_if IS '试算: parameters that somebody assumed, and the history they were tried on; changes no alert';
      COMMENT ON COLUMN what_if.rows IS 'The assumed rows of the parameters';
      COMMENT ON COLUMN what_if.approvals IS 'How many changes had been approved: what it is compared with stays the same while it runs';
      COMMENT ON COLUMN what_if.subjects IS 'How many are replayed; null until they are listed';
      COMMENT ON COLUMN what_if.judged IS 'How many of them are done: the work goes on behind the last';
      COMMENT ON COLUMN what_if.leased_until IS 'Wall time until which its runner has it to itself; a dead runner is followed by another';

      CREATE TABLE what_if_subject (
        what_if_id uuid NOT NULL REFERENCES what_if (id) ON DELETE CASCADE,
        place integer NOT NULL,
        kind text NOT NULL,
        employer text NOT NULL,
        subject text NOT NULL,
        PRIMARY KEY (what_if_id, place)
      );
      COMMENT ON TABLE what_if_subject IS 'What is still to be replayed, in its order; empty once it has ended';

      CREATE TABLE what_if_difference (
        what_if_id uuid NOT NULL REFERENCES what_if (id) ON DELETE CASCADE,
        alert_id uuid NOT NULL,
        change text NOT NULL CHECK (change IN ('gained', 'lost', 'changed')),
        rule text NOT NULL,
        subject text NOT NULL,
        region text NOT NULL,
        department text NOT NULL,
        enforcer text NOT NULL,
        before jsonb,
        after jsonb,
        fields text[] NOT NULL,
        PRIMARY KEY (what_if_id, alert_id),
        CHECK ((before IS NULL) = (change = 'gained') AND (after IS NULL) = (change = 'lost'))
      );
      COMMENT ON TABLE what_if_difference IS 'Alerts that are not the same under the assumed parameters: gained 新增, lost 减少, changed 变化';

      CREATE TABLE what_if_count (
        what_if_id uuid NOT NULL REFERENCES what_if (id) ON DELETE CASCADE,
        rule text NOT NULL,
        region text NOT NULL,
        department text NOT NULL,
        enforcer text NOT NULL,
        same integer NOT NULL,
        ${['before', 'after', 'gained', 'lost', 'changed']
          .map((side) => `${side}_alerts integer NOT NULL, ${side}_amount numeric(24) NOT NULL, ${side}_workers bigint NOT NULL`)
          .join(',\n        ')},
        PRIMARY KEY (what_if_id, rule, region, department, enforcer)
      );
      COMMENT ON TABLE what_if_count IS 'Both sides of the comparison by rule and place; amounts in fen, of changed ones by how much they say more';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE what_if_count, what_if_difference, what_if_subject, what_if`);
  }
}
