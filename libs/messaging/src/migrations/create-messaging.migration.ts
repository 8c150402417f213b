import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox and day closing: what a publisher keeps. */
export class CreateOutbox1760000001000 implements MigrationInterface {
  name = 'CreateOutbox1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE outbox_id_seq AS bigint CACHE 1`);
    await runner.query(`CREATE TABLE outbox (
      topic text NOT NULL,
      partition smallint NOT NULL CHECK (partition BETWEEN 0 AND 23),
      id bigint NOT NULL DEFAULT nextval('outbox_id_seq'),
      key text NOT NULL,
      event_id uuid NOT NULL,
      type text NOT NULL,
      subject text NOT NULL,
      time timestamptz NOT NULL,
      recorded_time timestamptz NOT NULL,
      data text NOT NULL,
      extra_headers jsonb,
      bytes int NOT NULL,
      PRIMARY KEY (topic, partition, id)
    ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0)`);
    await runner.query(`COMMENT ON TABLE outbox IS 'Facts on their way to the bus; a row is deleted once the bus has it'`);
    await runner.query(`COMMENT ON COLUMN outbox.time IS 'Business time: business_now() of the transaction'`);
    await runner.query(`COMMENT ON COLUMN outbox.recorded_time IS 'Wall time of the recording'`);
    await runner.query(`CREATE TABLE day_closing (
      topic text NOT NULL,
      partition smallint NOT NULL,
      opened_on date NOT NULL,
      closed_through date,
      round int NOT NULL DEFAULT 0,
      PRIMARY KEY (topic, partition)
    )`);
    await runner.query(`COMMENT ON TABLE day_closing IS 'Up to which business day this service has appended day-closed, by partition'`);
    await runner.query(
      `COMMENT ON COLUMN day_closing.round IS 'Counts how often the clock was moved back: a mark appended again is another event'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE day_closing`);
    await runner.query(`DROP TABLE outbox`);
    await runner.query(`DROP SEQUENCE outbox_id_seq`);
  }
}

