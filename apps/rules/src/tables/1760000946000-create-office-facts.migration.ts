import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases and complaints tell of their orders and clocks, and of what respondents did. */
export class CreateOfficeFacts1760000946000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_step_fact (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid NOT NULL,
        order_id uuid NOT NULL,
        addressee integer NOT NULL,
        uscc text NOT NULL,
        case_id uuid NOT NULL,
        key text NOT NULL,
        respondent text,
        project uuid,
        region text NOT NULL,
        department text NOT NULL,
        enforcer text NOT NULL,
        ordered_on date NOT NULL,
        starts_on date NOT NULL,
        due_on date NOT NULL,
        amount bigint NOT NULL,
        open bigint NOT NULL,
        closed boolean NOT NULL,
        workers integer NOT NULL,
        known_on date NOT NULL,
        PRIMARY KEY (event_id, order_id, addressee)
      );
      CREATE INDEX order_by_addressee ON order_step_fact (uscc, order_id, addressee, seq);
      CREATE INDEX order_by_respondent ON order_step_fact (respondent, uscc);
      COMMENT ON TABLE order_step_fact IS '限期改正指令书 as served on one organisation, after each step of its case';

      CREATE TABLE conduct_fact (
        record_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        respondent text NOT NULL,
        conduct text,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX conduct_by_respondent ON conduct_fact (respondent);
      COMMENT ON TABLE conduct_fact IS '逃匿、转移财产、有能力支付而不支付 on record; conduct is null where it was not coded';

      CREATE TABLE referral_fact (
        case_id uuid PRIMARY KEY,
        respondent text NOT NULL,
        known_on date NOT NULL,
        event_id uuid NOT NULL
      );
      CREATE INDEX referral_by_respondent ON referral_fact (respondent);
      COMMENT ON TABLE referral_fact IS '移送公安机关: the police had it';

      CREATE TABLE file_step_fact (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid PRIMARY KEY,
        file text NOT NULL,
        key text NOT NULL,
        project uuid,
        region text NOT NULL,
        department text,
        enforcer text,
        clocks jsonb NOT NULL,
        known_on date NOT NULL
      );
      CREATE INDEX file_steps ON file_step_fact (file, seq);
      COMMENT ON TABLE file_step_fact IS '办理期限: the clocks of a complaint or case after each step; file is complaint/<id> or case/<id>';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE order_step_fact, conduct_fact, referral_fact, file_step_fact`);
  }
}
