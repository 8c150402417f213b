import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHeadcounts1760000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE headcount (
        id uuid PRIMARY KEY,
        employer text NOT NULL REFERENCES employer (uscc),
        as_of date NOT NULL,
        employees integer NOT NULL CHECK (employees >= 0),
        dispatched integer NOT NULL CHECK (dispatched >= 0),
        insured integer NOT NULL CHECK (insured >= 0),
        reported_by text NOT NULL,
        reported_at timestamptz NOT NULL
      );
      CREATE INDEX headcount_by_employer ON headcount (employer, id DESC);
      COMMENT ON TABLE headcount IS '用工台账: how many people an employer says it employs on a day; nothing is ever changed in it';
      COMMENT ON COLUMN headcount.employees IS 'people with its own contract; dispatched ones not included';
      COMMENT ON COLUMN headcount.dispatched IS '被派遣劳动者';
      COMMENT ON COLUMN headcount.insured IS '参保人数';
    `);
    await appendOnly(runner, 'headcount');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE headcount`);
  }
}
