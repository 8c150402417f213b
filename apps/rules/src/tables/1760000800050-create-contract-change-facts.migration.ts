import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of contracts after they were filed. */
export class CreateContractChangeFacts1760000800050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contract_amendment_fact (
        contract_id uuid NOT NULL,
        version integer NOT NULL,
        from_on date NOT NULL,
        ends_on date,
        basis text,
        wage bigint,
        payday smallint,
        payday_month text,
        known_on date NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (contract_id, version)
      );
      CREATE TABLE contract_end_fact (
        contract_id uuid PRIMARY KEY,
        ends_on date NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      COMMENT ON TABLE contract_amendment_fact IS '劳动合同变更: what was agreed to hold from a day on; null: as before';
      COMMENT ON TABLE contract_end_fact IS '劳动合同解除、终止: the last day of a contract that ended';
      COMMENT ON COLUMN contract_end_fact.known_on IS 'business day on which the register first heard of this last day';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE contract_end_fact, contract_amendment_fact`);
  }
}
