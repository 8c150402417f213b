import { StoredClock, serviceDataSource } from '@anxin/persistence';
import { HaltingOutbox, HaltingPoint, HaltingTransactions } from '../../../libs/testing/src/halting';
import { ContinueSubmissions } from '../src/payroll/continue-submissions.use-case';
import { PayrollLineStore } from '../src/payroll/payroll-line.store';
import { PayrollPublisher } from '../src/payroll/payroll.publisher';
import { PayrollStore } from '../src/payroll/payroll.store';
import { SettlementStore } from '../src/payroll/settlement.store';
import { SubmitPayroll } from '../src/payroll/submit-payroll.use-case';
import { wageCards } from '../src/wage-cards.module';

/** Submits a payroll in a process of its own that halts at a point, to be killed there. */
const [payroll, uscc, point] = process.argv.slice(2) as [string, string, string];
const main = async (): Promise<void> => {
  const dataSource = await serviceDataSource(wageCards.persistence, process.env).initialize();
  const halt = new HaltingPoint(point);
  const [transactions, outbox] = [new HaltingTransactions(dataSource, halt), new HaltingOutbox('wage-cards', halt)];
  const [payrolls, settlement] = [new PayrollStore(), new SettlementStore()];
  const rest = new ContinueSubmissions(transactions, payrolls, new PayrollLineStore(), new PayrollPublisher(outbox), settlement);
  const submit = new SubmitPayroll(transactions, new StoredClock(dataSource), payrolls, settlement, rest);
  if (process.env.SUBMIT === '1') await submit.run(payroll, { client: 'test', role: 'employer', uscc });
  await rest.run();
  console.log('done');
  await dataSource.destroy();
};

void main();
