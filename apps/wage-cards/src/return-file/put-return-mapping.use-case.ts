import { BadRequestException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { StoredClock, Transactions } from '@anxin/persistence';
import type { PutReturnMappingInput, ReturnMappingPath } from './return-file.dto';
import { returnMappingView, type ReturnMappingView } from './return-file.view';
import { mappingFaults } from './return-mapping';
import { ReturnMappingStore } from './return-mapping.store';

/** Adds a bank's format, or replaces it by another revision. Files that came before keep what they were read by; the trail keeps every revision. */
@Injectable()
export class PutReturnMapping {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly mappings: ReturnMappingStore,
  ) {}

  /** @throws BadRequestException naming what can't be in the mapping */
  run({ bank, version }: ReturnMappingPath, { title, reason, mapping }: PutReturnMappingInput, caller: Caller): Promise<ReturnMappingView> {
    const errors = mappingFaults(mapping).map(({ path, message }) => ({ path: `mapping.${path}`, message }));
    if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
    return this.transactions.run(async (tx) => {
      await this.mappings.lock(tx, bank, version);
      const before = await this.mappings.find(tx, bank, version);
      const kept = { bank, version, title, mapping, revision: (before?.revision ?? 0) + 1, changedBy: caller.client };
      const change = { ...kept, changedAt: await this.clock.now(tx), reason };
      await this.mappings.put(tx, change);
      return returnMappingView(change);
    });
  }
}
