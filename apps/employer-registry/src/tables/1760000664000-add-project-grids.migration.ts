import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A site belongs to a grid, as an employer does. */
export class AddProjectGrids1760000664000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE project ADD COLUMN grid text;
      COMMENT ON COLUMN project.grid IS '网格: of its site; null where nobody said';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE project DROP COLUMN grid`);
  }
}
