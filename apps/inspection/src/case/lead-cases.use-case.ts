import { Injectable } from '@nestjs/common';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { CaseStore } from './case.store';
import { act, KeepCases } from './keep-cases.use-case';
import { bySystem } from './matter';

const BATCH = 100;

/** Proposes a lead for cases that had none, once an inspector of their desk is there, and another where the proposed one is away. */
@Injectable()
export class LeadCases {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly cases: CaseStore,
    private readonly keepCases: KeepCases,
  ) {}

  async run(): Promise<void> {
    while ((await this.transactions.run((tx) => this.propose(tx))) === BATCH);
  }

  /** One batch, in the caller's transaction. Returns how many cases got a lead. */
  async propose(tx: Tx): Promise<number> {
    const now = await this.clock.now(tx);
    const files = await this.cases.unled(tx, await this.clock.today(tx), BATCH);
    for (const file of files.filter(({ state }) => state.lead))
      act(file, bySystem('lead-proposed', now.toISOString(), { lead: null }, '缺勤'));
    await this.keepCases.proposeLeads(tx, files, now);
    await this.keepCases.keep(tx, files);
    return files.filter((file) => file.state.lead).length;
  }

  /** An inspector declared an interest: who was proposed to lead a case on that respondent steps back, and another is proposed. */
  async stepBack(tx: Tx, inspector: string, respondent: string): Promise<void> {
    const now = await this.clock.now(tx);
    const files = await this.cases.ledBy(tx, inspector, respondent);
    for (const file of files) act(file, bySystem('lead-proposed', now.toISOString(), { lead: null }, '回避'));
    await this.keepCases.keep(tx, files);
  }
}
