import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks of complaints and hotline orders, of which the stream tells as of those of cases. */
export class CreateComplaintClocks1760000662000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE complaint_clock (
        complaint_id uuid NOT NULL,
        kind text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        project uuid,
        due_on date NOT NULL,
        warned_for date,
        overdue_for date,
        PRIMARY KEY (complaint_id, kind)
      );
      CREATE INDEX complaint_clock_due ON complaint_clock (due_on);
      COMMENT ON TABLE complaint_clock IS '投诉和热线工单的期限: those that run, as complaint-intake published them last';
      COMMENT ON COLUMN complaint_clock.warned_for IS 'The due day of which its eve was told';
      COMMENT ON COLUMN complaint_clock.overdue_for IS 'The due day of which it was told that it is over';
      ALTER TABLE notice ALTER COLUMN case_id DROP NOT NULL;
      ALTER TABLE notice_waiting ALTER COLUMN case_id DROP NOT NULL;
      COMMENT ON COLUMN notice.case_id IS 'Null of a complaint, which data names';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE complaint_clock`);
  }
}
