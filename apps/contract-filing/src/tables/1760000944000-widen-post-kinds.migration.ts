import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A post may be stated to be none of the three kinds in which dispatch is lawful. */
export class WidenPostKinds1760000944000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE employment DROP CONSTRAINT employment_post_kind_check;
      ALTER TABLE employment ADD CONSTRAINT employment_post_kind_check CHECK (post_kind IN ('temporary', 'auxiliary', 'substitute', 'none'));
      COMMENT ON COLUMN employment.post_kind IS 'temporary 临时性, auxiliary 辅助性, substitute 替代性, none 均不属于';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE employment DROP CONSTRAINT employment_post_kind_check;
      ALTER TABLE employment ADD CONSTRAINT employment_post_kind_check CHECK (post_kind IN ('temporary', 'auxiliary', 'substitute'));
    `);
  }
}
