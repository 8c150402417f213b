import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where employers and projects lie, as their register publishes it: the scope of inspectors. */
export class CreatePlaces1760000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer_place (
        uscc text PRIMARY KEY,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        known_at timestamptz NOT NULL
      );
      CREATE TABLE project_place (
        project uuid PRIMARY KEY,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        department text NOT NULL CHECK (department IN ('labour', 'housing-construction', 'transport', 'water')),
        known_at timestamptz NOT NULL
      );
      COMMENT ON TABLE employer_place IS '用人单位所在地: projection of the employer register';
      COMMENT ON TABLE project_place IS '工程项目所在地与主管部门: projection of the employer register';
      COMMENT ON COLUMN employer_place.known_at IS 'business time of the event that said so; an older one changes nothing';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_place; DROP TABLE employer_place`);
  }
}
