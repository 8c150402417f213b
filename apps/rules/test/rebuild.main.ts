import { rebuildRules } from '../src/rules.module';

/** A rebuild in a process of its own, to be killed; says after each step how far it is. */
rebuildRules({ env: process.env, progress: ({ read, total }) => process.stdout.write(`read ${read} of ${total}\n`) }).then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
