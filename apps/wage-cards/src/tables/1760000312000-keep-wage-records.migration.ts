import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['payroll', 'payroll_line', 'payment', 'transfer', 'attendance'];

const appRole = async (runner: QueryRunner): Promise<string> => {
  const [row] = (await runner.query(`SELECT current_schema() AS schema`)) as { schema: string }[];
  return `anxin_${row!.schema}_app`;
};

/**
 * Wage records are kept: at least two years (工资支付暂行规定 6), of migrant workers three after the works are done and paid (保障农民工工资支付条例 15). No law
 * asks that they be deleted after that, so nothing here deletes them, and the service's own role can't.
 */
export class KeepWageRecords1760000312000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    for (const table of KEPT) await runner.query(`REVOKE TRUNCATE${table === 'payroll' ? '' : ', DELETE'} ON ${table} FROM ${app}`);
    await runner.query(`
      CREATE FUNCTION refuse_deletion_of_payroll() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.lines > 0 OR EXISTS (SELECT FROM payroll_line WHERE payroll_id = OLD.id) THEN
          RAISE EXCEPTION 'a payroll with lines is a wage record and is kept' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER payroll_is_kept BEFORE DELETE ON payroll FOR EACH ROW EXECUTE FUNCTION refuse_deletion_of_payroll();
      COMMENT ON FUNCTION refuse_deletion_of_payroll IS 'A batch takes back a payroll none of whose rows was right; any other stays';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`DROP TRIGGER payroll_is_kept ON payroll; DROP FUNCTION refuse_deletion_of_payroll()`);
    for (const table of KEPT) await runner.query(`GRANT DELETE, TRUNCATE ON ${table} TO ${app}`);
  }
}
