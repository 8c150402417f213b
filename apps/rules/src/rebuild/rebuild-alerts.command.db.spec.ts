import { resolve } from 'node:path';
import { RebuildUnderWay } from '@anxin/messaging';
import { startChild } from '@anxin/testing';
import { complaint, contract, CONTRACTOR, E1, employer, employment, payment, payroll, project } from '../../test/facts';
import { fingerprint, leftovers, LivingRules } from '../../test/living-rules';
import type { Fact } from '../../test/rules-under-test';
import { factsOf, type SmallCity } from '../../test/small-city';
import { rebuildRules } from '../rules.module';
import type { FoundDifference } from './rebuild-alerts.command';

const CHILD = resolve(__dirname, '../../test/rebuild.main.ts');
const ANXIN = resolve(__dirname, '../../../anxin/src/main.ts');

const paid = ['no', 'in-time', 'late', 'reported-late', 'partly', 'returned', 'returned-then-paid', 'without-payroll'] as const;
const contracts = ['none', 'in-time', 'late', 'filed-late'] as const;
/** Every way to be paid and every way to have a contract, at two employers, and a dozen complaints. */
const workers = paid.map((how, i) => ({
  told: i % 3 ? '01-05' : '02-20',
  startsOn: i % 2 ? '2025-12-01' : '2026-01-12',
  contract: contracts[i % 4]!,
  wage: ['1500.00', '5200.00', '9000.00'][i % 3]!,
  listed: i !== 3,
  paid: how,
}));
const CITY = { firms: [workers.slice(0, 4), workers.slice(4)], submitted: '02-05', complaints: 12 } as SmallCity;
const DAYS = [
  '2026-01-05',
  '2026-02-05',
  '2026-02-09',
  '2026-02-10',
  '2026-02-11',
  '2026-02-13',
  '2026-02-16',
  '2026-02-20',
  '2026-02-26',
  '2026-03-10',
];

/** Lets facts happen and days end, in their order. */
const live = async (rules: LivingRules, facts: readonly Fact[], days: readonly string[]): Promise<void> => {
  let left = facts;
  for (const day of days) {
    await rules.happen(...left.filter((fact) => fact.time.slice(0, 10) <= day));
    left = left.filter((fact) => fact.time.slice(0, 10) > day);
    await rules.settled();
    await rules.end(day);
  }
};

/** A site with a subcontractor of its own, whose project is registered only after it was named. */
const site = (suffix: string): Fact[] => {
  const named = { employer: CONTRACTOR, project: project(`site${suffix}`, '01-20').data.projectId as string };
  return [
    employer(CONTRACTOR, '01-05'),
    employment(`k${suffix}`, '2026-01-05', '01-06', named),
    contract(`k${suffix}`, '2026-01-06', '01-06', named),
    ...payroll(`january ${suffix}`, { [`k${suffix}`]: '6000.00' }, '02-03', named),
    project(`site${suffix}`, '02-12'),
    payment(`pay ${suffix}`, { [`k${suffix}`]: '6000.00' }, '2026-02-20', '02-20T15:00', {
      ...named,
      payroll: undefined,
      period: '2026-01',
    }),
  ];
};

