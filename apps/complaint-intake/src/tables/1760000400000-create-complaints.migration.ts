import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateComplaints1760000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMPLAINTS);
    await runner.query(LOGS);
    await runner.query(PROJECTIONS);
    await runner.query(GUESSES);
    await appendOnly(runner, 'complaint_action', 'identity_view');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW complaint_seen`);
    await runner.query(
      `DROP TABLE progress_guess, complaint_case, inspection_case, project, identity_view, complaint_dossier, complaint_action, complaint`,
    );
  }
}

const COMPLAINTS = `
  CREATE TABLE complaint (
    id uuid PRIMARY KEY,
    receipt_number text NOT NULL UNIQUE CHECK (receipt_number ~ '^TS(-[0-9A-HJKMNP-TV-Z]{4}){4}$'),
    channel text NOT NULL CHECK (channel IN ('12333', '12345', 'window', 'web', 'transfer', 'open311')),
    category text NOT NULL,
    respondent_uscc text CHECK (respondent_uscc ~ '^[0-9A-Z]{18}$'),
    respondent_name text NOT NULL,
    region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
    project uuid,
    workers integer CHECK (workers > 0),
    amount bigint CHECK (amount >= 0),
    period_from text CHECK (period_from ~ '^\\d{4}-\\d{2}$'),
    period_to text CHECK (period_to ~ '^\\d{4}-\\d{2}$'),
    reference text,
    anonymous boolean NOT NULL,
    confidential boolean NOT NULL,
    received_at timestamptz NOT NULL,
    lodged_at timestamptz NOT NULL,
    lodged_by text NOT NULL,
    state text NOT NULL,
    deadlines jsonb NOT NULL,
    accepted_on date,
    ended_on date,
    outcome text CHECK (outcome IN ('substantiated', 'unsubstantiated', 'settled')),
    linked_case jsonb,
    version integer NOT NULL CHECK (version > 0),
    CHECK (period_to >= period_from)
  );
  CREATE INDEX complaint_newest ON complaint (received_at DESC, id DESC);
  CREATE INDEX complaint_by_region ON complaint (region, received_at DESC, id DESC);
  CREATE INDEX complaint_by_respondent ON complaint (respondent_uscc, received_at DESC, id DESC);
  CREATE INDEX complaint_by_lodger ON complaint (lodged_by, received_at DESC, id DESC);
  COMMENT ON TABLE complaint IS '投诉举报: cache of the fold of complaint_action, written with it';
  COMMENT ON COLUMN complaint.receipt_number IS '回执号';
  COMMENT ON COLUMN complaint.amount IS 'fen, as stated';
  COMMENT ON COLUMN complaint.lodged_by IS 'pseudonym of the client; the word anonymous where a worker reported without a name';

  CREATE TABLE complaint_dossier (
    complaint_id uuid PRIMARY KEY REFERENCES complaint,
    narrative text NOT NULL,
    name text,
    id_number text,
    phone text,
    complainant text,
    worker_id text,
    phone_last4 text,
    CHECK ((name IS NULL) = (complainant IS NULL))
  );
  CREATE INDEX complaint_dossier_by_worker ON complaint_dossier (worker_id) WHERE worker_id IS NOT NULL;
  COMMENT ON TABLE complaint_dossier IS '投诉材料: what was written and who complained';
  COMMENT ON COLUMN complaint_dossier.narrative IS 'sealed';
  COMMENT ON COLUMN complaint_dossier.name IS 'sealed';
  COMMENT ON COLUMN complaint_dossier.id_number IS 'sealed';
  COMMENT ON COLUMN complaint_dossier.phone IS 'sealed';
  COMMENT ON COLUMN complaint_dossier.complainant IS 'pseudonym that events carry';
  COMMENT ON COLUMN complaint_dossier.phone_last4 IS 'slow keyed hash of the last four digits, bound to the receipt number';
`;

const LOGS = `
  CREATE TABLE complaint_action (
    complaint_id uuid NOT NULL REFERENCES complaint,
    sequence integer NOT NULL CHECK (sequence > 0),
    kind text NOT NULL CHECK (kind IN ('received', 'accepted', 'rejected', 'withdrawn', 'answered', 'case-changed')),
    data jsonb NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (complaint_id, sequence)
  );
  COMMENT ON TABLE complaint_action IS '办理日志: append-only; texts that people wrote are sealed';

  CREATE TABLE identity_view (
    id uuid PRIMARY KEY,
    complaint_id uuid NOT NULL REFERENCES complaint,
    viewer text NOT NULL,
    role text NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX identity_view_by_complaint ON identity_view (complaint_id, at DESC, id DESC);
  COMMENT ON TABLE identity_view IS '身份查阅记录: who opened who complained, and why (监察条例 9); the reason is sealed';
`;

const PROJECTIONS = `
  CREATE TABLE project (
    id uuid PRIMARY KEY,
    department text NOT NULL CHECK (department IN ('labour', 'housing-construction', 'transport', 'water')),
    recorded_at timestamptz NOT NULL
  );
  COMMENT ON TABLE project IS '工程项目: which department leads what concerns it';

  CREATE TABLE inspection_case (
    id uuid PRIMARY KEY,
    respondent text,
    region text NOT NULL,
    department text NOT NULL,
    enforcer text NOT NULL,
    stage text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'closed')),
    filed boolean NOT NULL,
    recorded_at timestamptz NOT NULL
  );
  CREATE INDEX inspection_case_open ON inspection_case (respondent) WHERE state = 'open';
  CREATE TABLE complaint_case (
    complaint_id uuid NOT NULL,
    case_id uuid NOT NULL,
    PRIMARY KEY (complaint_id, case_id)
  );
  COMMENT ON TABLE inspection_case IS '案件, as inspection publishes them';

  CREATE VIEW complaint_seen AS
    SELECT c.*, coalesce(p.department, 'labour') AS department FROM complaint c LEFT JOIN project p ON p.id = c.project;
`;

const GUESSES = `
  CREATE TABLE progress_guess (
    subject text PRIMARY KEY,
    tries integer NOT NULL,
    since timestamptz NOT NULL
  );
  CREATE INDEX progress_guess_by_age ON progress_guess (since);
  COMMENT ON TABLE progress_guess IS 'tries at the public progress query, in wall time, by blind index of receipt number or client address';
`;
