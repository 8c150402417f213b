import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNamedElsewhere1760000105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE named_elsewhere (
        kind text NOT NULL CHECK (kind IN ('employer', 'project')),
        id text NOT NULL,
        by_service text NOT NULL,
        employer text NOT NULL,
        project text NOT NULL DEFAULT '',
        region text NOT NULL DEFAULT '',
        first_seen timestamptz NOT NULL,
        PRIMARY KEY (kind, id, by_service, employer, project, region)
      );
      CREATE INDEX named_elsewhere_by_employer ON named_elsewhere (employer);
      COMMENT ON TABLE named_elsewhere IS 'Employers and projects that other services name and this register does not know (数据比对差异); a row goes when its owner registers';
      COMMENT ON COLUMN named_elsewhere.id IS 'credit code of an employer, id of a project';
      COMMENT ON COLUMN named_elsewhere.employer IS 'the employer whose record names it';
      COMMENT ON COLUMN named_elsewhere.project IS 'the project whose record names an employer; empty where there is none';
      COMMENT ON COLUMN named_elsewhere.region IS 'the region the record itself states; empty where it states none';
      COMMENT ON COLUMN named_elsewhere.first_seen IS 'business time of the earliest event, in whatever order they came';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE named_elsewhere`);
  }
}
