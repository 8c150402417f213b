import { batchParts } from './batch-parts';

/** Receives the batch in `FILE`, or only goes on with those received, in a process of its own that halts at a point, to be killed there. */
const main = async (): Promise<void> => {
  const parts = await batchParts(process.env, process.argv[2]!);
  parts.halt.tell();
  if (process.env.FILE) await parts.receive(process.env.FILE);
  await parts.goOn();
  console.log('done');
  await parts.close();
};

void main();
