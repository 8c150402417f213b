import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProjects1760000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        sector text NOT NULL CHECK (sector IN ('housing', 'municipal', 'transport', 'water', 'other')),
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        developer text NOT NULL CHECK (developer ~ '^[0-9A-Z]{18}$'),
        general_contractor text NOT NULL CHECK (general_contractor ~ '^[0-9A-Z]{18}$'),
        contract_amount bigint NOT NULL CHECK (contract_amount > 0),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        contract_signed_on date,
        permit_on date,
        commencement_report_on date,
        unsettled_price bigint CHECK (unsettled_price >= 0),
        labour_cost_share numeric(5, 2) CHECK (labour_cost_share > 0 AND labour_cost_share <= 100),
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        version integer NOT NULL,
        CHECK (ends_on >= starts_on)
      );
      CREATE INDEX project_by_region ON project (region, id DESC);
      CREATE INDEX project_by_contractor ON project (general_contractor, id DESC);
      CREATE INDEX project_by_developer ON project (developer, id DESC);
      COMMENT ON TABLE project IS '工程项目';
      COMMENT ON COLUMN project.developer IS '建设单位; need not be on this register yet';
      COMMENT ON COLUMN project.general_contractor IS '施工总承包单位; need not be on this register yet';
      COMMENT ON COLUMN project.contract_amount IS 'fen (分)';
      COMMENT ON COLUMN project.permit_on IS '施工许可证';
      COMMENT ON COLUMN project.commencement_report_on IS '开工报告批准';
      COMMENT ON COLUMN project.unsettled_price IS 'fen (分): 未结清的工程款';
      COMMENT ON COLUMN project.labour_cost_share IS 'per cent of the price: 人工费用占比';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project`);
  }
}
