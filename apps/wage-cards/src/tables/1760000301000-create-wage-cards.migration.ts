import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWageCards1760000301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wage_card (
        id uuid PRIMARY KEY,
        worker_id text NOT NULL,
        bank text NOT NULL,
        card_number text NOT NULL,
        card_index text NOT NULL,
        check_digit_right boolean NOT NULL,
        holder_name text NOT NULL,
        holder_id_number text NOT NULL,
        holder_phone text,
        issuer text NOT NULL,
        issuer_uscc text,
        issued_at timestamptz NOT NULL,
        replaced_at timestamptz
      );
      CREATE UNIQUE INDEX wage_card_one_live ON wage_card (worker_id) WHERE replaced_at IS NULL;
      CREATE INDEX wage_card_by_number ON wage_card (card_index) WHERE replaced_at IS NULL;
      CREATE INDEX wage_card_by_worker ON wage_card (worker_id, issued_at DESC, id DESC);
      CREATE INDEX wage_card_by_issuer ON wage_card (issuer, issued_at DESC, id DESC);
      CREATE INDEX wage_card_by_employer ON wage_card (issuer_uscc, issued_at DESC, id DESC);
      CREATE INDEX wage_card_newest ON wage_card (issued_at DESC, id DESC);
      COMMENT ON TABLE wage_card IS '工资卡: one live card for each worker, earlier ones are history';
      COMMENT ON COLUMN wage_card.card_number IS 'sealed';
      COMMENT ON COLUMN wage_card.card_index IS 'blind index of the number';
      COMMENT ON COLUMN wage_card.holder_name IS 'sealed';
      COMMENT ON COLUMN wage_card.holder_id_number IS 'sealed (公民身份号码)';
      COMMENT ON COLUMN wage_card.holder_phone IS 'sealed';
      COMMENT ON COLUMN wage_card.issuer IS 'pseudonymous client that filed it';
      COMMENT ON COLUMN wage_card.issuer_uscc IS 'the employer that filed it; null: a bank did';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE wage_card`);
  }
}
