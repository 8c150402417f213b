import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an advance rests on: the inspectorate's case, of which a copy is kept, and the paper that the region asks for. */
export class GroundAdvances1760000317000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection_case (
        id uuid PRIMARY KEY,
        number text NOT NULL,
        respondent text,
        project uuid,
        filed_on date,
        outcome text,
        told_at timestamptz NOT NULL
      );
      ALTER TABLE advance ADD COLUMN paper jsonb CHECK (paper ?& array['kind', 'on', 'sha256']);
      COMMENT ON TABLE inspection_case IS '案件: a copy of what the inspectorate publishes, as far as money hangs on it';
      COMMENT ON COLUMN inspection_case.told_at IS 'business time of the event that said so; an older one changes nothing';
      COMMENT ON COLUMN advance.paper IS '垫付依据: agreement with the employer, or the sector authority''s opinion where it absconded; the scan stays with the office, null where the region asks for none';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE advance DROP COLUMN paper; DROP TABLE inspection_case`);
  }
}
