import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inspectors are told by mail beside the webhook: the same queue, a row for each channel and reader. */
export class TellByMail1760000665000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inspector ADD COLUMN email text, ADD COLUMN email_refused_at timestamptz;
      COMMENT ON COLUMN inspector.email IS 'sealed';
      COMMENT ON COLUMN inspector.email_refused_at IS 'When mail to the address was refused for good, by the wall; null once one is taken or the address changes';
      DROP INDEX telling_waiting;
      ALTER TABLE telling DROP CONSTRAINT telling_pkey;
      ALTER TABLE telling
        ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        ADD COLUMN channel text NOT NULL DEFAULT 'webhook' CHECK (channel IN ('webhook', 'email')),
        ADD COLUMN inspector_id uuid REFERENCES inspector,
        ADD COLUMN given_up_at timestamptz,
        ADD CHECK ((channel = 'email') = (inspector_id IS NOT NULL)),
        ADD CONSTRAINT telling_once UNIQUE NULLS NOT DISTINCT (notice_id, channel, inspector_id);
      ALTER TABLE telling ALTER COLUMN channel DROP DEFAULT;
      CREATE INDEX telling_waiting ON telling (channel, id) WHERE sent_at IS NULL AND given_up_at IS NULL;
      COMMENT ON TABLE telling IS '消息推送: notices for the city''s gateway and mails to inspectors, sent until they are taken or refused for good; times are of the wall';
      ALTER TABLE telling_position DROP CONSTRAINT telling_position_pkey;
      ALTER TABLE telling_position DROP COLUMN the_one, ADD COLUMN channel text NOT NULL DEFAULT 'webhook' PRIMARY KEY;
      ALTER TABLE telling_position ALTER COLUMN channel DROP DEFAULT;
      INSERT INTO telling_position (channel, last) SELECT 'email', coalesce(max(id), 0) FROM notice;
      COMMENT ON TABLE telling_position IS 'The last notice that was taken up, by channel';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM telling WHERE channel <> 'webhook';
      DELETE FROM telling_position WHERE channel <> 'webhook';
      ALTER TABLE telling_position DROP COLUMN channel, ADD COLUMN the_one boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (the_one);
      ALTER TABLE telling DROP COLUMN id, DROP COLUMN channel, DROP COLUMN inspector_id, DROP COLUMN given_up_at, ADD PRIMARY KEY (notice_id);
      CREATE INDEX telling_waiting ON telling (notice_id) WHERE sent_at IS NULL;
      ALTER TABLE inspector DROP COLUMN email, DROP COLUMN email_refused_at;
    `);
  }
}
