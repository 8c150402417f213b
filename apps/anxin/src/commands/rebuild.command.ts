import { rebuildRules } from '../../../rules/src/rules.module';

const USAGE = 'anxin rebuild rules [--keep]';
const PROGRESS_EVERY_MS = 5_000;
const LONGEST_VALUE = 300;

type Options = Parameters<typeof rebuildRules>[0];
type Found = Parameters<NonNullable<Options['differs']>>[0];

/**
 * Builds the alerts of `rules` again from the topics, beside the live ones, and compares the two: `rebuild rules [--keep]`. The live service may run or be
 * stopped; nothing of it is touched and nothing is published. `--keep` leaves the rebuilt tables (schema `rules_rebuild`) until the next rebuild.
 * @throws Error if the alerts aren't the same, each difference having been printed
 */
export const rebuild = async ([service, ...flags]: readonly string[]): Promise<void> => {
  if (service !== 'rules' || flags.some((flag) => flag !== '--keep')) throw new Error(`usage: ${USAGE}`);
  const { same, alerts } = await replayCatalogue({ keep: flags.includes('--keep') });
  if (same !== alerts) throw new Error('the rebuilt alerts are not the same');
};

/** Plays the topics to the rules of this build and prints what is not the same, how far it is, and what it comes to. */
export const replayCatalogue = async ({ keep, differs }: Pick<Options, 'keep' | 'differs'>): ReturnType<typeof rebuildRules> => {
  const begun = performance.now();
  let told = begun;
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const result = await rebuildRules({
    env: process.env,
    keep,
    progress: ({ read, total, day }) => {
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      say(`${read} of ${total} messages, ${day ?? 'no day'} reached, ${seconds()}`);
    },
    differs: (found) => {
      say(describe(found));
      differs?.(found);
    },
  });
  say(`${result.events} messages replayed as ${result.group} in ${seconds()}`);
  if (result.waiting) say(`${result.waiting} subject(s) still waited to be judged in the live generation`);
  const { live, rebuilt } = result.deadLetters;
  if (live || rebuilt) say(`dead letters and what waits behind them: ${live} in the live generation, ${rebuilt} in the rebuilt one`);
  say(
    `${result.alerts} alerts, ${result.same} the same, ${result.gained} gained, ${result.lost} lost, ${result.changed} changed` +
      (result.uncertain ? ` (${result.uncertain} of them wait to be judged in the live generation)` : ''),
  );
  return result;
};

const describe = ({ what, id, rule, employer, subject, waits, fields }: Found): string =>
  [
    `${what}: ${id} ${rule} ${employer} (${subject})${waits ? ', waits to be judged in the live generation' : ''}`,
    ...fields.map(({ field, before, after }) => `  ${field}: ${short(before)} → ${short(after)}`),
  ].join('\n');

const short = (text: string): string => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text);
