import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInspectors1760000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspector (
        id uuid PRIMARY KEY,
        subject text NOT NULL UNIQUE,
        name text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        department text NOT NULL CHECK (department IN ('labour', 'housing-construction', 'transport', 'water')),
        grid text,
        absent_from date,
        absent_to date,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        CHECK (absent_to >= absent_from)
      );
      CREATE INDEX inspector_by_desk ON inspector (region, department);
      CREATE INDEX inspector_newest ON inspector (registered_at DESC, id DESC);
      COMMENT ON TABLE inspector IS '劳动保障监察员 (labour inspectors), those of the sector bureaus included';
      COMMENT ON COLUMN inspector.subject IS 'The client of the token under which the inspector signs in';
      COMMENT ON COLUMN inspector.name IS 'sealed';

      CREATE TABLE inspector_interest (
        inspector_id uuid NOT NULL REFERENCES inspector,
        uscc text NOT NULL CHECK (uscc ~ '^[0-9A-Z]{18}$'),
        reason text NOT NULL,
        declared_by text NOT NULL,
        declared_at timestamptz NOT NULL,
        PRIMARY KEY (inspector_id, uscc)
      );
      COMMENT ON TABLE inspector_interest IS '回避: employers in which an inspector declared an interest';
      COMMENT ON COLUMN inspector_interest.reason IS 'sealed';
    `);
    await appendOnly(runner, 'inspector_interest');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE inspector_interest; DROP TABLE inspector;`);
  }
}
