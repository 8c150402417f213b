import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
        kind text NOT NULL CHECK (kind IN ('opened', 'assigned', 'filed', 'closed', 'deadline')),
        at timestamptz NOT NULL,
        case_id uuid NOT NULL,
        region text NOT NULL,
        subjects text[] NOT NULL,
        data jsonb NOT NULL`;

export class CreateNotices1760000630000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice_waiting (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,${COLUMNS}
      );
      COMMENT ON TABLE notice_waiting IS 'What the stream will tell, written in the transaction of its cause and numbered only after it';

      CREATE TABLE notice (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,${COLUMNS}
      );
      COMMENT ON TABLE notice IS 'What the stream told: numbers in the order in which they became visible, so that a reader never misses one';
    `);
    await appendOnly(runner, 'notice');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notice; DROP TABLE notice_waiting;`);
  }
}
