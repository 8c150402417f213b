import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the registers tell of contracts, wages paid, deposits and bargaining: as far as letters promise something about it. */
export class CreateMeasureFacts1760000113000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measure_employer (
        uscc text PRIMARY KEY,
        region text NOT NULL,
        mobile boolean NOT NULL,
        unionised boolean NOT NULL
      );
      CREATE INDEX measure_employer_by_region ON measure_employer (region text_pattern_ops);
      COMMENT ON COLUMN measure_employer.mobile IS 'construction, catering, resident services: the lower rate of signed contracts is promised';

      CREATE TABLE measure_agreement (
        uscc text NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        PRIMARY KEY (uscc, valid_from)
      );
      COMMENT ON TABLE measure_agreement IS '工资集体协议';

      CREATE TABLE measure_project (
        id uuid PRIMARY KEY,
        region text NOT NULL,
        contractor text NOT NULL
      );
      CREATE INDEX measure_project_by_contractor ON measure_project (contractor);

      CREATE TABLE measure_employment (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        worker_id text NOT NULL,
        project uuid,
        counts_from date NOT NULL,
        ends_on date
      );
      CREATE INDEX measure_employment_by_employer ON measure_employment (employer, counts_from);
      CREATE INDEX measure_employment_by_project ON measure_employment (project) WHERE project IS NOT NULL;
      COMMENT ON TABLE measure_employment IS 'people in a labour relation (劳动关系), at the employer of record';
      COMMENT ON COLUMN measure_employment.counts_from IS 'the day after the month in which the contract is to be signed';

      CREATE TABLE measure_contract (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        worker_id text NOT NULL,
        signed_on date NOT NULL,
        starts_on date NOT NULL,
        ends_on date
      );
      CREATE INDEX measure_contract_by_worker ON measure_contract (employer, worker_id);

      CREATE TABLE measure_payment (
        employer text NOT NULL,
        reporter text NOT NULL,
        reference text NOT NULL,
        paid_on date NOT NULL,
        by_card boolean NOT NULL,
        paid boolean NOT NULL,
        project uuid,
        PRIMARY KEY (employer, reporter, reference)
      );
      CREATE INDEX measure_payment_by_day ON measure_payment (paid_on, employer) INCLUDE (by_card, paid, project);
      COMMENT ON TABLE measure_payment IS 'lines of wage payments (发放回单); the latest status of a reference stands';

      CREATE TABLE measure_deposit_asked (
        project uuid PRIMARY KEY,
        employer text NOT NULL,
        signed_on date NOT NULL,
        required bigint NOT NULL,
        due_on date
      );
      CREATE TABLE measure_deposit (
        id uuid NOT NULL,
        on_day date NOT NULL,
        employer text NOT NULL,
        project uuid,
        region text,
        held bigint NOT NULL,
        valid_until date,
        PRIMARY KEY (id, on_day)
      );
      CREATE INDEX measure_deposit_by_employer ON measure_deposit (employer);
      COMMENT ON TABLE measure_deposit IS '工资保证金: what was held from each day of a change on';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE measure_deposit, measure_deposit_asked, measure_payment, measure_contract, measure_employment, measure_project,
      measure_agreement, measure_employer`);
  }
}
