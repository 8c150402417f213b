import 'reflect-metadata';
import { stopOnSignal } from '@anxin/http';
import { startGateway } from './gateway.module';

async function run(): Promise<void> {
  try {
    const gateway = await startGateway();
    stopOnSignal(() => gateway.close());
    await gateway.ready;
    process.send?.({ ready: gateway.url });
    process.stdout.write(`gateway ready at ${gateway.url}\n`);
  } catch (error) {
    process.stderr.write(`gateway could not start: ${(error as Error).message}\n`);
    process.exit(1);
  }
}

void run();
