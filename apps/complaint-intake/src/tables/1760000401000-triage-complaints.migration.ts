import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = ['received', 'accepted', 'rejected', 'withdrawn', 'answered', 'case-changed'];
const ADDED = ['contacted', 'correction-asked', 'corrected', 'transferred'];

/** The log tells of conversations, of what was asked to be completed, and of transfers. */
export class TriageComplaints1760000401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, [...BEFORE, ...ADDED]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.allow(runner, BEFORE);
  }

  private async allow(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
    const list = kinds.map((kind) => `'${kind}'`).join(', ');
    await runner.query(
      `ALTER TABLE complaint_action DROP CONSTRAINT complaint_action_kind_check, ADD CONSTRAINT complaint_action_kind_check CHECK (kind IN (${list}))`,
    );
  }
}
