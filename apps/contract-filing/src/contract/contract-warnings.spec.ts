import { contractOf, LAW } from './contract.builder';
import { contractWarnings, mostProbation, type FiledContract, type KnownEmployment } from './contract-warnings';

const AGENCY = '91371302MA3AAAA15U';
const employment = (changes: Partial<KnownEmployment> = {}): KnownEmployment => ({
  employer: contractOf().employer,
  relation: 'labour',
  dispatchedBy: null,
  startsOn: '2026-01-01',
  endsOn: null,
  ...changes,
});
const warned = (changes: Partial<FiledContract>, others: readonly FiledContract[] = [], employments: readonly KnownEmployment[] = []) =>
  contractWarnings(contractOf(changes), others, employments, LAW).map(({ path, article }) => `${path} ${article}`);

it('nothing is said of a lawful contract', () => {
  expect(warned({ probationMonths: 6, probationAmount: 480_000n }, [], [employment()])).toEqual([]);
});

describe('probation (劳动合同法 19)', () => {
  it.each([
    ['fixed', '2026-03-30', 0],
    ['fixed', '2026-03-31', 1],
    ['fixed', '2026-12-30', 1],
    ['fixed', '2026-12-31', 2],
    ['fixed', '2028-12-30', 2],
    ['fixed', '2028-12-31', 6],
    ['open-ended', null, 6],
    ['task', '2028-12-31', 0],
    ['simplified', null, 0],
  ] as const)('of a %s term to %s is %i month(s) at most', (term, endsOn, most) => {
    expect(mostProbation({ term, startsOn: '2026-01-01', endsOn }, LAW)).toBe(most);
    expect(warned({ term, endsOn, probationMonths: most })).toEqual([]);
    expect(warned({ term, endsOn, probationMonths: most + 1 })).toEqual(['probationMonths 劳动合同法 19']);
  });

  it('is agreed once: a second one is told, the first one is not', () => {
    const first = contractOf({ id: 'c0', startsOn: '2024-01-01', endsOn: '2025-12-31', probationMonths: 1 });
    expect(warned({ probationMonths: 1 }, [first])).toEqual(['probationMonths 劳动合同法 19']);
    expect(warned({ probationMonths: 1 }, [{ ...first, probationMonths: 0 }])).toEqual([]);
    expect(warned({ startsOn: '2022-01-01', endsOn: '2023-12-31', probationMonths: 1 }, [first])).toEqual([]);
  });

  it('is not for part-time work (劳动合同法 70)', () => {
    const part = { wageBasis: 'hourly', wageAmount: 2_500n, settlementDays: 15 } as const;
    expect(warned({ ...part, probationMonths: 1 }, [], [employment({ relation: 'part-time' })])).toEqual(['probationMonths 劳动合同法 70']);
    expect(warned({ ...part, probationMonths: 1 }, [], [employment()])).toEqual([]);
  });

  it('is paid 80 % of the wage and not below the minimum (劳动合同法 20)', () => {
    const pay = (wageAmount: bigint, probationAmount: bigint) => warned({ probationMonths: 1, wageAmount, probationAmount });
    expect(pay(600_000n, 480_000n)).toEqual([]);
    expect(pay(600_000n, 479_999n)).toEqual(['wage.probationAmount 劳动合同法 20']);
    expect(pay(250_000n, 220_000n)).toEqual([]);
    expect(pay(250_000n, 219_999n)).toEqual(['wage.probationAmount 劳动合同法 20']);
  });
});

