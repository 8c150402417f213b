import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateContracts1760000202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contract (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        worker text NOT NULL REFERENCES worker (id),
        term text NOT NULL CHECK (term IN ('fixed', 'open-ended', 'task', 'simplified')),
        form text NOT NULL CHECK (form IN ('contract', 'written-agreement')),
        starts_on date NOT NULL,
        ends_on date,
        signed_on date NOT NULL,
        post text NOT NULL,
        wage_basis text NOT NULL CHECK (wage_basis IN ('monthly', 'daily', 'hourly', 'piece')),
        wage_amount bigint NOT NULL CHECK (wage_amount > 0),
        probation_amount bigint CHECK (probation_amount >= 0),
        probation_months integer CHECK (probation_months >= 0),
        payday smallint NOT NULL CHECK (payday BETWEEN 1 AND 31),
        payday_month text NOT NULL CHECK (payday_month IN ('same', 'next')),
        project uuid,
        filed_by text NOT NULL,
        filed_at timestamptz NOT NULL,
        CHECK (ends_on >= starts_on),
        CHECK (term <> 'fixed' OR ends_on IS NOT NULL),
        CHECK (term <> 'open-ended' OR ends_on IS NULL)
      );
      CREATE INDEX contract_by_employer ON contract (employer, id DESC);
      CREATE INDEX contract_by_worker ON contract (worker, id DESC);
      CREATE INDEX contract_by_project ON contract (project, id DESC) WHERE project IS NOT NULL;
      COMMENT ON TABLE contract IS '劳动合同 or 用工书面协议, as signed; what changes later is filed beside it';
      COMMENT ON COLUMN contract.term IS 'fixed 固定期限, open-ended 无固定期限, task 以完成一定工作任务为期限, simplified 简易劳动合同';
      COMMENT ON COLUMN contract.form IS 'contract 劳动合同, written-agreement 用工书面协议 (724号 28)';
      COMMENT ON COLUMN contract.wage_amount IS 'fen (分) per month, day, hour or piece as the basis says';
      COMMENT ON COLUMN contract.probation_amount IS 'fen (分): 试用期工资';
      COMMENT ON COLUMN contract.payday IS '支付日: day of the month; 29 to 31 is the last day of a shorter month';
      COMMENT ON COLUMN contract.payday_month IS 'whether wages are paid in the month worked or in the next';
    `);
    await appendOnly(runner, 'contract');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE contract`);
  }
}
