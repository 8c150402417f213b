import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { In } from 'typeorm';
import type { Version } from './amendment';
import { AmendmentEntity } from './amendment.entity';

/** An amendment as filed. */
export interface FiledVersion extends Version {
  readonly filedAt: Date;
}

@Injectable()
export class AmendmentStore {
  async insert(tx: Tx, contractId: string, { wage, ...version }: FiledVersion & { readonly filedBy: string }): Promise<void> {
    await tx.insert(AmendmentEntity, {
      ...version,
      contractId,
      wageBasis: wage?.basis ?? null,
      wageAmount: wage?.amount ?? null,
      probationAmount: wage?.probationAmount ?? null,
    });
  }

  /** The amendments of these contracts, in the order in which they were filed. */
  async of(tx: Tx, contracts: readonly string[]): Promise<(contract: string) => readonly FiledVersion[]> {
    const rows = contracts.length
      ? await tx.find(AmendmentEntity, { where: { contractId: In([...contracts]) }, order: { version: 'ASC' } })
      : [];
    const byContract = new Map<string, FiledVersion[]>();
    for (const row of rows) byContract.set(row.contractId, [...(byContract.get(row.contractId) ?? []), versionOf(row)]);
    return (contract) => byContract.get(contract) ?? [];
  }
}

const versionOf = (row: AmendmentEntity): FiledVersion => ({
  version: row.version,
  from: row.from,
  signedOn: row.signedOn,
  wage:
    row.wageBasis === null || row.wageAmount === null
      ? null
      : { basis: row.wageBasis, amount: row.wageAmount, probationAmount: row.probationAmount },
  post: row.post,
  endsOn: row.endsOn,
  payday: row.payday,
  paydayMonth: row.paydayMonth,
  probationMonths: row.probationMonths,
  filedAt: row.filedAt,
});
