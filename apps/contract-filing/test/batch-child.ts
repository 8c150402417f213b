import { batchParts } from './batch-parts';

/** Receives the contracts in `FILE`, or only goes on with those received, in a process of its own that halts at a point, to be killed there. */
const main = async (): Promise<void> => {
  const parts = await batchParts(process.env, process.argv[2]!);
  parts.halt.tell();
  const sender = { client: 'test-city', role: 'supervisor', region: '371300' } as const;
  if (process.env.FILE) await parts.receive('contracts', process.env.FILE, 'application/x-ndjson', sender);
  await parts.goOn();
  console.log('done');
  await parts.close();
};

void main();
