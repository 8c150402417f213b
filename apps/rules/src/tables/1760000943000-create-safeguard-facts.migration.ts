import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the safeguards of wages on a building site rest on: its terms, accounts, deposits, guarantees, covers, reserve, and the advances of a fund. */
export class CreateSafeguardFacts1760000943000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE site_terms_fact (
        project uuid PRIMARY KEY,
        sector text NOT NULL,
        region text NOT NULL,
        developer text NOT NULL,
        general_contractor text NOT NULL,
        price bigint NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        signed_on date,
        permit_on date,
        commencement_report_on date,
        unsettled_price bigint,
        labour_cost_share text,
        known_on date NOT NULL,
        signed_known_on date,
        permit_known_on date,
        event_id uuid NOT NULL
      );
      CREATE INDEX site_terms_by_contractor ON site_terms_fact (general_contractor);
      COMMENT ON TABLE site_terms_fact IS '工程项目: what the safeguards of its wages hang on';
      COMMENT ON COLUMN site_terms_fact.signed_known_on IS 'business day on which the register heard of the day of the works contract';
      COMMENT ON COLUMN site_terms_fact.permit_known_on IS 'business day on which it heard of the permit or the commencement report';
      CREATE TABLE special_account_fact (
        id uuid PRIMARY KEY,
        project uuid NOT NULL,
        opened_on date NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX special_account_by_project ON special_account_fact (project);
      COMMENT ON TABLE special_account_fact IS '农民工工资专用账户';
      -- The end may be read before the beginning.
      CREATE TABLE special_account_end_fact (
        account_id uuid PRIMARY KEY,
        completed_on date NOT NULL,
        closed_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE TABLE labour_cost_fact (
        id uuid PRIMARY KEY,
        project uuid NOT NULL,
        amount bigint NOT NULL,
        on_day date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX labour_cost_by_project ON labour_cost_fact (project, on_day);
      COMMENT ON TABLE labour_cost_fact IS '人工费用 that came into a special wage account';
      CREATE TABLE deposit_assessment_fact (
        project uuid PRIMARY KEY,
        employer text NOT NULL,
        region text NOT NULL,
        required bigint NOT NULL,
        rate text NOT NULL,
        signed_on date NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX deposit_assessment_by_employer ON deposit_assessment_fact (employer);
      COMMENT ON TABLE deposit_assessment_fact IS 'What deposit policy asks of a project (工资保证金应存金额)';
      COMMENT ON COLUMN deposit_assessment_fact.known_on IS 'business day on which this sum became known';
      CREATE TABLE deposit_step_fact (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid PRIMARY KEY,
        deposit_id uuid NOT NULL,
        employer text NOT NULL,
        project uuid,
        form text NOT NULL,
        cause text NOT NULL,
        on_day date NOT NULL,
        known_on date NOT NULL,
        state text NOT NULL,
        held bigint NOT NULL,
        valid_from date,
        valid_until date,
        draws jsonb NOT NULL
      );
      CREATE INDEX deposit_step_by_employer ON deposit_step_fact (employer, deposit_id, seq);
      COMMENT ON TABLE deposit_step_fact IS '工资保证金: how each deposit stood after each step';
      CREATE TABLE payment_guarantee_fact (
        id uuid PRIMARY KEY,
        project uuid NOT NULL,
        valid_until date NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX payment_guarantee_by_project ON payment_guarantee_fact (project);
      COMMENT ON TABLE payment_guarantee_fact IS '工程款支付担保';
      CREATE TABLE injury_cover_fact (
        id uuid PRIMARY KEY,
        project uuid NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX injury_cover_by_project ON injury_cover_fact (project);
      COMMENT ON TABLE injury_cover_fact IS '按项目参加工伤保险';
      CREATE TABLE reserve_step_fact (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid PRIMARY KEY,
        project uuid NOT NULL,
        cause text NOT NULL,
        on_day date NOT NULL,
        balance bigint NOT NULL
      );
      CREATE INDEX reserve_step_by_project ON reserve_step_fact (project, seq);
      COMMENT ON TABLE reserve_step_fact IS '工资储备金: what a site''s reserve held after each step';
      CREATE TABLE advance_step_fact (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid PRIMARY KEY,
        advance_id uuid NOT NULL,
        employer text NOT NULL,
        project uuid,
        fund text NOT NULL,
        on_day date NOT NULL,
        state text,
        amount bigint,
        claim bigint NOT NULL,
        written_off bigint NOT NULL,
        paid_out_on date,
        lines jsonb
      );
      CREATE INDEX advance_step_by_advance ON advance_step_fact (advance_id, seq);
      COMMENT ON TABLE advance_step_fact IS '周转金垫付: how each advance stood after each step; null where a write-off doesn''t say';
      CREATE TABLE subcontract_fact (
        id uuid PRIMARY KEY,
        project uuid NOT NULL,
        subcontractor text NOT NULL,
        scope text NOT NULL,
        parent uuid,
        event_id uuid NOT NULL
      );
      CREATE INDEX subcontract_by_project ON subcontract_fact (project);
      COMMENT ON TABLE subcontract_fact IS '分包: who got work of a project, and from whom';
      CREATE INDEX employment_by_agency ON employment_fact (employer_of_record) WHERE kind = 'dispatched';
      CREATE INDEX payroll_by_project ON payroll_fact (project, period) WHERE project IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX payroll_by_project, employment_by_agency;
      DROP TABLE subcontract_fact, advance_step_fact, reserve_step_fact, injury_cover_fact, payment_guarantee_fact, deposit_step_fact,
        deposit_assessment_fact, labour_cost_fact, special_account_end_fact, special_account_fact, site_terms_fact;
    `);
  }
}
