import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules on single employments and contracts rest on. */
export class CreateContractRuleFacts1760000942000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE employment_end_fact ADD COLUMN known_on date, ADD COLUMN certificate_on date;
      CREATE INDEX employment_by_record_worker ON employment_fact (employer_of_record, worker_id);
      DROP INDEX employment_by_record;
      CREATE TABLE employment_note_fact (
        employment_id uuid PRIMARY KEY,
        under16 boolean NOT NULL,
        hours text,
        event_id uuid NOT NULL
      );
      CREATE TABLE departure_fact (
        employment_id uuid PRIMARY KEY,
        employer text NOT NULL,
        project uuid,
        worker_id text NOT NULL,
        ends_on date NOT NULL,
        certificate_on date,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX departure_by_worker ON departure_fact (employer, worker_id);
      CREATE INDEX departure_by_end ON departure_fact (employer, ends_on);
      CREATE TABLE probation_fact (
        contract_id uuid NOT NULL,
        version integer NOT NULL,
        from_on date NOT NULL,
        term text,
        months integer,
        wage bigint,
        wage_stated boolean NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (contract_id, version)
      );
      COMMENT ON COLUMN employment_end_fact.known_on IS 'business day on which the register first heard of this last day; null: before this was noted';
      COMMENT ON TABLE employment_note_fact IS '用工登记: entries of people under sixteen, and of reduced hours; others have no row';
      COMMENT ON TABLE departure_fact IS '离职: ends of employments in a labour relation, by employer of record';
      COMMENT ON TABLE probation_fact IS '试用期: what contracts and their amendments say of probation; contracts without have no row';
      COMMENT ON COLUMN probation_fact.wage_stated IS 'whether it states the wage: one without a wage on probation takes the agreed one back';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE probation_fact, departure_fact, employment_note_fact;
      CREATE INDEX employment_by_record ON employment_fact (employer_of_record);
      DROP INDEX employment_by_record_worker;
      ALTER TABLE employment_end_fact DROP COLUMN known_on, DROP COLUMN certificate_on;
    `);
  }
}
