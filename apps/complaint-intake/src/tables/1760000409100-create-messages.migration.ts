import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages1760000409100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint_dossier ADD COLUMN may_text boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT complaint_dossier_text_check CHECK (NOT may_text OR phone IS NOT NULL);
      COMMENT ON COLUMN complaint_dossier.may_text IS '短信告知: whether who complained is told by text messages; nobody who complained before they were asked';

      CREATE TABLE message (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        complaint_id uuid NOT NULL REFERENCES complaint,
        step text NOT NULL,
        about text NOT NULL,
        city text NOT NULL CHECK (city ~ '^[0-9]{4}00$'),
        template text NOT NULL,
        places jsonb NOT NULL,
        text text NOT NULL,
        at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'delivered', 'failed')),
        round integer NOT NULL DEFAULT 1 CHECK (round > 0),
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_answer text,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (complaint_id, about)
      );
      CREATE INDEX message_due ON message (next_at) WHERE state = 'queued';
      CREATE INDEX message_failed ON message (number) WHERE state = 'failed';
      COMMENT ON TABLE message IS '短信: what who complained is told at each step; the phone number stands, sealed, in complaint_dossier alone';
      COMMENT ON COLUMN message.about IS 'what it tells of: once for each';
      COMMENT ON COLUMN message.places IS 'what was put into the template';
      COMMENT ON COLUMN message.at IS 'business time of the step; the other times are wall time';
      COMMENT ON COLUMN message.round IS 'counts how often it was sent anew after it had failed; stands in the id under which the gateway gets it';
      COMMENT ON COLUMN message.last_answer IS 'status or error code of the last try, or what the gateway reported';
    `);
    const [{ schema }] = (await runner.query(`SELECT current_schema() AS schema`)) as [{ schema: string }];
    await runner.query(`REVOKE DELETE, TRUNCATE ON message FROM anxin_${schema}_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE message`);
    await runner.query(`ALTER TABLE complaint_dossier DROP COLUMN may_text`);
  }
}
