import { Injectable } from '@nestjs/common';
import type { Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import { held } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import type { Outstanding } from './advance';

/** The account of a fund's book in which an advance's claim on the employer stands. */
export const claimOf = (advance: string): string => `claim:${advance}`;

/** The account in which stands what of it was written off: off the claims, on record until it comes back after all. */
export const writtenOffOf = (advance: string): string => `written-off:${advance}`;

/** What a fund's book holds of its advances. */
@Injectable()
export class AdvanceAccountsStore {
  constructor(private readonly ledger: LedgerStore) {}

  /** Of these advances of a region, in their order. Read it under the fund's lock where it is acted on. */
  async of(tx: Tx, region: string, advances: readonly string[]): Promise<Outstanding[]> {
    const names = advances.flatMap((id) => [claimOf(id), writtenOffOf(id)]);
    const balances = (await this.ledger.balancesOf(tx, 'revolving-fund', [region], names)).get(region) ?? new Map<string, Fen>();
    return advances.map((id) => ({ claim: held(balances, claimOf(id)), writtenOff: held(balances, writtenOffOf(id)) }));
  }

  async one(tx: Tx, region: string, advance: string): Promise<Outstanding> {
    return (await this.of(tx, region, [advance]))[0]!;
  }
}
