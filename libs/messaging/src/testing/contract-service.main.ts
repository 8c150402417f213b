import { ContractService } from './contract-service';

/**
 * A copy of the contract tests' service in a process of its own, to be killed: it says `ready`, and `holding <pid>` once it
 * stands in the middle of the batch that holds HOLD_AT, and stays there.
 */
async function main(): Promise<void> {
  const { TOPIC, HOLD_AT, CONSUMES } = process.env;
  await ContractService.start({
    topic: TOPIC!,
    env: process.env,
    consumes: CONSUMES !== 'no',
    during: async (events) => {
      console.log(`applying ${events.length}`);
      if (HOLD_AT === undefined || !events.some((event) => event.data.n === Number(HOLD_AT))) return;
      console.log(`holding ${process.pid}`);
      await new Promise(() => undefined);
    },
    onFatal: (error) => {
      console.log(`fatal ${error.message}`);
      process.exit(1);
    },
  });
  console.log('ready');
}

void main();
