import { whatIfRules } from '../src/rules.module';

/** A what-if in a process of its own, to be killed; what is assumed is its first argument, as JSON. */
whatIfRules({
  asked: JSON.parse(process.argv[2]!) as Parameters<typeof whatIfRules>[0]['asked'],
  progress: ({ id, progress }) => process.stdout.write(`${id} ${progress.judged} of ${progress.subjects ?? '?'}\n`),
}).then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
