import { effectivePayday, contractDueOn, isWorkingDay, type LocalDate, type YearMonth } from '@anxin/calendar';
import { idNumberFault, isUscc, passesLuhn } from '@anxin/codes';
import { shippedPolicies } from '@anxin/policy';

const { callsOf, cityOf } = jest.requireActual<any>('./city.mjs');
const { DEMO } = jest.requireActual<any>('./sizes.mjs');
const { COUNTIES } = jest.requireActual<any>('./places.mjs');
const { linesOf, receiptsOf } = jest.requireActual<any>('./payroll.mjs');
const days = jest.requireActual<any>('./days.mjs');

const city = cityOf();
const calls: any[] = [...callsOf(city)];
const people: any[] = city.crews.flatMap((crew: any) => crew.workers);

describe('the demo city', () => {
  it('is the same for the same seed and another for another', () => {
    expect([...callsOf(cityOf())]).toEqual(calls);
    const other = [...callsOf(cityOf('elsewhere'))];
    expect(other).not.toEqual(calls);
    const keys = new Set(calls.map((call) => call.key));
    expect(other.filter((call) => keys.has(call.key))).toEqual([]);
  });

  it('tells its story in the order of business time, each call under a key of its own', () => {
    const instants = calls.map((call) => call.at);
    expect(instants).toEqual([...instants].sort());
    expect(new Set(calls.map((call) => call.key)).size).toBe(calls.length);
    expect(instants.at(-1)! < DEMO.endsAt).toBe(true);
    expect(calls.filter((call) => !/^[\x21-\x7e]{1,200}$/.test(call.key))).toEqual([]);
  });

  it('names nothing before it was saved', () => {
    const saved = new Set<string>();
    for (const call of calls) {
      for (const [, name] of JSON.stringify([call.path, call.body, call.file, call.where]).matchAll(/\$\{([^}]+)\}/g))
        expect(saved).toContain(name);
      if (call.save) saved.add(call.save);
    }
  });

  it('is as large as it says', () => {
    expect([city.employers.length, city.sites.length]).toEqual([DEMO.shops + DEMO.developers + DEMO.labour + DEMO.sites, DEMO.sites]);
    expect(people.filter((one) => one.toldOn === DEMO.beginsOn && one.relation === 'labour')).toHaveLength(DEMO.workers);
    expect(new Set(city.sites.map((site: any) => site.kind.sector))).toEqual(new Set(['housing', 'municipal', 'transport', 'water']));
  });

  it('registers everybody once, with a contract or without, alone or as a row of a file', () => {
    const told = (path: string): any[] =>
      calls.flatMap((call) => (call.path === path ? [call.body] : call.path === `${path}/batches` ? call.file : []));
    const numbers = (path: string): string[] => told(path).map((one) => one.worker.idNumber);
    const sorted = (all: string[]): string[] => [...all].sort();
    expect(sorted(numbers('/employments'))).toEqual(sorted(people.map((one) => one.idNumber)));
    expect(sorted(numbers('/contracts'))).toEqual(sorted(people.filter((one) => one.contract).map((one) => one.idNumber)));
    expect(calls.filter((call) => call.path === '/employments' && call.at === calls.find((one) => one.file).at && !call.save)).toEqual([]);
  });

  it('has numbers with right check digits that nobody shares', () => {
    expect(city.employers.filter((one: any) => !isUscc(one.uscc))).toEqual([]);
    expect(people.filter((one) => idNumberFault(one.idNumber) !== null)).toEqual([]);
    expect(people.filter((one) => !passesLuhn(one.card))).toEqual([]);
    for (const field of ['idNumber', 'key', 'card']) expect(new Set(people.map((one) => one[field])).size).toBe(people.length);
    expect(new Set(city.employers.map((one: any) => one.uscc)).size).toBe(city.employers.length);
    expect(new Set(city.employers.map((one: any) => one.name)).size).toBe(city.employers.length);
  });

  it('pays the whole net of every line where nothing goes wrong, to the fen', () => {
    const honest = city.crews.flatMap((crew: any) =>
      DEMO.months.filter((month: string) => !crew.pay.has(month)).map((month: string) => [crew, month]),
    );
    expect(honest.length).toBeGreaterThan(300);
    for (const [crew, month] of honest) {
      const sum = (list: any[], of: (one: any) => number): number => list.reduce((total, one) => total + of(one), 0);
      expect(sum(receiptsOf(city.seed, crew, month), (one) => one.amount)).toBe(sum(linesOf(city.seed, crew, month), (one) => one.net));
    }
  });

  it('writes payroll lines whose gross less deductions is net', () => {
    const lines = calls.filter((call) => call.path === '/payrolls').flatMap((call) => call.body.lines);
    expect(lines.length).toBeGreaterThan(10_000);
    const fen = (yuan: string): number => Math.round(Number(yuan) * 100);
    const wrong = lines.filter(
      (line) => fen(line.gross) - (line.deductions ?? []).reduce((sum: number, one: any) => sum + fen(one.amount), 0) !== fen(line.net),
    );
    expect(wrong).toEqual([]);
  });

  it('knows the minimum wages that are in force', () => {
    for (const county of COUNTIES) {
      const at = { region: county.code, on: '2026-01-01' as LocalDate };
      expect([county.code, BigInt(county.minimum)]).toEqual([county.code, shippedPolicies().amount('minimum-wage.monthly', at)]);
      expect([county.code, BigInt(county.hourly)]).toEqual([county.code, shippedPolicies().amount('minimum-wage.hourly', at)]);
    }
  });
});

describe('its own count of days', () => {
  const all = Array.from({ length: 365 }, (_, nth) => days.plus('2026-01-01', nth) as LocalDate);

  it('has the working days of 2026', () => {
    expect(all.filter((day) => days.isWorkday(day) !== isWorkingDay(day))).toEqual([]);
  });

  it('rolls paydays back as the calendar does', () => {
    for (const month of DEMO.months as YearMonth[])
      for (let day = 1; day <= 31; day += 1)
        expect([month, day, days.paydayOf(month, day)]).toEqual([month, day, effectivePayday(month, day, 'next')]);
  });

  it('gives a month to sign as the calendar does', () => {
    expect(all.filter((day) => days.lastDayToSign(day) !== contractDueOn(day))).toEqual([]);
  });
});
