import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is paid out of special wage accounts, and their closing. */
export class CloseSpecialAccounts1760000319000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE special_account
        ADD COLUMN state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closing', 'closed')),
        ADD COLUMN closed_on date,
        ADD CHECK ((state = 'closed') = (closed_on IS NOT NULL));
      CREATE TABLE special_account_payout (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES special_account (id),
        amount bigint NOT NULL CHECK (amount > 0),
        paid_on date NOT NULL,
        reporter text NOT NULL,
        reported_at timestamptz NOT NULL
      );
      CREATE INDEX special_account_payout_by_account ON special_account_payout (account_id, id DESC);
      CREATE TABLE special_account_closing (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES special_account (id),
        completed_on date NOT NULL,
        notice_from date NOT NULL CHECK (notice_from >= completed_on),
        notice_until date NOT NULL CHECK (notice_until > notice_from),
        papers jsonb NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL
      );
      CREATE INDEX special_account_closing_by_account ON special_account_closing (account_id, id DESC);
      CREATE TABLE special_account_closing_decision (
        closing_id uuid PRIMARY KEY REFERENCES special_account_closing (id),
        decision text NOT NULL CHECK (decision IN ('approve', 'refuse')),
        reason text,
        returned bigint NOT NULL CHECK (returned >= 0),
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN special_account.state IS 'closing: its closing is applied for';
      COMMENT ON TABLE special_account_payout IS '专用账户支出: wages paid out of the account, as its bank or the contractor reports them; money in fen';
      COMMENT ON TABLE special_account_closing IS '专用账户注销申请: by the general contractor after completion and public notice (公示)';
      COMMENT ON COLUMN special_account_closing.papers IS 'kinds, days and hashes of the scans, which stay with the contractor';
      COMMENT ON TABLE special_account_closing_decision IS '注销确认: by the labour authority';
      COMMENT ON COLUMN special_account_closing_decision.returned IS 'what was left and is the contractor''s, in fen';
      COMMENT ON COLUMN special_account_closing_decision.reason IS 'sealed';
    `);
    await appendOnly(runner, 'special_account_payout', 'special_account_closing', 'special_account_closing_decision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE special_account_closing_decision; DROP TABLE special_account_closing; DROP TABLE special_account_payout;
      ALTER TABLE special_account DROP COLUMN closed_on, DROP COLUMN state;
    `);
  }
}
