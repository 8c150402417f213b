import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEmployers1760000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employer (
        uscc text PRIMARY KEY CHECK (uscc ~ '^[0-9A-Z]{18}$'),
        name text NOT NULL,
        industry text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        grid text,
        unionised boolean,
        wage_agreement_from date,
        wage_agreement_until date,
        legal_representative text,
        phone text,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        version integer NOT NULL,
        CHECK (wage_agreement_until >= wage_agreement_from)
      );
      CREATE INDEX employer_by_region ON employer (region, registered_at DESC, uscc DESC);
      CREATE INDEX employer_newest ON employer (registered_at DESC, uscc DESC);
      COMMENT ON TABLE employer IS '用人单位';
      COMMENT ON COLUMN employer.legal_representative IS 'sealed (法定代表人)';
      COMMENT ON COLUMN employer.phone IS 'sealed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE employer`);
  }
}
