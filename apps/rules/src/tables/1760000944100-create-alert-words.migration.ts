import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of alerts. */
export class CreateAlertWords1760000944100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert_word (
        id uuid PRIMARY KEY,
        alert_id uuid NOT NULL REFERENCES alert (id),
        kind text NOT NULL CHECK (kind IN ('answer', 'explanation')),
        said text NOT NULL,
        employer text,
        by text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((kind = 'answer') = (employer IS NOT NULL))
      );
      CREATE INDEX word_by_alert ON alert_word (alert_id, id);
      COMMENT ON TABLE alert_word IS '单位答复 answer, 监察员说明 explanation: append-only';
      COMMENT ON COLUMN alert_word.said IS 'text and attachments, sealed: they may name somebody';
    `);
    await appendOnly(runner, 'alert_word');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE alert_word`);
  }
}