describe('the wage', () => {
  it('is the minimum at least, by the month, and by the hour in part-time work', () => {
    expect(warned({ wageAmount: 220_000n })).toEqual([]);
    expect(warned({ wageAmount: 219_999n })).toEqual(['wage.amount 劳动法 48']);
    const hours = (wageAmount: bigint, settlementDays: number | null) =>
      warned({ wageBasis: 'hourly', wageAmount, settlementDays }, [], [employment({ relation: 'part-time' })]);
    expect(hours(2_200n, 15)).toEqual([]);
    expect(hours(2_199n, 15)).toEqual(['wage.amount 劳动合同法 72']);
  });

  it('of part-time work is paid every fifteen days, by the hour (劳动合同法 68, 72)', () => {
    const part = [employment({ relation: 'part-time' })];
    expect(warned({ wageBasis: 'hourly', wageAmount: 2_500n, settlementDays: 16 }, [], part)).toEqual(['settlementDays 劳动合同法 72']);
    expect(warned({ wageBasis: 'hourly', wageAmount: 2_500n }, [], part)).toEqual(['settlementDays 劳动合同法 72']);
    expect(warned({ settlementDays: 15 }, [], part)).toEqual(['wage.basis 劳动合同法 68']);
  });
});

describe('the term', () => {
  const earlier = (id: string, startsOn: string, endsOn: string) => contractOf({ id, startsOn, endsOn });
  const two = [earlier('a', '2022-01-01', '2023-12-31'), earlier('b', '2024-01-01', '2025-12-31')];
  it('after two fixed terms is open-ended, unless the worker asked otherwise (劳动合同法 14)', () => {
    expect(warned({}, two)).toEqual(['term 劳动合同法 14']);
    expect(warned({}, two.slice(1))).toEqual([]);
    expect(warned({ fixedAskedByWorker: true }, two)).toEqual([]);
    expect(warned({ term: 'open-ended', endsOn: null }, two)).toEqual([]);
  });
  it('runs beside no other, but in part-time work (劳动合同法 35, 69)', () => {
    const other = [earlier('a', '2025-01-01', '2026-01-01')];
    expect(warned({}, other)).toEqual(['startsOn 劳动合同法 35']);
    expect(warned({}, [earlier('a', '2025-01-01', '2025-12-31')])).toEqual([]);
    const part = [employment({ relation: 'part-time' })];
    expect(warned({ wageBasis: 'hourly', wageAmount: 2_500n, settlementDays: 7 }, other, part)).toEqual([]);
  });
});

describe('dispatch (劳动合同法 58)', () => {
  it('asks two years of the agency’s contract', () => {
    const sent = [employment({ employer: AGENCY, dispatchedBy: contractOf().employer })];
    expect(warned({ endsOn: '2027-12-31' }, [], sent)).toEqual([]);
    expect(warned({ endsOn: '2027-12-30' }, [], sent)).toEqual(['endsOn 劳动合同法 58']);
    expect(warned({ term: 'task', endsOn: null }, [], sent)).toEqual(['endsOn 劳动合同法 58']);
    expect(warned({ term: 'open-ended', endsOn: null }, [], sent)).toEqual([]);
    expect(warned({ endsOn: '2027-12-30' }, [], [employment()])).toEqual([]);
  });
  it('leaves the contract to the agency', () => {
    expect(warned({}, [], [employment({ dispatchedBy: AGENCY })])).toEqual(['employer 劳动合同法 58']);
    expect(warned({}, [], [employment({ dispatchedBy: AGENCY, endsOn: '2025-12-31' })])).toEqual([]);
  });
});

it('work that goes on when the contract was ended is told, not where another contract follows or the work ended too (劳动合同法 10)', () => {
  const ended = { ended: true, endsOn: '2026-06-30' };
  expect(warned(ended, [], [employment()])).toEqual(['endsOn 劳动合同法 10']);
  expect(warned(ended, [], [employment({ endsOn: '2026-07-01' })])).toEqual(['endsOn 劳动合同法 10']);
  expect(warned(ended, [], [employment({ endsOn: '2026-06-30' })])).toEqual([]);
  expect(warned(ended, [contractOf({ id: 'c2', startsOn: '2026-07-01' })], [employment()])).toEqual([]);
  expect(warned({ endsOn: '2026-06-30' }, [], [employment()])).toEqual([]);
});

it('a written agreement serves on a site only (保障农民工工资支付条例 28)', () => {
  const site = '0195a000-0000-7000-8000-000000000001';
  expect(warned({ form: 'written-agreement', project: site })).toEqual([]);
  expect(warned({ form: 'written-agreement' })).toEqual(['form 保障农民工工资支付条例 28']);
});