describe('a rebuild of the alerts', () => {
  let rules: LivingRules;
  let first: Awaited<ReturnType<typeof rebuildRules>>;
  const found: FoundDifference[] = [];
  const rebuild = (more: Partial<Parameters<typeof rebuildRules>[0]> = {}) => {
    found.length = 0;
    return rebuildRules({ env: process.env, differs: (one) => found.push(one), ...more });
  };

  beforeAll(async () => {
    process.env.ANXIN_LOG_LEVEL = 'warn';
    rules = await LivingRules.start();
    await live(rules, factsOf(CITY), DAYS);
    await rules.moveBack('2026-01-05T09:00:00+08:00');
    await live(rules, site(''), ['2026-01-20', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-26', '2026-03-31']);
  }, 180_000);
  afterAll(() => rules.stop());

  it('ends with the same alerts, after the clock was moved back too, and touches nothing of the live generation', async () => {
    const before = await fingerprint(rules);
    const result = (first = await rebuild());
    expect(found).toEqual([]);
    expect(result).toMatchObject({ gained: 0, lost: 0, changed: 0, uncertain: 0, waiting: 0, deadLetters: { live: 0, rebuilt: 0 } });
    expect(result.same).toBe(result.alerts);
    expect(result.alerts).toBeGreaterThan(6);
    expect(await fingerprint(rules)).toBe(before);
    expect(await leftovers(rules)).toEqual([]);
    const states = await rules.asOwner<{ state: string }>(`SELECT DISTINCT state FROM rules.alert ORDER BY 1`);
    expect(states.map((row) => row.state)).toEqual(['open', 'resolved']);
  }, 120_000);

  it('publishes nothing, and has a group that nobody had before', async () => {
    const published = () =>
      rules.asOwner(`SELECT count(*)::int AS alerts FROM bus.message WHERE headers LIKE '%anxin.rules.alert-changed.v1%'`);
    const before = await published();
    expect(before[0].alerts).toBeGreaterThan(20);
    const kept = await rebuild({ keep: true });
    expect(await published()).toEqual(before);
    expect(await rules.asOwner(`SELECT count(*)::int AS rows FROM rules_rebuild.outbox`)).toEqual([{ rows: 0 }]);
    expect(await rules.asOwner(`SELECT DISTINCT "group" FROM rules_rebuild.consumer_position`)).toEqual([{ group: kept.group }]);
    expect(kept.group).not.toBe(first.group);
    expect(await rules.asOwner(`SELECT count(*)::int AS rows FROM bus.committed WHERE "group" LIKE 'anxin.rules.g%'`)).toEqual([
      { rows: 0 },
    ]);
  }, 120_000);

  it('names what was changed, lost and gained, and what of the log, and ends the command with 1', async () => {
    const [a, b, c, d] = await rules.asOwner<{ id: string }>(`SELECT id FROM rules.alert ORDER BY id`);
    await rules.asOwner(
      `CREATE TABLE public.kept AS SELECT * FROM rules.alert; CREATE TABLE public.kept_action AS SELECT * FROM rules.alert_action`,
    );
    const added = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
    await rules.asOwner(`UPDATE rules.alert SET details = details || '{"amount": "123", "department": "water"}' WHERE id = $1`, [a!.id]);
    await rules.asOwner(`DELETE FROM rules.alert_open_wage WHERE alert_id = $1`, [b!.id]);
    await rules.asOwner(`DELETE FROM rules.alert WHERE id = $1`, [b!.id]);
    await rules.asOwner(
      `INSERT INTO rules.alert SELECT (jsonb_populate_record(x, jsonb_build_object('id', $2::text, 'subject', 'staff|nobody|-|-'))).* FROM rules.alert x WHERE id = $1`,
      [c!.id, added],
    );
    await rules.asOwner(`UPDATE rules.alert_action SET at = at + interval '1 day' WHERE alert_id = $1 AND version = 1`, [d!.id]);
    const command = startChild(ANXIN, { args: ['rebuild', 'rules'] });
    expect(await command.ended).toBe(1);
    const told = command.lines
      .flatMap((line) => /^(changed|gained|lost): (\S+)|^  ([\w ]+):/.exec(line)?.slice(1, 4) ?? [])
      .filter(Boolean);
    expect(told).toEqual(['changed', a!.id, 'amount', 'department', 'gained', b!.id, 'changed', d!.id, 'log', 'lost', added]);
    expect(command.lines.find((line) => line.startsWith('  amount: '))).toMatch(/^ {2}amount: "123" → "\d+"$/);
    const last = /^(\d+) alerts, (\d+) the same, 1 gained, 1 lost, 2 changed$/.exec(command.lines.at(-1)!)!;
    expect(Number(last[2])).toBe(Number(last[1]) - 4);

    await rules.asOwner(
      `SET session_replication_role = replica; DELETE FROM rules.alert; INSERT INTO rules.alert SELECT * FROM public.kept;
       DELETE FROM rules.alert_action; INSERT INTO rules.alert_action SELECT * FROM public.kept_action; DROP TABLE public.kept, public.kept_action`,
    );
    const again = startChild(ANXIN, { args: ['rebuild', 'rules'] });
    expect(await again.ended).toBe(0);
    expect(again.lines.at(-1)).toMatch(/^(\d+) alerts, \1 the same, 0 gained, 0 lost, 0 changed$/);
  }, 180_000);

  it('that is killed leaves the live generation as it was, and the next one begins anew', async () => {
    const before = await fingerprint(rules);
    const child = startChild(CHILD);
    await child.line('read ');
    await expect(rebuild()).rejects.toThrow(RebuildUnderWay);
    await child.kill();
    expect(await leftovers(rules)).toEqual(['rules_rebuild']);
    expect(await fingerprint(rules)).toBe(before);
    const result = await rebuild();
    expect(result).toMatchObject({ same: result.alerts, changed: 0 });
    expect(await leftovers(rules)).toEqual([]);
    const [broken] = await rules.asOwner(`SELECT count(*)::int AS rows FROM rules.rebuild WHERE ended_at IS NULL`);
    expect(broken).toEqual({ rows: 1 });
  }, 120_000);

  it('takes in what happens while it runs', async () => {
    let meanwhile: Promise<void> | undefined;
    const later = [
      ...Array.from({ length: 11 }, (_, i) => complaint(`late ${i}`, '04-01', { respondent: E1 })),
      payment('late pay', { ac: '1500.00' }, '2026-04-02', '04-02', { employer: E1 }),
    ];
    const before = await rules.asOwner(`SELECT sum(version)::int AS versions FROM rules.alert`);
    const result = await rebuild({ progress: () => void (meanwhile ??= live(rules, later, ['2026-04-01', '2026-04-02', '2026-04-10'])) });
    await meanwhile;
    expect(found).toEqual([]);
    expect(result.same).toBe(result.alerts);
    expect(await rules.asOwner(`SELECT sum(version)::int AS versions FROM rules.alert`)).not.toEqual(before);
  }, 120_000);
});
