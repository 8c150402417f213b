import { submissionParts } from './submission-parts';

/** Submits a payroll in a process of its own that halts at a point, to be killed there. */
const [id, employer, point] = process.argv.slice(2) as [string, string, string];
const main = async (): Promise<void> => {
  const parts = await submissionParts(process.env, point);
  parts.halt.tell();
  await parts.run(process.env.SUBMIT === '1' ? { id, employer } : undefined);
  console.log('done');
  await parts.close();
};

void main();
