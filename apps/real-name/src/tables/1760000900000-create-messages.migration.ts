import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages1760000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE nonce (
        appid text NOT NULL,
        nonce text NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (appid, nonce)
      );
      CREATE INDEX nonce_by_until ON nonce (until);
      CREATE TABLE message (
        serial uuid PRIMARY KEY,
        appid text NOT NULL,
        method text NOT NULL,
        sealed text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'waiting', 'done')),
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        looked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (sealed IS NOT NULL OR state = 'done')
      );
      CREATE INDEX message_open ON message (serial) WHERE state = 'open';
      CREATE INDEX message_waiting ON message (appid, serial) WHERE state = 'waiting';
      CREATE TABLE filing (
        id uuid PRIMARY KEY,
        number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        serial uuid NOT NULL REFERENCES message,
        appid text NOT NULL,
        path text NOT NULL,
        body text,
        fingerprint text NOT NULL,
        subject text,
        payday smallint CHECK (payday BETWEEN 1 AND 31),
        step text NOT NULL DEFAULT 'file' CHECK (step IN ('file', 'submit', 'correct')),
        target text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'filed', 'refused')),
        answer text,
        reason text,
        tries integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz,
        CHECK ((body IS NOT NULL) = (state = 'open')),
        CHECK ((answer IS NOT NULL) = (state = 'filed')),
        CHECK ((step = 'file') = (target IS NULL))
      );
      CREATE UNIQUE INDEX filing_once ON filing (appid, fingerprint) WHERE state <> 'refused';
      CREATE INDEX filing_open ON filing (number) WHERE state = 'open';
      CREATE INDEX filing_goes_before ON filing (appid, number) WHERE state = 'open' AND path LIKE '/projects/%/subcontracts';
      CREATE INDEX filing_by_subject ON filing (appid, subject) WHERE subject IS NOT NULL;
      CREATE INDEX filing_by_serial ON filing (serial);
      CREATE TABLE message_row (
        serial uuid NOT NULL REFERENCES message,
        number integer NOT NULL,
        label text NOT NULL,
        state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'kept', 'filing', 'waiting', 'refused')),
        filing uuid REFERENCES filing,
        path text,
        reason text,
        PRIMARY KEY (serial, number),
        CHECK ((filing IS NOT NULL) = (state = 'filing')),
        CHECK ((reason IS NOT NULL) = (state IN ('waiting', 'refused')))
      );
      CREATE TABLE named_project (
        appid text NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        contractor text NOT NULL,
        region text NOT NULL,
        project uuid,
        asked_at timestamptz,
        PRIMARY KEY (appid, code)
      );
      CREATE TABLE person (
        appid text NOT NULL,
        project_code text NOT NULL,
        id_index text NOT NULL,
        sealed text NOT NULL,
        entry uuid REFERENCES filing,
        named_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (appid, project_code, id_index)
      );
      CREATE INDEX person_by_named_at ON person (named_at);
      COMMENT ON TABLE nonce IS 'Nonces of messages that were let in; a second one of a sender is a replay';
      COMMENT ON TABLE message IS '实名制平台报文: messages of real-name platforms, each under its serial number (流水号)';
      COMMENT ON COLUMN message.sealed IS 'what it says, numbers opened, sealed as a whole; null once its time is over';
      COMMENT ON TABLE filing IS 'Calls of the public API that file what rows say; its id is the Idempotency-Key';
      COMMENT ON COLUMN filing.body IS 'sealed; null once answered';
      COMMENT ON COLUMN filing.fingerprint IS 'keyed hash of sender, path and body: what is the same is filed once, whatever message says it';
      COMMENT ON COLUMN filing.subject IS 'what it is about: firm, site and month of a payroll, firm and site of a contract; nothing personal';
      COMMENT ON COLUMN filing.payday IS 'of a contract, the agreed day of the next month (约定支付日)';
      COMMENT ON COLUMN filing.target IS 'the payroll that is submitted or corrected';
      COMMENT ON COLUMN filing.answer IS 'id that the API gave it';
      COMMENT ON COLUMN filing.sent_at IS 'first time that it was sent without an answer: the API keeps keys for seven days';
      COMMENT ON TABLE message_row IS 'What became of each row of a message';
      COMMENT ON TABLE named_project IS 'Projects as platforms call them, and which of the register they are';
      COMMENT ON COLUMN named_project.asked_at IS 'when the register was last asked which project is meant';
      COMMENT ON TABLE person IS '花名册: people whom a site''s roll names, sealed; found by a keyed hash of the resident number';
      COMMENT ON COLUMN person.entry IS 'the filing of the last entry (进场)';
    `);
    const [{ schema }] = (await runner.query(`SELECT current_schema() AS schema`)) as [{ schema: string }];
    // What was received, and what became of it, is never deleted; of a message its content alone is.
    await runner.query(`REVOKE DELETE, TRUNCATE ON message, message_row, filing, named_project FROM anxin_${schema}_app`);
    await runner.query(`REVOKE TRUNCATE ON nonce, person FROM anxin_${schema}_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE person; DROP TABLE named_project; DROP TABLE message_row; DROP TABLE filing; DROP TABLE message; DROP TABLE nonce`,
    );
  }
}
