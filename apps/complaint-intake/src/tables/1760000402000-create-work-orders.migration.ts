import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWorkOrders1760000402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORDERS);
    await runner.query(CALL_BACKS);
    await appendOnly(runner, 'work_order', 'work_order_text');
    const [{ schema }] = (await runner.query(`SELECT current_schema() AS schema`)) as [{ schema: string }];
    await runner.query(`REVOKE DELETE, TRUNCATE ON call_back FROM anxin_${schema}_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE call_back, work_order_text, work_order, hotline_mark`);
  }
}

const ORDERS = `
  CREATE TABLE hotline_mark (
    mark text PRIMARY KEY,
    until timestamptz NOT NULL
  );
  CREATE INDEX hotline_mark_by_until ON hotline_mark (until);
  COMMENT ON TABLE hotline_mark IS 'messages of hotlines that were taken: a second one with the same time and signature is a replay; wall time';

  CREATE TABLE work_order (
    complaint_id uuid PRIMARY KEY REFERENCES complaint DEFERRABLE INITIALLY DEFERRED,
    hotline text NOT NULL,
    order_number text NOT NULL,
    urgency text NOT NULL CHECK (urgency IN ('ordinary', 'urgent')),
    UNIQUE (hotline, order_number)
  );
  CREATE TABLE work_order_text (
    complaint_id uuid NOT NULL REFERENCES work_order,
    number integer NOT NULL CHECK (number > 0),
    fingerprint text NOT NULL,
    sealed text NOT NULL,
    answer json NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (complaint_id, number),
    UNIQUE (complaint_id, fingerprint)
  );
  COMMENT ON TABLE work_order IS '热线工单: which complaint an order of a hotline is';
  COMMENT ON TABLE work_order_text IS 'what the hotline wrote: the first, and what it sent later under the same number (补充)';
  COMMENT ON COLUMN work_order_text.fingerprint IS 'keyed hash of the content: what says the same is kept once';
  COMMENT ON COLUMN work_order_text.sealed IS 'the order as read from the form of the city, sealed';
  COMMENT ON COLUMN work_order_text.answer IS 'what the hotline was answered';
`;

const CALL_BACKS = `
  CREATE TABLE call_back (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    complaint_id uuid NOT NULL REFERENCES work_order,
    step text NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_answer text,
    acknowledged_at timestamptz
  );
  CREATE INDEX call_back_waiting ON call_back (complaint_id, number) WHERE acknowledged_at IS NULL;
  CREATE INDEX call_back_due ON call_back (next_at) WHERE acknowledged_at IS NULL;
  COMMENT ON TABLE call_back IS '工单回传: what goes back to the hotline, in order for each work order, until it acknowledges';
  COMMENT ON COLUMN call_back.text IS 'meant for the caller; sealed';
  COMMENT ON COLUMN call_back.at IS 'business time of the step; the other times are wall time';
  COMMENT ON COLUMN call_back.last_answer IS 'status or error code of the last try';
`;
