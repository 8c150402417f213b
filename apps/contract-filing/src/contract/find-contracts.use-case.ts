import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import type { ContractOnQuery, ContractQuery } from './contract.dto';
import { ContractStore } from './contract.store';
import type { ContractView } from './contract.view';
import { ShowContracts } from './show-contracts.use-case';

/** Looks contracts up, within what the caller may see. */
@Injectable()
export class FindContracts {
  constructor(
    private readonly transactions: Transactions,
    private readonly contracts: ContractStore,
    private readonly show: ShowContracts,
  ) {}

  /** The contract as of a day. @throws NotFoundException if there is no such contract for this caller */
  async one(id: string, { on }: ContractOnQuery, caller: Caller): Promise<ContractView> {
    return this.transactions.reading(async (tx) => {
      const contract = await this.contracts.find(tx, id, caller);
      if (!contract) throw new NotFoundException({ detail: 'no such contract' });
      return this.show.one(tx, contract, on);
    });
  }

  async list(query: ContractQuery, caller: Caller): Promise<Page<ContractView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      const rows = await this.contracts.list(tx, { ...query, after }, caller);
      return pageOf(rows, query, (row) => [row.id], await this.show.viewOf(tx, rows));
    });
  }
}
