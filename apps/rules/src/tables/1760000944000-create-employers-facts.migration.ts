import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is judged of employers as such: agencies and whom they send, insurance, wage agreements and systems, complaints with their cases. */
export class CreateEmployersFacts1760000944000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dispatch_licence_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX dispatch_licence_by_agency ON dispatch_licence_fact (employer);
      COMMENT ON TABLE dispatch_licence_fact IS '劳务派遣经营许可, valid on both its days';

      CREATE TABLE dispatch_fact (
        employment_id uuid PRIMARY KEY,
        agency text NOT NULL,
        employer text NOT NULL,
        worker_id text NOT NULL,
        post text NOT NULL,
        post_kind text,
        starts_on date NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX dispatch_by_agency ON dispatch_fact (agency, worker_id);
      CREATE INDEX dispatch_by_post ON dispatch_fact (employer, post);
      COMMENT ON TABLE dispatch_fact IS '被派遣劳动者: the employments in which an agency sends somebody';
      COMMENT ON COLUMN dispatch_fact.post_kind IS 'temporary, auxiliary, substitute; none: stated to be neither; null: unknown';

      CREATE TABLE insurance_fact (
        employment_id uuid PRIMARY KEY,
        insured_from date NOT NULL,
        event_id uuid NOT NULL
      );
      COMMENT ON TABLE insurance_fact IS '参保: the first day of social insurance, where it was reported';
      ALTER TABLE headcount_fact ADD COLUMN insured integer;
      CREATE INDEX headcount_short_of_insured ON headcount_fact (employer) WHERE insured < employees;
      COMMENT ON COLUMN headcount_fact.insured IS '参保人数; null of a report that was read before it was kept';

      CREATE TABLE employer_since_fact (
        employer text PRIMARY KEY,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      COMMENT ON TABLE employer_since_fact IS 'since when an employer has been on the register';

      CREATE TABLE employer_status_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        status text NOT NULL,
        from_on date NOT NULL,
        told_at timestamptz NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX status_by_employer ON employer_status_fact (employer, from_on, told_at);
      COMMENT ON TABLE employer_status_fact IS '登记状态: 存续 active, 歇业 suspended, 注销 deregistered, 吊销 revoked';

      CREATE TABLE union_fact (
        employer text NOT NULL,
        known_on date NOT NULL,
        unionised boolean NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (employer, known_on)
      );
      COMMENT ON TABLE union_fact IS '工会: what was stated on a day; of one day the latest statement';

      CREATE TABLE wage_agreement_fact (
        employer text NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (employer, valid_from, valid_until)
      );
      COMMENT ON TABLE wage_agreement_fact IS '工资专项集体合同, in force on both its days';

      CREATE TABLE wage_system_fact (
        id uuid PRIMARY KEY,
        employer text NOT NULL,
        system text NOT NULL,
        filed_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX wage_system_by_employer ON wage_system_fact (employer);
      COMMENT ON TABLE wage_system_fact IS '企业工资三项制度备案';

      CREATE TABLE complaint_case_fact (
        complaint_id uuid PRIMARY KEY,
        case_id uuid NOT NULL
      );
      COMMENT ON TABLE complaint_case_fact IS 'the case in which a complaint is handled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE dispatch_licence_fact, dispatch_fact, insurance_fact, employer_since_fact, employer_status_fact, union_fact, wage_agreement_fact,
        wage_system_fact, complaint_case_fact;
      ALTER TABLE headcount_fact DROP COLUMN insured;
    `);
  }
}
