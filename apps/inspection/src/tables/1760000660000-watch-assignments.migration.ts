import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'opened', 'assigned', 'filed', 'closed', 'deadline'`;

/** Assignments wait for their inspector's word; deadlines that ran out are told once. */
export class WatchAssignments1760000660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assignment_watch (
        case_id uuid NOT NULL REFERENCES case_file,
        subject text NOT NULL,
        due_on date,
        level integer NOT NULL CHECK (level >= 0),
        PRIMARY KEY (case_id, subject)
      );
      CREATE INDEX assignment_watch_due ON assignment_watch (due_on);
      COMMENT ON TABLE assignment_watch IS '待确认接收: assigned inspectors who have not confirmed, and until when the next up the line is not told';
      ALTER TABLE case_deadline ADD COLUMN overdue_for date;
      COMMENT ON COLUMN case_deadline.overdue_for IS 'The due day of which it was told that it is over';
      -- What was over before this was kept is nothing new.
      UPDATE case_deadline SET overdue_for = due_on WHERE state = 'running' AND due_on < (now() AT TIME ZONE 'Asia/Shanghai')::date;
      CREATE INDEX case_deadline_untold ON case_deadline (due_on) WHERE state = 'running' AND overdue_for IS DISTINCT FROM due_on;
      ${['notice', 'notice_waiting'].map((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check; ALTER TABLE ${table} ADD CONSTRAINT ${table}_kind_check CHECK (kind IN (${KINDS}, 'overdue', 'escalated'));`).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE assignment_watch; DROP INDEX case_deadline_untold; ALTER TABLE case_deadline DROP COLUMN overdue_for`);
  }
}
