import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Double-entry books. What an account holds is changed by the trigger of its entries alone (the service has no right to write it), so that it
 * always is their sum; the trigger's update is also the lock that lets one entry after the other upon an account.
 */
export class CreateLedgers1760000305000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_account (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        book text NOT NULL CHECK (book IN ('wage-deposit', 'revolving-fund', 'wage-reserve', 'special-account')),
        owner text NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        outside boolean NOT NULL,
        balance bigint NOT NULL DEFAULT 0,
        UNIQUE (book, owner, name),
        CONSTRAINT ledger_account_not_overdrawn CHECK (outside OR balance >= 0)
      );
      CREATE TABLE ledger_posting (
        id uuid PRIMARY KEY,
        book text NOT NULL CHECK (book IN ('wage-deposit', 'revolving-fund', 'wage-reserve', 'special-account')),
        owner text NOT NULL,
        kind text NOT NULL CHECK (kind <> ''),
        posted_on date NOT NULL,
        posted_at timestamptz NOT NULL,
        posted_by text NOT NULL
      );
      CREATE INDEX ledger_posting_by_owner ON ledger_posting (book, owner, id DESC);
      CREATE TABLE ledger_entry (
        posting_id uuid NOT NULL REFERENCES ledger_posting (id),
        account_id bigint NOT NULL REFERENCES ledger_account (id),
        amount bigint NOT NULL CHECK (amount <> 0),
        PRIMARY KEY (posting_id, account_id)
      );
      CREATE INDEX ledger_entry_by_account ON ledger_entry (account_id);

      CREATE FUNCTION ledger_keep_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
      BEGIN
        UPDATE ledger_account a SET balance = a.balance + NEW.amount
          FROM ledger_posting p WHERE a.id = NEW.account_id AND p.id = NEW.posting_id AND (p.book, p.owner) = (a.book, a.owner);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'an entry of a posting belongs to an account of the same book' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ledger_entry_keeps_balance AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_keep_balance();

      CREATE FUNCTION ledger_must_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
      DECLARE
        posting uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
        entries integer;
        total numeric;
      BEGIN
        SELECT count(*), coalesce(sum(amount), 0) INTO entries, total FROM ledger_entry WHERE posting_id = posting;
        IF entries < 2 OR total <> 0 THEN
          RAISE EXCEPTION 'a posting has at least two entries, and they add up to nothing' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON ledger_posting
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance('id');
      CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_must_balance('posting_id');

      COMMENT ON TABLE ledger_account IS '账户: what the owner''s book holds in it; money in fen (分)';
      COMMENT ON COLUMN ledger_account.owner IS 'id of the deposit, reserve or account; region of a revolving fund';
      COMMENT ON COLUMN ledger_account.outside IS 'of those who bring the money or get it: may stand below zero';
      COMMENT ON COLUMN ledger_account.balance IS 'sum of its entries, kept by their trigger alone';
      COMMENT ON TABLE ledger_posting IS '记账凭证: at least two entries whose sum is zero, checked at commit';
      COMMENT ON TABLE ledger_entry IS '分录: what an account gains (below zero: loses) in fen (分)';
      COMMENT ON COLUMN ledger_posting.posted_by IS 'pseudonymous client';
    `);
    await appendOnly(runner, 'ledger_account', 'ledger_posting', 'ledger_entry');
    const [{ schema }] = (await runner.query(`SELECT current_schema() AS schema`)) as [{ schema: string }];
    const app = `anxin_${schema}_app`;
    await runner.query(`
      REVOKE INSERT ON ledger_account FROM ${app};
      GRANT INSERT (book, owner, name, outside) ON ledger_account TO ${app};
      REVOKE EXECUTE ON FUNCTION ledger_keep_balance(), ledger_must_balance() FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ledger_entry; DROP TABLE ledger_posting; DROP TABLE ledger_account;
      DROP FUNCTION ledger_keep_balance(); DROP FUNCTION ledger_must_balance();
    `);
  }
}
