import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWorkers1760000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE worker (
        id text PRIMARY KEY CHECK (id ~ '^p[0-9]+[a-z2-7]{26}$'),
        name text NOT NULL,
        id_number text NOT NULL,
        id_number_index text NOT NULL,
        phone text,
        phone_index text,
        registered_at timestamptz NOT NULL,
        CHECK ((phone IS NULL) = (phone_index IS NULL))
      );
      CREATE INDEX worker_by_id_number ON worker (id_number_index);
      CREATE INDEX worker_by_phone ON worker (phone_index);
      COMMENT ON TABLE worker IS '劳动者: each person once, whoever names them and however often';
      COMMENT ON COLUMN worker.id IS 'derived from the resident number with the city''s pepper; every service arrives at the same';
      COMMENT ON COLUMN worker.name IS 'sealed (姓名)';
      COMMENT ON COLUMN worker.id_number IS 'sealed (公民身份号码)';
      COMMENT ON COLUMN worker.id_number_index IS 'blind index of the resident number';
      COMMENT ON COLUMN worker.phone IS 'sealed (联系电话)';
      COMMENT ON COLUMN worker.phone_index IS 'blind index of the phone number';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE worker`);
  }
}
