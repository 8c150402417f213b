import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a large file costs beside its lines. Submitted payrolls are found by `payroll_one_per_period`; drafts, which are few, have an index of their own.
 * That a line's payroll exists is looked up for all lines of a statement together: a foreign key looks once for each line, by a plan that may stem from
 * the time when the table of payrolls was empty and reads all of it. A payroll with lines can't be deleted (`payroll_is_kept`), and its id never changes.
 */
export class LightenPayrollFiling1760000340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX payroll_by_employer;
      CREATE INDEX payroll_drafts ON payroll (employer) WHERE state = 'draft';
      ALTER TABLE payroll_line DROP CONSTRAINT payroll_line_payroll_id_fkey;
      CREATE FUNCTION refuse_lines_without_payroll() RETURNS trigger LANGUAGE plpgsql
        SET search_path FROM CURRENT SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM (SELECT DISTINCT payroll_id FROM added) a LEFT JOIN payroll p ON p.id = a.payroll_id WHERE p.id IS NULL
        ) THEN
          RAISE EXCEPTION 'a line names a payroll that does not exist' USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER payroll_line_has_payroll AFTER INSERT ON payroll_line
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_lines_without_payroll();
      CREATE FUNCTION refuse_another_payroll() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a payroll and its lines stay together' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER payroll_keeps_its_id BEFORE UPDATE OF id ON payroll FOR EACH ROW
        WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION refuse_another_payroll();
      CREATE TRIGGER payroll_line_keeps_its_payroll BEFORE UPDATE OF payroll_id ON payroll_line FOR EACH ROW
        WHEN (OLD.payroll_id <> NEW.payroll_id) EXECUTE FUNCTION refuse_another_payroll();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER payroll_line_has_payroll ON payroll_line;
      DROP TRIGGER payroll_line_keeps_its_payroll ON payroll_line;
      DROP TRIGGER payroll_keeps_its_id ON payroll;
      DROP FUNCTION refuse_lines_without_payroll();
      DROP FUNCTION refuse_another_payroll();
      ALTER TABLE payroll_line ADD CONSTRAINT payroll_line_payroll_id_fkey FOREIGN KEY (payroll_id) REFERENCES payroll (id);
      DROP INDEX payroll_drafts;
      CREATE INDEX payroll_by_employer ON payroll (employer, created_at DESC, id DESC);
    `);
  }
}
