import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By when what is filed here had to be filed, and when it was. */
export class CreateFilings1760000206000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE filing (
        record uuid NOT NULL,
        duty text NOT NULL CHECK (duty IN ('hire', 'contract', 'end')),
        employer text NOT NULL,
        project uuid,
        since date NOT NULL,
        due_on date NOT NULL,
        provisional boolean NOT NULL,
        basis text NOT NULL,
        filed_on date NOT NULL,
        late boolean GENERATED ALWAYS AS (filed_on > due_on) STORED,
        PRIMARY KEY (record, duty)
      );
      CREATE INDEX filing_by_employer ON filing (employer);
      CREATE INDEX filing_by_project ON filing (project) WHERE project IS NOT NULL;
      CREATE INDEX filing_late ON filing (record DESC) WHERE late;
      ALTER TABLE employment ADD COLUMN minor_on_start boolean;
      COMMENT ON TABLE filing IS '用工备案期限: of an employment or a contract (record), from which day it was to be filed, by when, and when it was';
      COMMENT ON COLUMN filing.duty IS 'hire 招用, contract 订立或续订劳动合同, end 解除或终止 (劳社部发〔2006〕46号)';
      COMMENT ON COLUMN filing.since IS 'the days are counted from the day after';
      COMMENT ON COLUMN filing.provisional IS 'due beyond the published calendar of holidays';
      COMMENT ON COLUMN employment.minor_on_start IS '未成年工: sixteen or seventeen on the first day, derived from the resident number; null: filed before this was noted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE employment DROP COLUMN minor_on_start; DROP TABLE filing`);
  }
}
