import { isWorkingDay, type LocalDate } from '@anxin/calendar';
import { idNumberFault, isUscc, passesLuhn } from '@anxin/codes';
import { shippedPolicies } from '@anxin/policy';

const { planOf } = jest.requireActual<any>('./size.mjs');
const { unitsOf } = jest.requireActual<any>('./units.mjs');
const { storyOf, actsOf } = jest.requireActual<any>('./story.mjs');
const { truthOfUnit } = jest.requireActual<any>('./truth.mjs');
const { deckOf } = jest.requireActual<any>('./decks.mjs');
const { ALL_RECIPES } = jest.requireActual<any>('./recipes/deal.mjs');
const { COMPLAINTS } = jest.requireActual<any>('./complaints.mjs');
const { linesOf } = jest.requireActual<any>('../payroll.mjs');
const { COUNTIES, minimumIn } = jest.requireActual<any>('../places.mjs');
const days = jest.requireActual<any>('../days.mjs');

const plan = planOf({ workers: 1_000, seed: 'spec', months: 12 });
const { count, unit } = unitsOf(plan);
const units: any[] = Array.from({ length: count }, (_, nth) => unit(nth));

/** All that is told, as texts: files with their rows, calls. */
const told = (of: any): string[] => {
  const lines: string[] = [];
  for (const job of storyOf(of, { truth: () => undefined }).jobs) {
    if ('rows' in job) lines.push(JSON.stringify({ at: job.at, route: job.route, key: job.key, rows: [...job.rows()] }));
    else for (const call of job.calls()) lines.push(JSON.stringify(call));
  }
  return lines;
};

