import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubcontracts1760000104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subcontract (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        subcontractor text NOT NULL CHECK (subcontractor ~ '^[0-9A-Z]{18}$'),
        scope text NOT NULL,
        parent uuid,
        licence text,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        UNIQUE (project_id, id),
        FOREIGN KEY (project_id, parent) REFERENCES subcontract (project_id, id),
        CHECK (parent <> id)
      );
      CREATE INDEX subcontract_by_subcontractor ON subcontract (subcontractor, project_id);
      COMMENT ON TABLE subcontract IS '分包: work of a project let to a subcontractor';
      COMMENT ON COLUMN subcontract.subcontractor IS '分包单位; need not be on this register yet';
      COMMENT ON COLUMN subcontract.parent IS 'the subcontract of the same project it was let under; null: by the general contractor itself. Set once, to what was there before: the chain has no cycle';
      COMMENT ON COLUMN subcontract.licence IS '资质证书编号, as stated';
    `);
    await appendOnly(runner, 'subcontract');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE subcontract`);
  }
}
