import { parseArgs } from 'node:util';
import { COUNTRY } from '@anxin/codes';
import { whatIfRules } from '../../../rules/src/rules.module';
import { replayCatalogue } from './rebuild.command';

const USAGE = `anxin what-if --key K --value V --from DAY [--to DAY] [--region R] [--valid-from DAY] [--everything] [--list]
       anxin what-if --proposal ID [--proposal ID …] --from DAY [--to DAY] [--everything] [--list]
       anxin what-if --catalogue [--keep]`;
const TOLD_EVERY_MS = 5_000;

type Asked = Parameters<typeof whatIfRules>[0]['asked'];
type Result = Awaited<ReturnType<typeof whatIfRules>>;
type Counted = Result['totals'];
type Found = Parameters<NonNullable<Parameters<typeof whatIfRules>[0]['differs']>>[0];

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * Tells what the alerts of the past would have been with other parameters (试算): `what-if --key minimum-wage.monthly --region 371302 --value 2400.00 --from
 * 2026-01-01`, or `--proposal` with the id of a proposed change. `--list` prints every difference. The live alerts stay as they are; what was found is kept and
 * served under `/policies/what-ifs`. `--catalogue` compares the rules of this build with the alerts that stand, as `rebuild rules` does, and sums it up.
 * @throws Error naming what can't be assumed
 */
export const whatIf = async (rest: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...rest],
    options: {
      ...{ key: { type: 'string' }, value: { type: 'string' }, region: { type: 'string' }, proposal: { type: 'string', multiple: true } },
      ...{ from: { type: 'string' }, to: { type: 'string' }, 'valid-from': { type: 'string' } },
      ...{ everything: { type: 'boolean' }, list: { type: 'boolean' }, catalogue: { type: 'boolean' }, keep: { type: 'boolean' } },
    },
  } as const);
  if (values.catalogue) return ofCatalogue(values.keep ?? false);
  const isRow = values.key !== undefined && values.value !== undefined;
  if (values.from === undefined || isRow === (values.proposal !== undefined)) throw new Error(`usage: ${USAGE}`);
  const row = { key: values.key!, region: values.region ?? COUNTRY, value: values.value!, validFrom: values['valid-from'] };
  await ofParameters(
    {
      ...(isRow ? { changes: [row] } : { proposals: values.proposal }),
      ...{ from: values.from, to: values.to, everything: values.everything },
    },
    values.list ?? false,
  );
};

const ofParameters = async (asked: Asked, list: boolean): Promise<void> => {
  const begun = performance.now();
  let told = begun;
  const found: Found[] = [];
  const result = await whatIfRules({
    asked,
    progress: ({ state, progress }) => {
      if (performance.now() - told < TOLD_EVERY_MS) return;
      told = performance.now();
      say(`${state}: ${progress.judged} of ${progress.subjects ?? '?'} subjects`);
    },
    ...(list && { differs: (one: Found) => void found.push(one) }),
  });
  for (const one of result.changes)
    say(
      `试算 what-if: ${one.key} = ${one.value} (${one.unit}) in ${one.region} from ${one.validFrom}${one.validTo ? ` to ${one.validTo}` : ''}` +
        (one.laidBackFrom ? `, laid over the history (itself from ${one.laidBackFrom})` : ''),
    );
  say(`历史 history: ${result.from} … ${result.to}; 规则 rules: ${result.rules.join(', ')}`);
  say(`${result.progress.judged} subjects replayed in ${((performance.now() - begun) / 1000).toFixed(1)} s; what-if ${result.id}\n`);
  for (const one of found) say(describe(one));
  if (found.length) say('');
  table(result).forEach(say);
};

/** The rules of this build against the alerts that stand: what `rebuild rules` finds, summed up by rule and county. */
const ofCatalogue = async (keep: boolean): Promise<void> => {
  const counts = new Map<string, Record<'gained' | 'lost' | 'changed', number>>();
  await replayCatalogue({
    keep,
    differs: ({ what, rule, region }) => {
      const count = counts.get(`${rule}|${region}`) ?? { gained: 0, lost: 0, changed: 0 };
      counts.set(`${rule}|${region}`, { ...count, [what]: count[what] + 1 });
    },
  });
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => [...name.split('|'), ...Object.values(count).map(String)]);
  if (rows.length) aligned([['规则 rule', '区划 county', '新增 gained', '减少 lost', '变化 changed'], ...rows]).forEach(say);
};

const HEAD = ['规则 rule', '区划 county', '现行 in force', '试算 what-if', '新增 gained', '减少 lost', '变化 changed', '相同 same'];

/** A line for each rule and county where something differs, and what all come to. */
const table = ({ byRuleAndRegion, byRegion, totals }: Result): string[] => {
  const differs = (one: Counted): boolean => one.gained.alerts + one.lost.alerts + one.changed.alerts > 0;
  const row = (rule: string, region: string, one: Counted): string[] => [
    ...[rule, region, String(one.before.alerts), String(one.after.alerts)],
    ...[one.gained, one.lost, one.changed].map(tally),
    String(one.same),
  ];
  return aligned([
    HEAD,
    ...byRuleAndRegion.filter(differs).map((one) => row(one.rule, one.region, one)),
    ...byRegion.filter(differs).map((one) => row('合计 total', one.region, one)),
    row('合计 total', '', totals),
  ]);
};

const tally = ({ alerts, amount, workers }: Counted['gained']): string => (alerts ? `${alerts} (${amount} 元, ${workers} 人)` : '0');

const describe = ({ change, alert, rule, employer, subject, region, before, after, fields }: Found): string => {
  const side = (one: Found['before']): string =>
    one
      ? `${one.state} ${one.severity} ${one.amount ?? '-'} 元 ${one.workers} 人, ${one.foundOn}${one.resolution ? ` … ${one.resolution.on}` : ''}`
      : '—';
  return `${change}: ${alert} ${rule} ${employer || region} (${subject})\n  ${side(before)} → ${side(after)}${fields.length ? ` [${fields.join(', ')}]` : ''}`;
};

/** How many columns of a terminal a text takes: a Chinese character two. */
const widthOf = (text: string): number => [...text].reduce((width, one) => width + (one.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at]!))));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(widths[at]! - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
};
