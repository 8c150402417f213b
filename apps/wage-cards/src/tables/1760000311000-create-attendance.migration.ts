import { createBatchTables, dropBatchTables } from '@anxin/batches';
import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendance1760000311000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attendance_report (
        id uuid PRIMARY KEY,
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        project uuid NOT NULL,
        recorded integer NOT NULL CHECK (recorded >= 0),
        changed integer NOT NULL CHECK (changed >= 0),
        unchanged integer NOT NULL CHECK (unchanged >= 0),
        first_day date NOT NULL,
        last_day date NOT NULL CHECK (last_day >= first_day),
        client text NOT NULL,
        reported_at timestamptz NOT NULL
      );
      CREATE INDEX attendance_report_by_employer ON attendance_report (employer, id DESC);
      CREATE INDEX attendance_report_by_project ON attendance_report (project, id DESC);

      CREATE TABLE attendance (
        employer text NOT NULL,
        project uuid NOT NULL,
        worker_id text NOT NULL,
        day date NOT NULL,
        hours numeric(4, 2) CHECK (hours BETWEEN 0 AND 24),
        report_id uuid NOT NULL REFERENCES attendance_report (id),
        PRIMARY KEY (employer, project, worker_id, day)
      );
      CREATE INDEX attendance_by_worker ON attendance (worker_id, day);
      CREATE INDEX attendance_by_project ON attendance (project, day);

      CREATE TABLE attendance_change (
        report_id uuid NOT NULL REFERENCES attendance_report (id),
        worker_id text NOT NULL,
        day date NOT NULL,
        hours_before numeric(4, 2),
        hours numeric(4, 2),
        report_before uuid NOT NULL REFERENCES attendance_report (id),
        PRIMARY KEY (report_id, worker_id, day)
      );

      COMMENT ON TABLE attendance IS '考勤: who worked on a site on which day; hours null where nobody said how long, 0 where a day was taken back';
      COMMENT ON TABLE attendance_change IS 'What a later report changed of an earlier one';
    `);
    await createBatchTables(
      runner,
      { name: 'attendance_batch' },
      {
        comment: '考勤批量报送: files of attendance',
        roles: ['employer'],
        parts: 'Checked rows of a received file, workers by opaque id. Gone once stored',
      },
    );
    await appendOnly(runner, 'attendance_report', 'attendance_change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropBatchTables(runner, { name: 'attendance_batch' });
    await runner.query(`DROP TABLE attendance_change; DROP TABLE attendance; DROP TABLE attendance_report`);
  }
}
