import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSiteNotices1760000115000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice_board (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        posted_on date NOT NULL,
        shows text[] NOT NULL,
        photo_sha256 text NOT NULL CHECK (photo_sha256 ~ '^[0-9a-f]{64}$'),
        place text,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX notice_board_by_project ON notice_board (project_id, id DESC);
      COMMENT ON TABLE notice_board IS '维权信息告示牌 (保障农民工工资支付条例 34): append-only';
      CREATE TABLE wage_officer (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        name text NOT NULL,
        phone text NOT NULL,
        valid_from date NOT NULL,
        valid_until date CHECK (valid_until >= valid_from),
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX wage_officer_by_project ON wage_officer (project_id, id DESC);
      COMMENT ON TABLE wage_officer IS '劳资专管员 (保障农民工工资支付条例 28): append-only, the person sealed';
      COMMENT ON COLUMN wage_officer.name IS 'sealed';
      COMMENT ON COLUMN wage_officer.phone IS 'sealed';
    `);
    await appendOnly(runner, 'notice_board', 'wage_officer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE wage_officer, notice_board`);
  }
}
