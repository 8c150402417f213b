import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { csvRow } from '@anxin/batches';
import { idCursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import type { WhatIfCsvQuery, WhatIfDifferenceQuery } from './what-if.dto';
import { WhatIfDifferenceStore } from './what-if-difference.store';
import { WhatIfStore, type StoredWhatIf } from './what-if.store';
import {
  whatIfDifferenceView,
  whatIfResultView,
  whatIfView,
  type WhatIfAlertView,
  type WhatIfDifferenceView,
  type WhatIfResultView,
  type WhatIfView,
} from './what-if.view';

const ROWS_A_READ = 2_000;
const SIDE = ['state', 'severity', 'peak', 'amount', 'workers', 'raisedOn', 'foundOn', 'cause', 'resolvedOn'];
const HEAD = [
  '变化 change',
  '规则 rule',
  '单位 employer',
  '项目 project',
  '工资月 period',
  '区划 region',
  '预警 alert',
  ...SIDE.map((name) => `现行 before ${name}`),
  ...SIDE.map((name) => `试算 after ${name}`),
  '不同 fields',
  '现状 live',
];

/** Looks what-ifs up; what they found, where the caller's office reaches. */
@Injectable()
export class FindWhatIfs {
  constructor(
    private readonly transactions: Transactions,
    private readonly whatIfs: WhatIfStore,
    private readonly differences: WhatIfDifferenceStore,
  ) {}

  /** Newest first. */
  async list(query: PageQuery): Promise<Page<WhatIfView>> {
    const rows = await this.transactions.reading((tx) => this.whatIfs.list(tx, { limit: query.limit, after: idCursorOf(query) }));
    return pageOf(rows, query, (row) => [row.id], whatIfView);
  }

  /** @throws NotFoundException if there is no such what-if */
  one(id: string, caller: Caller): Promise<WhatIfResultView> {
    return this.transactions.reading(async (tx) => {
      // Its state first: what has ended by then is counted whole.
      const whatIf = await this.get(tx, id);
      return whatIfResultView(whatIf, await this.differences.counts(tx, id, caller));
    });
  }

  /** @throws NotFoundException if there is no such what-if */
  differenceList(id: string, query: WhatIfDifferenceQuery, caller: Caller): Promise<Page<WhatIfDifferenceView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      await this.get(tx, id);
      const rows = await this.differences.list(tx, id, { ...query, limit: query.limit, after }, caller);
      return pageOf(rows, query, (row) => [row.id], whatIfDifferenceView);
    });
  }

  /**
   * All differences as CSV with a byte order mark, for spreadsheets; read as it is sent.
   * @throws NotFoundException if there is no such what-if
   */
  async differencesCsv(id: string, query: WhatIfCsvQuery, caller: Caller): Promise<AsyncIterable<string>> {
    await this.transactions.reading((tx) => this.get(tx, id));
    return this.csvRows(id, query, caller);
  }

  private async *csvRows(id: string, query: WhatIfCsvQuery, caller: Caller): AsyncGenerator<string> {
    yield `\ufeff${csvRow(HEAD)}`;
    for (let after: string | undefined; ;) {
      const filter = { ...query, limit: ROWS_A_READ, after };
      const rows = (await this.transactions.reading((tx) => this.differences.list(tx, id, filter, caller))).slice(0, ROWS_A_READ);
      if (rows.length) yield rows.map((row) => csvRow(cellsOf(whatIfDifferenceView(row)))).join('');
      if (rows.length < ROWS_A_READ) return;
      after = rows.at(-1)!.id;
    }
  }

  private async get(tx: Tx, id: string): Promise<StoredWhatIf> {
    const whatIf = await this.whatIfs.find(tx, id);
    if (!whatIf) throw new NotFoundException({ detail: 'no such what-if' });
    return whatIf;
  }
}

const sideOf = (alert: WhatIfAlertView | null): (string | number)[] =>
  alert
    ? [
        alert.state,
        alert.severity,
        alert.peak,
        alert.amount ?? '',
        alert.workers,
        alert.raisedOn,
        alert.foundOn,
        alert.resolution?.cause ?? '',
        alert.resolution?.on ?? '',
      ]
    : SIDE.map(() => '');

const cellsOf = (one: WhatIfDifferenceView): (string | number)[] => [
  one.change,
  one.rule,
  one.employer,
  one.project ?? '',
  one.period ?? '',
  one.region,
  one.alert,
  ...sideOf(one.before),
  ...sideOf(one.after),
  one.fields.join(' '),
  one.live ?? '',
];
