import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEPARTMENT = `IN ('labour', 'housing-construction', 'transport', 'water')`;

export class CreateCases1760000610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_number (
        region text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (region, year)
      );
      COMMENT ON TABLE case_number IS 'The last number given, by region and year; its row lock keeps the numbers without a gap';

      CREATE TABLE case_file (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        version integer NOT NULL,
        actions integer NOT NULL,
        source text NOT NULL CHECK (source IN ('alert', 'complaint', 'campaign', 'transfer')),
        state text NOT NULL CHECK (state IN ('open', 'closed')),
        stage text NOT NULL CHECK (stage IN ('clue', 'filed', 'investigating', 'rectification-ordered', 'noticed', 'decided', 'enforcing', 'suspended', 'closed')),
        matter text NOT NULL,
        respondent text NOT NULL,
        project uuid,
        matter_group text NOT NULL CHECK (matter_group IN ('wages', 'contracts', 'dispatch', 'insurance', 'safeguards')),
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        department text NOT NULL CHECK (department ${DEPARTMENT}),
        enforcer text NOT NULL CHECK (enforcer ${DEPARTMENT}),
        lead uuid REFERENCES inspector,
        inspectors uuid[] NOT NULL,
        opened_at timestamptz NOT NULL,
        filed_on date,
        closed_on date,
        outcome text CHECK (outcome IN ('corrected', 'settled', 'unsubstantiated', 'penalised', 'referred', 'withdrawn', 'declined')),
        amount_claimed bigint NOT NULL CHECK (amount_claimed >= 0),
        amount_verified bigint CHECK (amount_verified >= 0),
        amount_recovered bigint NOT NULL CHECK (amount_recovered >= 0),
        workers integer NOT NULL CHECK (workers >= 0),
        refers_to uuid REFERENCES case_file,
        folded jsonb NOT NULL,
        CHECK ((state = 'closed') = (stage = 'closed') AND (state = 'closed') = (outcome IS NOT NULL) AND (state = 'closed') = (closed_on IS NOT NULL)),
        CHECK (stage NOT IN ('filed', 'investigating', 'rectification-ordered', 'suspended') OR filed_on IS NOT NULL)
      );
      CREATE UNIQUE INDEX case_open_matter ON case_file (matter) WHERE state = 'open';
      CREATE INDEX case_by_respondent ON case_file (respondent, opened_at DESC, id DESC);
      CREATE INDEX case_by_region ON case_file (region, opened_at DESC, id DESC);
      CREATE INDEX case_newest ON case_file (opened_at DESC, id DESC);
      CREATE INDEX case_by_project ON case_file (project) WHERE state = 'open';
      CREATE INDEX case_led ON case_file (lead) WHERE state = 'open';
      CREATE INDEX case_assigned ON case_file USING gin (inspectors) WHERE state = 'open';
      COMMENT ON TABLE case_file IS '案件: what the log in case_action adds up to, written in the same transaction';
      COMMENT ON COLUMN case_file.matter IS 'Respondent, project and group: one open case each';
      COMMENT ON COLUMN case_file.respondent IS 'Unified social credit code, or the complaint''s id where only a shop sign is known';

      CREATE TABLE case_action (
        case_id uuid NOT NULL REFERENCES case_file,
        seq integer NOT NULL CHECK (seq > 0),
        kind text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        by text NOT NULL,
        role text NOT NULL,
        reason text,
        data jsonb NOT NULL,
        PRIMARY KEY (case_id, seq)
      );
      COMMENT ON TABLE case_action IS '办案记录: who, when, why, with what; the case is its sum';
      COMMENT ON COLUMN case_action.reason IS 'sealed: what a person wrote';

      CREATE TABLE case_deadline (
        case_id uuid NOT NULL REFERENCES case_file,
        key text NOT NULL,
        kind text NOT NULL,
        starts_on date NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'met', 'stopped')),
        warned_for date,
        PRIMARY KEY (case_id, key)
      );
      CREATE INDEX case_deadline_running ON case_deadline (due_on) WHERE state = 'running';
      COMMENT ON TABLE case_deadline IS '期限: the deadlines of case_file.folded, where they can be searched';
      COMMENT ON COLUMN case_deadline.warned_for IS 'The due day of which its eve was told';

      CREATE TABLE alert_fact (
        alert_id uuid PRIMARY KEY,
        respondent text NOT NULL,
        open boolean NOT NULL,
        case_id uuid REFERENCES case_file,
        former_case_id uuid REFERENCES case_file,
        fact jsonb NOT NULL
      );
      CREATE INDEX alert_fact_by_respondent ON alert_fact (respondent);
      CREATE INDEX alert_fact_by_case ON alert_fact (case_id);
      COMMENT ON TABLE alert_fact IS '预警 as rules published it last';

      CREATE TABLE complaint_fact (
        complaint_id uuid PRIMARY KEY,
        respondent text NOT NULL,
        case_id uuid REFERENCES case_file,
        former_case_id uuid REFERENCES case_file,
        fact jsonb NOT NULL
      );
      CREATE INDEX complaint_fact_by_respondent ON complaint_fact (respondent);
      CREATE INDEX complaint_fact_by_case ON complaint_fact (case_id);
      COMMENT ON TABLE complaint_fact IS '投诉 as complaint-intake published it last; without a case it is a pending claim';

      CREATE TABLE project (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        sector text NOT NULL CHECK (sector IN ('housing', 'municipal', 'transport', 'water', 'other'))
      );
      COMMENT ON TABLE project IS '工程项目 as the register published it last';

      CREATE TABLE employer (
        uscc text PRIMARY KEY,
        name text NOT NULL
      );
      COMMENT ON TABLE employer IS '用人单位 as the register published it last';
    `);
    await appendOnly(runner, 'case_action');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE employer, project, complaint_fact, alert_fact, case_deadline, case_action, case_file, case_number;`);
  }
}
