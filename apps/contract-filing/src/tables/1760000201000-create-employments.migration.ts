import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEmployments1760000201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employment (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        worker text NOT NULL REFERENCES worker (id),
        starts_on date NOT NULL,
        post text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('direct', 'dispatched')),
        relation text NOT NULL CHECK (relation IN ('labour', 'part-time', 'retired', 'intern', 'labour-service')),
        project uuid,
        dispatched_by text CHECK (dispatched_by ~ '^[0-9A-Z]{18}$'),
        post_kind text CHECK (post_kind IN ('temporary', 'auxiliary', 'substitute')),
        hours text CHECK (hours IN ('full-time', 'part-time')),
        migrant boolean NOT NULL,
        insured_from date,
        under16_on_start boolean NOT NULL,
        ends_on date,
        certificate_on date,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        version integer NOT NULL,
        CHECK ((kind = 'dispatched') = (dispatched_by IS NOT NULL)),
        CHECK (dispatched_by <> employer),
        CHECK (ends_on >= starts_on),
        CHECK (certificate_on IS NULL OR ends_on IS NOT NULL)
      );
      CREATE INDEX employment_by_employer ON employment (employer, id DESC);
      CREATE INDEX employment_by_agency ON employment (dispatched_by, id DESC) WHERE dispatched_by IS NOT NULL;
      CREATE INDEX employment_by_worker ON employment (worker, id DESC);
      CREATE INDEX employment_by_project ON employment (project, id DESC) WHERE project IS NOT NULL;
      COMMENT ON TABLE employment IS '用工登记: a person works for an employer from a day on';
      COMMENT ON COLUMN employment.employer IS '用工单位: where the person works';
      COMMENT ON COLUMN employment.dispatched_by IS '劳务派遣单位: employer of record of a dispatched person';
      COMMENT ON COLUMN employment.kind IS 'direct 直接用工, dispatched 劳务派遣';
      COMMENT ON COLUMN employment.relation IS 'labour 劳动关系, part-time 非全日制, retired 退休返聘, intern 实习, labour-service 劳务';
      COMMENT ON COLUMN employment.post_kind IS 'temporary 临时性, auxiliary 辅助性, substitute 替代性';
      COMMENT ON COLUMN employment.migrant IS '农民工';
      COMMENT ON COLUMN employment.insured_from IS '参保日; null: not known';
      COMMENT ON COLUMN employment.under16_on_start IS '未满十六周岁, derived from the resident number';
      COMMENT ON COLUMN employment.ends_on IS 'its last day';
      COMMENT ON COLUMN employment.certificate_on IS '解除或终止劳动合同证明';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE employment`);
  }
}
