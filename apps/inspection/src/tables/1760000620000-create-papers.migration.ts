import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePapers1760000620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE investigation_record (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file,
        kind text NOT NULL CHECK (kind IN ('interview', 'site', 'document-copy', 'electronic', 'expert', 'conduct')),
        taken_at timestamptz NOT NULL,
        place text NOT NULL,
        summary text NOT NULL,
        person text,
        signed_or_refused text,
        amount_verified bigint CHECK (amount_verified >= 0),
        workers_verified integer CHECK (workers_verified >= 0),
        attachments jsonb NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX investigation_record_by_case ON investigation_record (case_id, recorded_at DESC, id DESC);
      COMMENT ON TABLE investigation_record IS '调查笔录、检查记录';
      COMMENT ON COLUMN investigation_record.summary IS 'sealed';
      COMMENT ON COLUMN investigation_record.person IS 'sealed';
      COMMENT ON COLUMN investigation_record.place IS 'sealed';

      CREATE TABLE rectification_order (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file,
        due_on date NOT NULL,
        amount bigint NOT NULL CHECK (amount >= 0),
        demands text NOT NULL,
        ordered_by text NOT NULL,
        ordered_at timestamptz NOT NULL
      );
      CREATE INDEX rectification_order_by_case ON rectification_order (case_id);
      COMMENT ON TABLE rectification_order IS '劳动保障监察限期改正指令书';
      COMMENT ON COLUMN rectification_order.demands IS 'sealed';

      CREATE TABLE order_addressee (
        order_id uuid NOT NULL REFERENCES rectification_order,
        place smallint NOT NULL,
        uscc text,
        person text,
        capacity text NOT NULL,
        service text,
        PRIMARY KEY (order_id, place),
        CHECK ((uscc IS NULL) <> (person IS NULL))
      );
      COMMENT ON TABLE order_addressee IS 'Who an order is addressed to and how it was served (送达)';
      COMMENT ON COLUMN order_addressee.person IS 'sealed';
      COMMENT ON COLUMN order_addressee.service IS 'sealed: it names who received it and where';
    `);
    await appendOnly(runner, 'investigation_record', 'rectification_order', 'order_addressee');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE order_addressee, rectification_order, investigation_record;`);
  }
}
