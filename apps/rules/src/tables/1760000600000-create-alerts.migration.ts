import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts: a log of actions, and the current row as a cache of its fold. */
export class CreateAlerts1760000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert (
        id uuid PRIMARY KEY,
        rule text NOT NULL,
        revision integer NOT NULL,
        subject text NOT NULL,
        "group" text NOT NULL,
        employer text NOT NULL,
        project uuid,
        period text,
        region text NOT NULL,
        department text NOT NULL,
        enforcer text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'resolved', 'dismissed')),
        severity text NOT NULL CHECK (severity IN ('yellow', 'orange', 'red', 'critical')),
        peak text NOT NULL,
        amount bigint,
        workers integer NOT NULL CHECK (workers >= 0),
        estimated boolean NOT NULL,
        unconfirmed boolean NOT NULL,
        only_for text[],
        audience text[] NOT NULL,
        liable text[] NOT NULL,
        details jsonb NOT NULL,
        over date NOT NULL,
        raised_on date NOT NULL,
        raised_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        due_on date,
        resolution_cause text,
        resolved_at timestamptz,
        version integer NOT NULL,
        UNIQUE (rule, subject),
        CHECK ((state = 'resolved') = (resolution_cause IS NOT NULL))
      );
      CREATE INDEX alert_newest ON alert (raised_at DESC, id DESC);
      CREATE INDEX alert_by_employer ON alert (employer, raised_at DESC, id DESC);
      CREATE INDEX alert_by_region ON alert (region, raised_at DESC, id DESC);
      CREATE INDEX alert_by_project ON alert (project) WHERE project IS NOT NULL;
      CREATE INDEX alert_by_liable ON alert USING gin (liable);
      COMMENT ON TABLE alert IS '预警: cache of the fold of alert_action';

      CREATE TABLE alert_action (
        alert_id uuid NOT NULL,
        version integer NOT NULL,
        change text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        by text NOT NULL,
        reason text,
        state jsonb NOT NULL,
        PRIMARY KEY (alert_id, version)
      );
      COMMENT ON TABLE alert_action IS 'What happened to an alert: append-only; state is the alert as it stood after it';

      CREATE TABLE alert_open_wage (
        alert_id uuid NOT NULL REFERENCES alert (id),
        employer text NOT NULL,
        period text NOT NULL,
        worker_id text NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        PRIMARY KEY (alert_id, worker_id)
      );
      CREATE INDEX open_wage_by_employer ON alert_open_wage (employer);
      COMMENT ON TABLE alert_open_wage IS 'What is open per worker by the open wage-arrears alerts: the employer''s sum over all periods and sites';

      CREATE TABLE alert_case (
        alert_id uuid PRIMARY KEY,
        case_id uuid NOT NULL
      );
    `);
    await appendOnly(runner, 'alert_action');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE alert_case, alert_open_wage, alert_action, alert`);
  }
}
