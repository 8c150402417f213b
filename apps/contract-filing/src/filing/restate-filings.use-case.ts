import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { FilingTerms } from './filing-terms.use-case';
import { FilingStore } from './filing.store';

/** A register told where an employer or a site lies: what was filed before is judged by that region's days. */
@Injectable()
export class RestateFilings {
  constructor(
    private readonly filings: FilingStore,
    private readonly terms: FilingTerms,
  ) {}

  async run(tx: Tx, { employers = [], projects = [] }: { employers?: readonly string[]; projects?: readonly string[] }): Promise<void> {
    const days = await this.filings.days(tx, employers, projects);
    await this.filings.restate(
      tx,
      employers,
      projects,
      days.filter((one) => one.region !== null).map((one) => ({ ...one, ...this.terms.due(one.duty, one.since, one.region) })),
    );
  }
}
