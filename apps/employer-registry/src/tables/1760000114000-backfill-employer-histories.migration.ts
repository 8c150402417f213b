import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An id before all that are given out by time, so that what is filed later comes later. */
const FIRST = `overlay(md5(uscc) placing '00000000' from 1 for 8)::uuid`;

/** What employers stated of union and wage agreement when they registered begins their histories. */
export class BackfillEmployerHistories1760000114000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO wage_agreement (id, employer, valid_from, valid_until, registered_by, registered_at)
        SELECT ${FIRST}, uscc, wage_agreement_from, wage_agreement_until, registered_by, registered_at FROM employer
        WHERE wage_agreement_from IS NOT NULL AND wage_agreement_until IS NOT NULL;
      INSERT INTO employer_union (id, employer, unionised, since, registered_by, registered_at)
        SELECT ${FIRST}, uscc, unionised, (registered_at AT TIME ZONE 'Asia/Shanghai')::date, registered_by, registered_at FROM employer
        WHERE unionised IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM employer_union; DELETE FROM wage_agreement`);
  }
}