describe('a prefecture city', () => {
  const small = planOf({ workers: 200, seed: 'spec', months: 6 });
  const lines = told(small);

  it('is the same for the same seed and another for another, to the letter', () => {
    expect(told(planOf({ workers: 200, seed: 'spec', months: 6 }))).toEqual(lines);
    expect(told(planOf({ workers: 200, seed: 'elsewhere', months: 6 })).slice(0, 5)).not.toEqual(lines.slice(0, 5));
  });

  it('is told in the order of business time, under keys of its own', () => {
    const all: any[] = lines.map((line) => JSON.parse(line));
    const instants = all.map((one) => one.at);
    expect(instants).toEqual([...instants].sort());
    const keys = all.map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[\x21-\x7e]{1,200}$/.test(key))).toEqual([]);
  });

  it('makes a unit alone as it makes it among others, and an instant alone as among all', () => {
    const alone = unitsOf(plan).unit(7);
    expect(actsOf(alone).map((act: any) => act.at)).toEqual(actsOf(units[7]).map((act: any) => act.at));
    const all = actsOf(units[7]);
    for (const at of new Set(all.map((act: any) => act.at)))
      expect(actsOf(units[7], at)).toHaveLength(all.filter((act: any) => act.at === at).length);
  });

  it('has each firm tell of its own people', () => {
    const alone = units
      .flatMap((one) => actsOf(one).flatMap((act: any) => ('make' in act ? [act.make()] : [])))
      .filter((call: any) => call.path === '/employments');
    expect(alone.length).toBeGreaterThan(3);
    expect(alone.filter((call: any) => call.as !== `demo-employer-${call.body.employer}`)).toEqual([]);
  });

  it('has about as many people as it was asked for', () => {
    const people = units.flatMap((one) => one.crews.flatMap((crew: any) => crew.workers)).length;
    expect(people / 1_000).toBeGreaterThan(0.8);
    expect(people / 1_000).toBeLessThan(1.2);
  });

  it('has numbers with right check digits that nobody shares', () => {
    const people: any[] = units.flatMap((one) => one.crews.flatMap((crew: any) => crew.workers));
    expect(people.filter((one) => idNumberFault(one.idNumber) !== null)).toEqual([]);
    expect(people.filter((one) => !passesLuhn(one.card))).toEqual([]);
    expect(new Set(people.map((one) => one.idNumber)).size).toBe(people.length);
    const codes = units.flatMap((one) => one.employers.map((employer: any) => employer.uscc));
    expect(codes.filter((code) => !isUscc(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('refuses what it can’t be', () => {
    for (const wrong of [{ workers: 10 }, { workers: 2_000_001 }, { workers: 1.5 }, { months: 13 }])
      expect(() => planOf(wrong)).toThrow(RangeError);
  });
});

describe('who plays what', () => {
  it('plays every recipe once in a round, the rest is honest', () => {
    const deck = deckOf('spec', 'group', ['a', 'b', 'c'], 1);
    for (const round of [0, 1, 2]) {
      const dealt = Array.from({ length: deck.size }, (_, nth) => deck.deal(round * deck.size + nth));
      expect(dealt.filter((one) => one !== undefined).sort()).toEqual(['a', 'b', 'c']);
    }
  });

  it('has for each rule something that breaks it and something that just does not', () => {
    const recipes = [...ALL_RECIPES, ...COMPLAINTS];
    const rules = new Set<string>(recipes.flatMap((one: any) => one.of));
    const without = [...rules].filter((rule) => !recipes.some((one: any) => !one.near && one.of.includes(rule)));
    expect(without).toEqual([]);
    // Of these the other side is every honest firm.
    const honest = [
      'payday-too-late',
      'wage-systems-unfiled',
      'payment-guarantee-missing',
      'wage-reserve-short',
      'off-card-payment',
      'signing-rate-low',
    ];
    const near = [...rules].filter((rule) => !honest.includes(rule) && !recipes.some((one: any) => one.near && one.of.includes(rule)));
    expect(near).toEqual([]);
  });

  it('accuses nobody who plays nothing', () => {
    const honest = units.filter((one) => one.plays.length === 0 && one.complaints.length === 0);
    expect(honest.length).toBeGreaterThan(2);
    expect(honest.flatMap((one) => truthOfUnit(one))).toEqual([]);
  });

  it('accuses nobody of a rule that its near miss is about', () => {
    const wrong = units.flatMap((one) => {
      const [play, ...others] = one.plays;
      if (!play?.recipe.near || others.length || one.complaints.length) return [];
      return truthOfUnit(one).filter((due: any) => due.cause !== 'never-was' && play.recipe.of.includes(due.rule));
    });
    expect(wrong).toEqual([]);
  });

  it('accuses of each rule where its recipe is played', () => {
    const unheard = units.flatMap((one) =>
      one.plays
        .filter(({ recipe }: any) => !recipe.near)
        .filter(({ recipe }: any) => !truthOfUnit(one).some((due: any) => recipe.of.includes(due.rule) && due.cause !== 'never-was'))
        .map(({ recipe }: any) => recipe.name),
    );
    expect(unheard).toEqual([]);
  });
});

describe('its year', () => {
  it('has the working days of 2025 and 2026', () => {
    const all = Array.from({ length: 600 }, (_, nth) => days.plus('2025-01-01', nth) as LocalDate);
    expect(all.filter((day) => days.isWorkday(day) !== isWorkingDay(day))).toEqual([]);
  });

  it('knows the minimum wages before and after the raise', () => {
    for (const county of COUNTIES)
      for (const month of ['2025-09', '2025-10']) {
        const { minimum, hourly } = minimumIn(county, month);
        const at = { region: county.code, on: `${month}-01` as LocalDate };
        expect([BigInt(minimum), BigInt(hourly)]).toEqual([
          shippedPolicies().amount('minimum-wage.monthly', at),
          shippedPolicies().amount('minimum-wage.hourly', at),
        ]);
      }
  });

  it('has people at home for the Spring Festival and the harvests, and overtime before the year’s end', () => {
    const lines = (month: string): any[] => units.flatMap((one) => one.crews.flatMap((crew: any) => linesOf(one.seed, crew, month)));
    const away = (month: string): number =>
      lines(month).filter((line) => line.absences?.some((one: any) => one.kind === 'personal')).length;
    const busy = (month: string): number => lines(month).filter((line) => line.overtimeHours).length;
    for (const month of ['2026-02', '2025-10', '2026-06']) expect(away(month)).toBeGreaterThan(3 * Math.max(1, away('2026-04')));
    expect(busy('2025-12')).toBeGreaterThan(3 * Math.max(1, busy('2026-05')));
  });

  it('writes lines whose gross less deductions is net, honest ones at least by the contract', () => {
    for (const one of units.slice(0, 20))
      for (const crew of one.crews)
        for (const line of linesOf(one.seed, crew, '2026-02'))
          expect(line.gross - (line.deductions ?? []).reduce((sum: number, each: any) => sum + each.amount, 0)).toBe(line.net);
  });
});
