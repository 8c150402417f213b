import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { AdvanceStore } from '../fund/advance.store';
import { mustSee } from '../fund/show-funds.use-case';
import { isId } from '../identifier/identifier';
import { WriteOffStore } from './write-off.store';
import { writeOffView, type WriteOffView } from './write-off.view';

/** Looks up what of an advance was proposed to be written off. */
@Injectable()
export class FindWriteOffs {
  constructor(
    private readonly transactions: Transactions,
    private readonly advances: AdvanceStore,
    private readonly writeOffs: WriteOffStore,
  ) {}

  /** @throws NotFoundException if the region has no such advance, or is not this caller's */
  list(region: string, advance: string, query: PageQuery, caller: Caller): Promise<Page<WriteOffView>> {
    mustSee(region, caller);
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      await this.mustBe(tx, region, advance);
      return pageOf(await this.writeOffs.list(tx, advance, { limit: query.limit, after }), query, (row) => [row.id], writeOffView);
    });
  }

  /** @throws NotFoundException if the advance has no such write-off, or the region is not this caller's */
  one(region: string, advance: string, id: string, caller: Caller): Promise<WriteOffView> {
    mustSee(region, caller);
    return this.transactions.reading(async (tx) => {
      await this.mustBe(tx, region, advance);
      const found = isId(id) ? await this.writeOffs.find(tx, advance, id) : null;
      if (!found) throw new NotFoundException({ detail: 'no such write-off' });
      return writeOffView(found);
    });
  }

  private async mustBe(tx: Tx, region: string, advance: string): Promise<void> {
    if (!isId(advance) || !(await this.advances.find(tx, region, advance))) throw new NotFoundException({ detail: 'no such advance' });
  }
}