/** Positions, inbox, dead letters, day marks, messages set aside: what a consumer keeps. */
export class CreateInbox1760000002000 implements MigrationInterface {
  name = 'CreateInbox1760000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE consumer_position (
      "group" text NOT NULL,
      topic text NOT NULL,
      partition smallint NOT NULL,
      next_offset bigint NOT NULL DEFAULT 0,
      closed_through date,
      PRIMARY KEY ("group", topic, partition)
    ) WITH (fillfactor = 40, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`);
    await runner.query(
      `COMMENT ON TABLE consumer_position IS 'How far a group has applied a partition, written in the transaction that applies'`,
    );
    await runner.query(
      `COMMENT ON COLUMN consumer_position.next_offset IS 'The next offset to apply: whatever lies below has taken effect'`,
    );
    await runner.query(
      `COMMENT ON COLUMN consumer_position.closed_through IS 'The day mark: every fact of the days up to this one has been applied'`,
    );
    await this.createInbox(runner);
    await this.createDeadLetters(runner);
    await runner.query(`CREATE TABLE set_aside (
      "group" text NOT NULL,
      waits_for text NOT NULL,
      topic text NOT NULL,
      partition smallint NOT NULL,
      "offset" bigint NOT NULL,
      key text NOT NULL,
      event_id uuid NOT NULL,
      type text NOT NULL,
      subject text NOT NULL,
      time timestamptz NOT NULL,
      recorded_time timestamptz NOT NULL,
      data text NOT NULL,
      until timestamptz NOT NULL,
      arrived boolean NOT NULL DEFAULT false,
      PRIMARY KEY ("group", event_id, waits_for)
    )`);
    await runner.query(`CREATE INDEX set_aside_waits_for ON set_aside ("group", waits_for)`);
    await runner.query(`CREATE INDEX set_aside_until ON set_aside ("group", until)`);
    await runner.query(`COMMENT ON TABLE set_aside IS 'Messages that can''t be decided yet, with what they wait for and until when'`);
    await runner.query(`CREATE TABLE set_aside_arrival (
      "group" text NOT NULL,
      waits_for text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY ("group", waits_for)
    )`);
    await runner.query(
      `COMMENT ON TABLE set_aside_arrival IS 'What came lately, for a message that is set aside at the same moment; an hour is kept'`,
    );
  }

  private async createInbox(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE inbox (
      "group" text NOT NULL,
      event_id uuid NOT NULL,
      day date NOT NULL,
      applied_on date NOT NULL DEFAULT CURRENT_DATE,
      PRIMARY KEY ("group", event_id, day)
    ) PARTITION BY RANGE (day)`);
    await runner.query(`CREATE TABLE inbox_default PARTITION OF inbox DEFAULT`);
    await runner.query(
      `COMMENT ON TABLE inbox IS 'Events applied in the last 30 days, to drop what a relay sent twice; day is the UTC day of the event''s recordedtime'`,
    );
    const [{ schema }] = await runner.query(`SELECT quote_ident(current_schema()) AS schema`);
    await runner.query(`CREATE FUNCTION maintain_inbox(today date) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = ${schema}, pg_temp SET lock_timeout = '2s' AS $body$
      DECLARE
        wanted date;
        old record;
        dropped int := 0;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtext('maintain_inbox'), hashtext(current_schema())) THEN RETURN 0; END IF;
        FOR wanted IN SELECT generate_series(today, today + 7, interval '1 day')::date LOOP
          IF to_regclass(format('inbox_%s', to_char(wanted, 'YYYYMMDD'))) IS NULL
             AND NOT EXISTS (SELECT FROM inbox_default WHERE day = wanted) THEN
            EXECUTE format('CREATE TABLE %I (LIKE inbox INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', 'inbox_' || to_char(wanted, 'YYYYMMDD'));
            EXECUTE format('ALTER TABLE inbox ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', 'inbox_' || to_char(wanted, 'YYYYMMDD'), wanted, wanted + 1);
          END IF;
        END LOOP;
        FOR old IN SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'inbox'::regclass AND c.relname ~ '^inbox_[0-9]{8}$' AND c.relname < 'inbox_' || to_char(today - 30, 'YYYYMMDD') LOOP
          EXECUTE format('ALTER TABLE inbox DETACH PARTITION %I', old.name);
          EXECUTE format('DROP TABLE %I', old.name);
          dropped := dropped + 1;
        END LOOP;
        DELETE FROM inbox_default WHERE applied_on < today - 30;
        RETURN dropped;
      END $body$`);
    await runner.query(
      `COMMENT ON FUNCTION maintain_inbox(date) IS 'Makes the inbox''s partitions of the next week and drops those older than 30 days; the plain DETACH because PostgreSQL refuses CONCURRENTLY beside a DEFAULT partition'`,
    );
    await runner.query(`SELECT maintain_inbox(CURRENT_DATE)`);
  }

  private async createDeadLetters(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE dead_letter (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      "group" text NOT NULL,
      topic text NOT NULL,
      partition smallint NOT NULL,
      "offset" bigint NOT NULL,
      key text NOT NULL,
      type text,
      subject text,
      headers jsonb NOT NULL,
      value text NOT NULL,
      reason text,
      attempts int NOT NULL DEFAULT 0,
      parked boolean NOT NULL,
      dead_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      requeue_asked_at timestamptz,
      UNIQUE ("group", topic, partition, "offset")
    )`);
    await runner.query(`CREATE INDEX dead_letter_key ON dead_letter ("group", topic, key, "offset")`);
    await runner.query(
      `COMMENT ON TABLE dead_letter IS 'Messages that a handler refused (reason is set) and, behind each, those of its key that wait (reason is null)'`,
    );
    await runner.query(`CREATE TABLE parked_key (
      "group" text NOT NULL,
      topic text NOT NULL,
      key text NOT NULL,
      parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY ("group", topic, key)
    )`);
    await runner.query(
      `COMMENT ON TABLE parked_key IS 'Keys that wait behind a dead letter: consumers read them FOR SHARE, a requeue takes the row FOR UPDATE'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['parked_key', 'dead_letter', 'set_aside_arrival', 'set_aside', 'inbox', 'consumer_position'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION maintain_inbox(date)`);
  }
}

/** What every service's schema needs to take part in the bus. */
/** A fact stays here for milliseconds: pressing it together and apart again costs more than the room. */
export class KeepOutboxPlain1760000003000 implements MigrationInterface {
  name = 'KeepOutboxPlain1760000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox ALTER COLUMN data SET STORAGE EXTERNAL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox ALTER COLUMN data SET STORAGE EXTENDED`);
  }
}

export const messagingMigrations = [CreateOutbox1760000001000, CreateInbox1760000002000, KeepOutboxPlain1760000003000];
