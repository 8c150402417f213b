import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of payrolls are kept as rows that SQL stores from, a payroll always whole in one transaction. What is under way in the form it had before is given
 * up: whoever sent it is told to send it again, and what was stored of it changes nothing then.
 */
export class StagePayrollRows1760000341000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE payroll_batch SET state = 'failed', failure = 'the service was renewed: send the file again', finished_at = now()
        WHERE state IN ('receiving', 'received', 'running');
      DELETE FROM payroll_batch_slice;
      DROP TABLE payroll_batch_long;
      DROP TABLE payroll_batch_part;

      CREATE TABLE payroll_batch_head (
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        number integer NOT NULL,
        payroll_id uuid NOT NULL,
        employer text NOT NULL,
        project uuid,
        period text NOT NULL,
        payday date NOT NULL,
        partition smallint NOT NULL,
        piece_events uuid[] NOT NULL,
        whole_event uuid NOT NULL,
        PRIMARY KEY (batch_id, number)
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
      COMMENT ON TABLE payroll_batch_head IS 'Payrolls of received files (工资表批量报送), numbered within each file; gone once stored';
      COMMENT ON COLUMN payroll_batch_head.piece_events IS 'Ids of the events with which its lines leave, in order; whole_event is that of the payroll itself';

      CREATE TABLE payroll_batch_row (
        batch_id uuid NOT NULL,
        bucket integer NOT NULL,
        "row" integer NOT NULL,
        piece integer NOT NULL,
        payroll_id uuid NOT NULL,
        line integer NOT NULL,
        worker_id text NOT NULL,
        post text NOT NULL,
        kind text NOT NULL,
        gross bigint NOT NULL,
        net bigint NOT NULL,
        days_worked numeric(8, 2),
        normal_hours numeric(8, 2),
        absences jsonb,
        overtime_hours jsonb,
        overtime_pay bigint,
        allowances bigint,
        deductions jsonb,
        back_pay_for text,
        published text NOT NULL,
        PRIMARY KEY (batch_id, bucket, "row")
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50000);
      COMMENT ON TABLE payroll_batch_row IS 'Checked lines of received files, workers by opaque id, as payroll_line takes them; gone once stored. No foreign key: with its batch''s last slice go its rows';
      COMMENT ON COLUMN payroll_batch_row.bucket IS 'The number of its payroll';
      COMMENT ON COLUMN payroll_batch_row.published IS 'The line as JSON behind its number, as payroll-lines-recorded has it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE payroll_batch SET state = 'failed', failure = 'the service was renewed: send the file again', finished_at = now()
        WHERE state IN ('receiving', 'received', 'running');
      DELETE FROM payroll_batch_slice;
      DROP TABLE payroll_batch_row;
      DROP TABLE payroll_batch_head;
      CREATE TABLE payroll_batch_part (
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        bucket integer NOT NULL,
        part integer NOT NULL,
        content text NOT NULL,
        PRIMARY KEY (batch_id, bucket, part)
      );
      ALTER TABLE payroll_batch_part ALTER COLUMN content SET STORAGE EXTERNAL;
      CREATE TABLE payroll_batch_long (
        batch_id uuid NOT NULL REFERENCES payroll_batch (id),
        bucket integer NOT NULL,
        number integer NOT NULL,
        payroll_id uuid REFERENCES payroll (id),
        PRIMARY KEY (batch_id, bucket)
      );
      CREATE INDEX payroll_batch_long_payroll ON payroll_batch_long (payroll_id);
    `);
  }
}
