import { StoredClock, serviceDataSource } from '@anxin/persistence';
import { FilingRights, SiteFirms } from '@anxin/site-copy';
import { HaltingOutbox, HaltingPoint, HaltingTransactions } from '../../../libs/testing/src/halting';
import { ContinueSubmissions } from '../src/payroll/continue-submissions.use-case';
import { PayrollLineStore } from '../src/payroll/payroll-line.store';
import { PayrollPublisher } from '../src/payroll/payroll.publisher';
import { PayrollStore } from '../src/payroll/payroll.store';
import { SettlementStore } from '../src/payroll/settlement.store';
import { SubmitPayroll } from '../src/payroll/submit-payroll.use-case';
import { wageCards } from '../src/wage-cards.module';

/** What submits payrolls, as one process has it, on the database that `env` names; it halts at the point. */
export const submissionParts = async (env: NodeJS.ProcessEnv, point: string) => {
  const dataSource = await serviceDataSource(wageCards.persistence, env).initialize();
  const halt = new HaltingPoint(point);
  const [transactions, outbox] = [new HaltingTransactions(dataSource, halt), new HaltingOutbox('wage-cards', halt)];
  const [payrolls, settlement] = [new PayrollStore(), new SettlementStore()];
  const rest = new ContinueSubmissions(transactions, payrolls, new PayrollLineStore(), new PayrollPublisher(outbox), settlement);
  const submit = new SubmitPayroll(
    transactions,
    new StoredClock(dataSource),
    new FilingRights(new SiteFirms()),
    payrolls,
    settlement,
    rest,
  );
  return {
    halt,
    /** Submits one, where `employer` is given, and goes on with those under way until nothing is left. */
    run: async (payroll?: { id: string; employer: string }): Promise<void> => {
      if (payroll) await submit.run(payroll.id, { client: 'test', role: 'employer', uscc: payroll.employer });
      await rest.run();
    },
    close: () => dataSource.destroy(),
  };
};
