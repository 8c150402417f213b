import { createBatchTables, dropBatchTables } from '@anxin/batches';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = ['employer', 'supervisor'];
const PARTS = 'Checked rows of a received file, in each the person sealed. Gone once stored';

export class CreateBatches1760000204000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createBatchTables(
      runner,
      { name: 'employment_batch' },
      { comment: '用工批量登记: files of employments', roles: ROLES, parts: PARTS },
    );
    await createBatchTables(
      runner,
      { name: 'contract_batch' },
      { comment: '劳动合同批量备案: files of contracts', roles: ROLES, parts: PARTS },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropBatchTables(runner, { name: 'contract_batch' });
    await dropBatchTables(runner, { name: 'employment_batch' });
  }
}
