import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHECK = 'complaint_action_kind_check';
const KIND = 'respondent-identified';

/** Firms by the names that people know them by, and the log's word for settling which firm is meant. */
export class NameFirms1760000403000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE firm_name (
        uscc text NOT NULL CHECK (uscc ~ '^[0-9A-Z]{18}$'),
        kind text NOT NULL CHECK (kind IN ('registered', 'sign')),
        name text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        grams text[] NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX firm_name_registered ON firm_name (uscc) WHERE kind = 'registered';
      CREATE UNIQUE INDEX firm_name_sign ON firm_name (uscc, region, name) WHERE kind = 'sign';
      CREATE INDEX firm_name_by_gram ON firm_name USING gin (grams);
      COMMENT ON TABLE firm_name IS '单位名称与招牌: by which a shop sign is matched to firms';
      COMMENT ON COLUMN firm_name.kind IS 'registered: the newest name of the register; sign: what a complaint called the firm that a person settled on';
      COMMENT ON COLUMN firm_name.grams IS 'pairs of neighbouring characters (二元组): no locale splits Chinese for a trigram index';
    `);
    const kinds = await this.kinds(runner);
    await this.allow(runner, [...kinds.filter((kind) => kind !== KIND), KIND]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.allow(
      runner,
      (await this.kinds(runner)).filter((kind) => kind !== KIND),
    );
    await runner.query(`DROP TABLE firm_name`);
  }

  /** Those that the log knows so far: others add theirs. */
  private async kinds(runner: QueryRunner): Promise<string[]> {
    const [row] = (await runner.query(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = 'complaint_action'::regclass AND conname = $1`,
      [CHECK],
    )) as [{ definition: string }];
    return [...row.definition.matchAll(/'([a-z-]+)'/g)].map((found) => found[1]!);
  }

  private async allow(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
    const list = kinds.map((kind) => `'${kind}'`).join(', ');
    await runner.query(`ALTER TABLE complaint_action DROP CONSTRAINT ${CHECK}, ADD CONSTRAINT ${CHECK} CHECK (kind IN (${list}))`);
  }
}
