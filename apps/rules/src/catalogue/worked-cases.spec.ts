import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shippedPolicies } from '@anxin/policy';
import { Catalogue } from './catalogue';
import type { PolicyView } from './policy-view';
import type { Rule } from './rule';
import { alert, COUNTING, exampleOf, isAlert, momentOf, none, saidOf, verdictOn, type WorkedCase } from './worked-case';

/** Files of the catalogue with this suffix, by rule. */
const found = <T extends object>(suffix: string): Map<string, T> =>
  new Map(
    readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`.${suffix}.ts`))
      .sort()
      .map((file) => [basename(file).split('.')[0]!, jest.requireActual<T>(join(__dirname, file))]),
  );

const policy = shippedPolicies() as unknown as PolicyView;
const rules = [...found<{ rule: Rule }>('rule').values()].map(({ rule }) => rule);
const library = new Map([...found<{ cases: readonly WorkedCase[] }>('cases')].map(([id, { cases }]) => [id, cases]));
const casesOf = (rule: Rule): readonly WorkedCase[] => library.get(rule.id) ?? [];
const saids = (rule: Rule) => casesOf(rule).flatMap((one) => Object.values(one.says));

describe.each(rules.map((rule) => [rule.id, rule] as const))('worked cases of %s', (_, rule) => {
  it('hold, day by day', () => {
    const told = casesOf(rule).map((one) => ({
      title: one.title.zh,
      says: Object.fromEntries(Object.entries(one.says).map(([key, said]) => [key, saidOf(verdictOn(rule, one, key, policy), said)])),
    }));
    expect(told).toEqual(casesOf(rule).map((one) => ({ title: one.title.zh, says: one.says })));
  });

  it('show it accusing, and on a near miss not', () => {
    expect(saids(rule).some(isAlert)).toBe(true);
    expect(saids(rule).some((said) => !isAlert(said) && (said.cause ?? 'never-was') === 'never-was')).toBe(true);
  });

  it('are each told apart, give their days in order, and a reason', () => {
    const titles = casesOf(rule).map((one) => one.title.zh);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { title, says, law } of casesOf(rule)) {
      expect([title.zh, Object.keys(says)]).toEqual([title.zh, Object.keys(says).sort()]);
      expect([title.zh, law.length > 0, Object.keys(says).length > 0]).toEqual([title.zh, true, true]);
    }
  });

  it('name a day on which somebody looks, before each alert', () => {
    if (rule.immediate) return;
    for (const one of casesOf(rule)) {
      const days = Object.keys(one.says);
      const first = days.find((key) => isAlert(one.says[key]!));
      // What came later may say that nobody had to look.
      if (first === undefined || days.some((key) => key.includes('/'))) continue;
      const { over, ...place } = momentOf(one, first, policy);
      expect([one.title.zh, rule.due(one.facts as never, place).some((day) => day <= over)]).toEqual([one.title.zh, true]);
    }
  });
});

describe('the library of worked cases', () => {
  it('belongs to rules that there are', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect([...library.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('shows each way of counting days, on both of its sides', () => {
    const shown = (count: string) =>
      rules.flatMap((rule) =>
        casesOf(rule)
          .filter((one) => (one.counts ?? []).some((own) => own === count))
          .flatMap((one) => Object.values(one.says).map(isAlert)),
      );
    for (const count of Object.keys(COUNTING)) expect([count, [...new Set(shown(count))].sort()]).toEqual([count, [false, true]]);
  });

  it('gives the rule book its examples: the first case that accuses', () => {
    const [rule] = rules as [Rule];
    const [one] = casesOf(rule) as [WorkedCase];
    const told = new Catalogue([rule], new Map([[rule.id, [one]]])).exampleOf(rule, policy);
    const first = Object.values(one.says).find(isAlert)!;
    expect(saidOf(told!)).toEqual(first);
    expect(new Catalogue([rule]).exampleOf(rule, policy)).toBeUndefined();
    expect(() => exampleOf(rule, [{ ...one, says: { '2026-01-01': none() } }], policy)).toThrow('accuses anybody');
  });

  it('says alerts and their absence in few words', () => {
    expect(alert('red', '2026-02-11', 2, '1.00', { estimated: true })).toEqual({
      ...{ severity: 'red', since: '2026-02-11', workers: 2, amount: '1.00', estimated: true },
    });
    expect(none('paid', { workers: 1 })).toEqual({ cause: 'paid', workers: 1 });
  });
});
