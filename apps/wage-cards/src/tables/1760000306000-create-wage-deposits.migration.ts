import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What projects are, the wage deposits of their contractors, and what policy asks of them. */
export class CreateWageDeposits1760000306000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_terms (
        project uuid PRIMARY KEY,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        sector text NOT NULL CHECK (sector IN ('housing', 'municipal', 'transport', 'water', 'other')),
        developer text NOT NULL,
        general_contractor text NOT NULL,
        contract_amount bigint NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        contract_signed_on date,
        permit_on date,
        commencement_report_on date,
        labour_cost_share numeric(5, 2),
        told_at timestamptz NOT NULL
      );
      CREATE INDEX project_terms_by_contractor ON project_terms (general_contractor);

      CREATE TABLE wage_deposit (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        project uuid,
        region text CHECK (region ~ '^[0-9]{6}$'),
        form text NOT NULL CHECK (form IN ('cash', 'guarantee')),
        amount bigint NOT NULL CHECK (amount > 0),
        bank text,
        number text,
        beneficiary text CHECK (beneficiary ~ '^[0-9]{6}$'),
        provided_on date NOT NULL,
        valid_from date,
        valid_until date,
        state text NOT NULL CHECK (state IN ('held', 'release-announced', 'released')),
        announced_on date,
        notice_until date,
        release_on date,
        reporter text NOT NULL,
        by_bank boolean NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        CHECK ((form = 'guarantee') = (valid_until IS NOT NULL)),
        CHECK ((state = 'held') = (release_on IS NULL))
      );
      CREATE INDEX wage_deposit_by_employer ON wage_deposit (employer, id DESC);
      CREATE INDEX wage_deposit_by_project ON wage_deposit (project);
      CREATE INDEX wage_deposit_releasing ON wage_deposit (release_on) WHERE state = 'release-announced';

      CREATE TABLE wage_deposit_drawdown (
        id uuid PRIMARY KEY,
        deposit_id uuid NOT NULL REFERENCES wage_deposit (id),
        number integer NOT NULL CHECK (number > 0),
        amount bigint NOT NULL CHECK (amount > 0),
        case_id uuid,
        noticed_on date NOT NULL,
        noticed_by text NOT NULL,
        pay_due_on date NOT NULL,
        paid_on date,
        reference text,
        top_up_days integer NOT NULL CHECK (top_up_days >= 0),
        topped_up bigint NOT NULL DEFAULT 0 CHECK (topped_up BETWEEN 0 AND amount),
        topped_up_on date,
        UNIQUE (deposit_id, number)
      );

      CREATE TABLE contractor_record (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        kind text NOT NULL CHECK (kind IN ('arrears', 'clean-since', 'systems-in-place', 'listed')),
        happened_on date NOT NULL,
        until date,
        source text NOT NULL CHECK (source <> ''),
        stated_by text NOT NULL,
        stated_at timestamptz NOT NULL,
        CHECK (until IS NULL OR kind = 'listed')
      );
      CREATE INDEX contractor_record_by_employer ON contractor_record (employer, id DESC);

      CREATE TABLE deposit_assessment (
        project uuid PRIMARY KEY REFERENCES project_terms (project),
        employer text NOT NULL,
        region text NOT NULL,
        signed_on date NOT NULL,
        required bigint NOT NULL CHECK (required >= 0),
        rate text NOT NULL,
        exempt boolean NOT NULL,
        due_on date,
        reasons jsonb NOT NULL,
        assessed_at timestamptz NOT NULL,
        version integer NOT NULL
      );

      CREATE VIEW wage_deposit_place AS
        SELECT d.id AS deposit_id, coalesce(j.region, e.region, d.region) AS region, coalesce(j.department, 'labour') AS department, 'labour'::text AS enforcer
        FROM wage_deposit d LEFT JOIN project_place j ON j.project = d.project LEFT JOIN employer_place e ON e.uscc = d.employer;

      COMMENT ON TABLE project_terms IS '工程项目: price, days and parties, projection of the employer register; money in fen';
      COMMENT ON COLUMN project_terms.labour_cost_share IS 'per cent of the price: 人工费用占比, as agreed';
      COMMENT ON TABLE wage_deposit IS '农民工工资保证金: cash or guarantee; what it holds is in the ledger; money in fen';
      COMMENT ON COLUMN wage_deposit.project IS 'null: for all the employer''s projects in the region';
      COMMENT ON COLUMN wage_deposit.region IS 'of the supervisor that filed it: speaks while no register does';
      COMMENT ON COLUMN wage_deposit.number IS '保函编号';
      COMMENT ON COLUMN wage_deposit.beneficiary IS '受益人: region of the labour authority that the guarantee is in favour of';
      COMMENT ON COLUMN wage_deposit.release_on IS 'day on which the release takes effect: the day after the public notice (公示)';
      COMMENT ON TABLE wage_deposit_drawdown IS '支付通知书: draws on a deposit, what the bank paid and what was made good; money in fen';
      COMMENT ON TABLE contractor_record IS '施工总承包单位的欠薪与守信记录: stated by the authority from a paper (source)';
      COMMENT ON TABLE deposit_assessment IS '应存工资保证金: what policy asks of each project; money in fen';
    `);
    await appendOnly(runner, 'contractor_record');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW wage_deposit_place; DROP TABLE deposit_assessment; DROP TABLE contractor_record; DROP TABLE wage_deposit_drawdown;
      DROP TABLE wage_deposit; DROP TABLE project_terms;
    `);
  }
}
