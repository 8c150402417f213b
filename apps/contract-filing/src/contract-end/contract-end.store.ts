import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { In } from 'typeorm';
import { ContractEndEntity } from './contract-end.entity';

@Injectable()
export class ContractEndStore {
  /** Files the end, or with the same contract what is told of it later. */
  async put(tx: Tx, end: ContractEndEntity): Promise<void> {
    await tx.upsert(ContractEndEntity, { ...end }, ['contractId']);
  }

  /** The ends of these contracts. */
  async of(tx: Tx, contracts: readonly string[]): Promise<ReadonlyMap<string, ContractEndEntity>> {
    const rows = contracts.length ? await tx.findBy(ContractEndEntity, { contractId: In([...contracts]) }) : [];
    return new Map(rows.map((row) => [row.contractId, row]));
  }
}
