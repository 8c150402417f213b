import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Employers and sites belong to a grid; what was registered before this is known without one until it is registered again. */
export class KnowGrids1760000664000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE employer ADD COLUMN grid text;
      ALTER TABLE project ADD COLUMN grid text;
      COMMENT ON COLUMN employer.grid IS '网格';
      COMMENT ON COLUMN project.grid IS '网格: of its site';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE employer DROP COLUMN grid; ALTER TABLE project DROP COLUMN grid`);
  }
}
