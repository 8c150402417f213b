import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told beside the stream, and what became of it. */
export class CreateTellings1760000661000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE telling (
        notice_id bigint PRIMARY KEY REFERENCES notice,
        attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz,
        fault text
      );
      CREATE INDEX telling_waiting ON telling (notice_id) WHERE sent_at IS NULL;
      COMMENT ON TABLE telling IS '消息推送: notices for the city''s gateway, sent until it takes them; times are of the wall';
      CREATE TABLE telling_position (the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one), last bigint NOT NULL);
      -- What was told before there was a gateway is not told again.
      INSERT INTO telling_position (last) SELECT coalesce(max(id), 0) FROM notice;
      COMMENT ON TABLE telling_position IS 'The last notice that was taken up';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE telling, telling_position`);
  }
}
