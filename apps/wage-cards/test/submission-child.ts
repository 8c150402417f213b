import { Outbox } from '@anxin/messaging';
import { StoredClock, Transactions, serviceDataSource, type Tx } from '@anxin/persistence';
import type { EventContract } from '@anxin/contracts';
import { ContinueSubmissions } from '../src/payroll/continue-submissions.use-case';
import { PayrollLineStore } from '../src/payroll/payroll-line.store';
import { PayrollPublisher } from '../src/payroll/payroll.publisher';
import { PayrollStore } from '../src/payroll/payroll.store';
import { SettlementStore } from '../src/payroll/settlement.store';
import { SubmitPayroll } from '../src/payroll/submit-payroll.use-case';
import { wageCards } from '../src/wage-cards.module';

/**
 * Submits a payroll in a process of its own that halts at a point, to be killed there: `fact:<n>` inside the transaction, after the n-th
 * fact was recorded; `commit:<n>` after the n-th committed transaction.
 */
const [payroll, uscc, point] = process.argv.slice(2) as [string, string, string];
const halt = async (here: string): Promise<void> => {
  if (here !== point) return;
  console.log('halted');
  setInterval(() => undefined, 60_000);
  await new Promise(() => undefined);
};

class HaltingOutbox extends Outbox {
  private facts = 0;

  override async record<D>(tx: Tx, contract: EventContract<D>, data: D, version: { version: number; part?: number }): Promise<void> {
    await super.record(tx, contract, data, version);
    await halt(`fact:${++this.facts}`);
  }
}

class HaltingTransactions extends Transactions {
  private commits = 0;

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await super.run(work);
    await halt(`commit:${++this.commits}`);
    return result;
  }
}

const main = async (): Promise<void> => {
  const dataSource = await serviceDataSource(wageCards.persistence, process.env).initialize();
  const transactions = new HaltingTransactions(dataSource);
  const outbox = new HaltingOutbox({ service: 'wage-cards' }, { wake: () => undefined, listen: () => undefined } as never);
  const [payrolls, settlement] = [new PayrollStore(), new SettlementStore()];
  const rest = new ContinueSubmissions(transactions, payrolls, new PayrollLineStore(), new PayrollPublisher(outbox), settlement);
  const submit = new SubmitPayroll(transactions, new StoredClock(dataSource), payrolls, settlement, rest);
  if (process.env.SUBMIT === '1') await submit.run(payroll, { client: 'test', role: 'employer', uscc });
  await rest.run();
  console.log('done');
  await dataSource.destroy();
};

void main();
