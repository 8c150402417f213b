import 'reflect-metadata';
import { deadLetters } from './commands/dead-letters.command';
import { migrate } from './commands/migrate.command';
import { rebuild } from './commands/rebuild.command';
import { serve } from './commands/serve.command';
import { whatIf } from './commands/what-if.command';

const commands: Record<string, (rest: readonly string[]) => Promise<void>> = {
  serve,
  migrate,
  'dead-letters': deadLetters,
  rebuild,
  'what-if': whatIf,
};

const [name = 'serve', ...rest] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  process.stderr.write(`usage: anxin ${Object.keys(commands).join(' | ')}\n`);
  process.exit(2);
}
command(rest).then(
  () => name !== 'serve' && process.exit(0),
  (error: Error) => {
    process.stderr.write(`anxin ${name}: ${error.message}\n`);
    process.exit(1);
  },
);
