import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Special wage accounts with what came into them, and wage reserves. */
export class CreateSiteAccounts1760000307000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE special_account (
        id uuid PRIMARY KEY,
        project uuid NOT NULL,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        bank text NOT NULL,
        account_number text NOT NULL,
        account_index text NOT NULL,
        opened_on date NOT NULL,
        reporter text NOT NULL,
        by_bank boolean NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        UNIQUE (project, account_index)
      );
      CREATE INDEX special_account_by_employer ON special_account (employer, id DESC);
      CREATE TABLE special_account_inflow (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES special_account (id),
        amount bigint NOT NULL CHECK (amount > 0),
        came_on date NOT NULL,
        reporter text NOT NULL,
        reported_at timestamptz NOT NULL
      );
      CREATE INDEX special_account_inflow_by_account ON special_account_inflow (account_id, id DESC);
      CREATE TABLE wage_reserve (
        id uuid PRIMARY KEY,
        project uuid NOT NULL,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        UNIQUE (project, employer)
      );
      CREATE INDEX wage_reserve_by_employer ON wage_reserve (employer, id DESC);

      CREATE VIEW special_account_place AS
        SELECT a.id AS account_id, coalesce(j.region, e.region) AS region, coalesce(j.department, 'labour') AS department, 'labour'::text AS enforcer
        FROM special_account a LEFT JOIN project_place j ON j.project = a.project LEFT JOIN employer_place e ON e.uscc = a.employer;
      CREATE VIEW wage_reserve_place AS
        SELECT r.id AS reserve_id, coalesce(j.region, e.region) AS region, coalesce(j.department, 'labour') AS department, 'labour'::text AS enforcer
        FROM wage_reserve r LEFT JOIN project_place j ON j.project = r.project LEFT JOIN employer_place e ON e.uscc = r.employer;

      COMMENT ON TABLE special_account IS '农民工工资专用账户: of a project; what came in is in the ledger';
      COMMENT ON COLUMN special_account.account_number IS 'sealed';
      COMMENT ON COLUMN special_account.account_index IS 'blind index of the number';
      COMMENT ON TABLE special_account_inflow IS '人工费用拨付: what came into the account; money in fen';
      COMMENT ON TABLE wage_reserve IS '工资储备金: of a site; what it holds is in the ledger';
    `);
    await appendOnly(runner, 'special_account_inflow');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW wage_reserve_place; DROP VIEW special_account_place; DROP TABLE wage_reserve; DROP TABLE special_account_inflow; DROP TABLE special_account;
    `);
  }
}
