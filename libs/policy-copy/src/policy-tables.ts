/** What a migration hands over: its connection. */
interface Runner {
  query(sql: string): Promise<unknown>;
}

/** The service's own copy of approved policy changes. */
export class CreatePolicyRows1760000004000 {
  name = 'CreatePolicyRows1760000004000';

  async up(runner: Runner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_row (
        key text NOT NULL,
        region text NOT NULL,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        value text NOT NULL,
        unit text NOT NULL,
        basis text NOT NULL,
        source text,
        verified boolean NOT NULL,
        note text,
        number bigint NOT NULL,
        change_id uuid NOT NULL,
        PRIMARY KEY (key, region, valid_from)
      );
      COMMENT ON TABLE policy_row IS '政策参数: approved changes, on top of what the product ships; the owner is rules';
      COMMENT ON COLUMN policy_row.number IS 'Order of approval: of one key, region and first day the highest stands';
    `);
  }

  async down(runner: Runner): Promise<void> {
    await runner.query(`DROP TABLE policy_row`);
  }
}

/** For the list of a service's migrations, after those of messaging. */
export const policyMigrations = [CreatePolicyRows1760000004000];
