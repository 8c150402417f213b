import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDED = ['merged', 'unmerged', 'reopened', 'petition-extended'];
const SEEN = `CREATE VIEW complaint_seen AS
  SELECT c.*, coalesce(p.department, 'labour') AS department FROM complaint c LEFT JOIN project p ON p.id = c.project`;

/** Complaints are merged (并案), reopened once, come as petitions (信访); a caller is found again by the phone number alone. */
export class MergeAndReopenComplaints1760000405000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW complaint_seen;
      ALTER TABLE complaint
        ADD COLUMN petition boolean NOT NULL DEFAULT false,
        ADD COLUMN opened_elsewhere text CHECK (opened_elsewhere IN ('arbitration', 'court')),
        ADD COLUMN merged jsonb,
        ADD COLUMN reopened_on date,
        ADD CONSTRAINT complaint_merged_check CHECK (state <> 'merged' OR merged IS NOT NULL),
        ADD CONSTRAINT complaint_petition_check CHECK (NOT petition OR channel = 'transfer');
      CREATE INDEX complaint_by_merge ON complaint ((merged ->> 'into')) WHERE merged IS NOT NULL;
      COMMENT ON COLUMN complaint.petition IS '信访';
      COMMENT ON COLUMN complaint.merged IS '并案: into which complaint, since when, from which state';
      COMMENT ON COLUMN complaint.reopened_on IS 'the day of its one reopening with new evidence';
      ${SEEN};
      ALTER TABLE complaint_dossier
        ADD COLUMN phone_index text,
        ADD COLUMN email text,
        DROP CONSTRAINT IF EXISTS complaint_dossier_check,
        ADD CONSTRAINT complaint_dossier_person_check CHECK (id_number IS NULL OR (name IS NOT NULL AND complainant IS NOT NULL));
      CREATE INDEX complaint_dossier_by_phone ON complaint_dossier (phone_index) WHERE phone_index IS NOT NULL;
      COMMENT ON COLUMN complaint_dossier.phone_index IS 'keyed hash of the phone number; none of what was lodged before it was kept';
      COMMENT ON COLUMN complaint_dossier.email IS 'sealed';
    `);
    await this.kinds(runner, (before) => [...before, ...ADDED]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.kinds(runner, (before) => before.filter((kind) => !ADDED.includes(kind)));
    await runner.query(`
      ALTER TABLE complaint_dossier DROP COLUMN phone_index, DROP COLUMN email, DROP CONSTRAINT complaint_dossier_person_check,
        ADD CONSTRAINT complaint_dossier_check CHECK ((name IS NULL) = (complainant IS NULL));
      DROP VIEW complaint_seen;
      ALTER TABLE complaint DROP COLUMN petition, DROP COLUMN opened_elsewhere, DROP COLUMN merged, DROP COLUMN reopened_on;
      ${SEEN};
    `);
  }

  /** Changes the kinds that the log may hold; which they are so far says the constraint itself. */
  private async kinds(runner: QueryRunner, change: (before: string[]) => string[]): Promise<void> {
    const [{ said }] = (await runner.query(
      `SELECT pg_get_constraintdef(oid) AS said FROM pg_constraint WHERE conname = 'complaint_action_kind_check' AND conrelid = 'complaint_action'::regclass`,
    )) as [{ said: string }];
    const before = [...said.matchAll(/'([^']+)'/g)].map(([, kind]) => kind!);
    const list = [...new Set(change(before))].map((kind) => `'${kind}'`).join(', ');
    await runner.query(
      `ALTER TABLE complaint_action DROP CONSTRAINT complaint_action_kind_check, ADD CONSTRAINT complaint_action_kind_check CHECK (kind IN (${list}))`,
    );
  }
}
