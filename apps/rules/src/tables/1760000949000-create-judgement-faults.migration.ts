import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subjects whose judgement broke off: they wait beside the queue, so that no other waits for them. */
export class CreateJudgementFaults1760000949000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE judgement_fault (
        subject text PRIMARY KEY,
        partition smallint NOT NULL,
        reason text NOT NULL,
        days date[] NOT NULL,
        tries integer NOT NULL DEFAULT 1,
        again_at timestamptz NOT NULL
      );
      COMMENT ON TABLE judgement_fault IS 'Subjects that could not be judged, why, and when they are tried again; gone once they were';
      COMMENT ON COLUMN judgement_fault.days IS 'Business days of the facts that touched them meanwhile';
      COMMENT ON COLUMN judgement_fault.again_at IS 'Wall time';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE judgement_fault`);
  }
}
