import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to a contract after it was signed: amendments, renewals, its end. */
export class VersionContracts1760000205000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contract
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN renews uuid UNIQUE REFERENCES contract (id),
        ADD COLUMN fixed_asked_by_worker boolean,
        ADD COLUMN settlement_days smallint CHECK (settlement_days BETWEEN 1 AND 31);
      CREATE TABLE contract_amendment (
        contract uuid NOT NULL REFERENCES contract (id),
        version integer NOT NULL CHECK (version > 1),
        from_on date NOT NULL,
        signed_on date NOT NULL,
        post text,
        wage_basis text CHECK (wage_basis IN ('monthly', 'daily', 'hourly', 'piece')),
        wage_amount bigint CHECK (wage_amount > 0),
        probation_amount bigint CHECK (probation_amount >= 0),
        probation_months integer CHECK (probation_months >= 0),
        ends_on date,
        payday smallint CHECK (payday BETWEEN 1 AND 31),
        payday_month text CHECK (payday_month IN ('same', 'next')),
        filed_by text NOT NULL,
        filed_at timestamptz NOT NULL,
        PRIMARY KEY (contract, version),
        CHECK ((wage_basis IS NULL) = (wage_amount IS NULL)),
        CHECK (probation_amount IS NULL OR wage_amount IS NOT NULL),
        CHECK (ends_on >= from_on)
      );
      CREATE TABLE contract_end (
        contract uuid PRIMARY KEY REFERENCES contract (id),
        ends_on date NOT NULL,
        reason text NOT NULL,
        ground text,
        proposed_by text CHECK (proposed_by IN ('employer', 'worker')),
        renewal_refused_by_worker boolean,
        certificate_on date,
        transferred_on date,
        filed_by text NOT NULL,
        filed_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN contract.version IS 'how often it was filed, amended and ended; counted up under the row''s lock, all else stays as signed';
      COMMENT ON COLUMN contract.renews IS '续订: the contract whose period this one follows';
      COMMENT ON COLUMN contract.fixed_asked_by_worker IS '劳动者提出订立固定期限劳动合同 (劳动合同法 14)';
      COMMENT ON COLUMN contract.settlement_days IS '结算支付周期: days between two payments, for part-time work at most 15 (劳动合同法 72)';
      COMMENT ON TABLE contract_amendment IS '劳动合同变更 (劳动合同法 35): what was agreed to hold from a day on; null: as before';
      COMMENT ON TABLE contract_end IS '劳动合同解除、终止: why and when; what is told of its papers later is filed in the same row';
      COMMENT ON COLUMN contract_end.ends_on IS 'its last day';
      COMMENT ON COLUMN contract_end.certificate_on IS '解除或终止劳动合同证明 (劳动合同法 50)';
      COMMENT ON COLUMN contract_end.transferred_on IS '档案和社会保险关系转移 (劳动合同法 50)';
    `);
    await appendOnly(runner, 'contract_amendment');
    // A contract is append-only; its version is what a change locks and counts up.
    const [{ schema }] = (await runner.query(`SELECT current_schema() AS schema`)) as [{ schema: string }];
    await runner.query(`GRANT UPDATE (version) ON contract TO anxin_${schema}_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contract_end, contract_amendment;
      ALTER TABLE contract DROP COLUMN version, DROP COLUMN renews, DROP COLUMN fixed_asked_by_worker, DROP COLUMN settlement_days`);
  }
}
