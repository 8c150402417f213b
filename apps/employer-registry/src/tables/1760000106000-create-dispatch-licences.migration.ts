import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDispatchLicences1760000106000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dispatch_licence (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        number text NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        CHECK (valid_until >= valid_from)
      );
      CREATE INDEX dispatch_licence_by_employer ON dispatch_licence (employer, id DESC);
      COMMENT ON TABLE dispatch_licence IS '劳务派遣经营许可: an agency''s licences to dispatch workers; a renewed one stands beside the earlier ones';
      COMMENT ON COLUMN dispatch_licence.number IS '许可证编号';
      COMMENT ON COLUMN dispatch_licence.valid_until IS 'the last day on which it is valid';
    `);
    await appendOnly(runner, 'dispatch_licence');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE dispatch_licence`);
  }
}
