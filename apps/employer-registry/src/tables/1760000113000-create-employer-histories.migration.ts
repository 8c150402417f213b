import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changes of an employer over time, and how the register is searched. */
export class CreateEmployerHistories1760000113000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer_status (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        status text NOT NULL CHECK (status IN ('active', 'suspended', 'deregistered', 'revoked')),
        valid_from date NOT NULL,
        reason text NOT NULL,
        source text NOT NULL CHECK (source IN ('market-register', 'inspection', 'employer', 'correction')),
        number text,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX employer_status_by_employer ON employer_status (employer, id DESC);
      COMMENT ON TABLE employer_status IS '登记状态: 存续 active, 歇业 suspended, 注销 deregistered, 吊销 revoked; append-only';
      CREATE TABLE wage_agreement (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        valid_from date NOT NULL,
        valid_until date NOT NULL CHECK (valid_until >= valid_from),
        number text,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX wage_agreement_by_employer ON wage_agreement (employer, id DESC);
      COMMENT ON TABLE wage_agreement IS '工资专项集体合同; append-only';
      CREATE TABLE employer_union (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        unionised boolean NOT NULL,
        since date NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL
      );
      CREATE INDEX employer_union_by_employer ON employer_union (employer, id DESC);
      COMMENT ON TABLE employer_union IS '工会; append-only';

      -- Every one and two neighbouring characters of a name: a search for any part of it finds its rows by index, in Chinese too.
      CREATE FUNCTION name_pairs(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT substr(name, i, n)), '{}') FROM generate_series(1, length(name)) i CROSS JOIN generate_series(1, 2) n
        WHERE i + n - 1 <= length(name)
      $$;
      ALTER TABLE employer
        ADD COLUMN status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'deregistered', 'revoked')),
        ADD COLUMN status_since date,
        ADD COLUMN stated_size text CHECK (stated_size IN ('large', 'medium', 'small', 'micro')),
        ADD COLUMN name_pairs text[] GENERATED ALWAYS AS (name_pairs(name)) STORED;
      COMMENT ON COLUMN employer.status IS 'the entry of employer_status that stands';
      COMMENT ON COLUMN employer.stated_size IS '企业规模, as stated; 统计上大中小微型企业划分办法';
      CREATE INDEX employer_by_name ON employer USING gin (name_pairs);
      CREATE INDEX employer_by_code ON employer (uscc text_pattern_ops);
      CREATE INDEX employer_by_grid ON employer (grid, registered_at DESC, uscc DESC) WHERE grid IS NOT NULL;
      CREATE INDEX employer_by_status ON employer (status, registered_at DESC, uscc DESC) WHERE status <> 'active';
      CREATE INDEX employer_by_industry ON employer (industry text_pattern_ops, registered_at DESC, uscc DESC);
    `);
    await appendOnly(runner, 'employer_status', 'wage_agreement', 'employer_union');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX employer_by_industry, employer_by_status, employer_by_grid, employer_by_code, employer_by_name;
      ALTER TABLE employer DROP COLUMN name_pairs, DROP COLUMN stated_size, DROP COLUMN status_since, DROP COLUMN status;
      DROP FUNCTION name_pairs(text);
      DROP TABLE employer_union, wage_agreement, employer_status;
    `);
  }
}
