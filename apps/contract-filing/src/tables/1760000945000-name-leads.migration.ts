import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which department leads on a site: a sector's bureau sees what is filed of its own sites. */
export class NameLeads1760000945000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE project_region ADD COLUMN department text NOT NULL DEFAULT 'labour'
        CHECK (department IN ('labour', 'housing-construction', 'transport', 'water'));
      ALTER TABLE project_region ALTER COLUMN department DROP DEFAULT;
      COMMENT ON COLUMN project_region.department IS 'who leads its matters (主管部门), by the sector; labour for a site of before, until the register tells of it again';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE project_region DROP COLUMN department`);
  }
}
