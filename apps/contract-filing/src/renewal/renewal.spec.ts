import { contractOf } from '../contract/contract.builder';
import { chainOf } from './chain';
import { fixedInARow, renewalFaults, type Renewal } from './renewal';

const period = (startsOn: string, endsOn: string) => contractOf({ startsOn, endsOn });
const open = (startsOn: string) => contractOf({ startsOn, endsOn: null, term: 'open-ended' });
const [A, B, C] = [period('2022-01-01', '2022-12-31'), period('2023-01-01', '2023-12-31'), period('2024-01-01', '2024-12-31')];

describe('fixed terms in a row', () => {
  it.each([
    [[], 0],
    [[A], 1],
    [[B, A], 2],
    [[A, B, C], 3],
    [[A, open('2023-01-01'), C], 1],
    [[A, period('2022-06-01', '2022-12-31')], 1],
    [[A, contractOf({ startsOn: '2023-01-01', endsOn: '2023-06-30', form: 'written-agreement' })], 1],
    [[A, contractOf({ startsOn: '2023-01-01', endsOn: '2023-06-30', term: 'task' }), C], 1],
  ] as const)('%#: are counted once each, and broken by what is no fixed term', (contracts, row) =>
    expect(fixedInARow(contracts, '2025-01-01')).toBe(row),
  );
  it('count what began before only', () => {
    expect(fixedInARow([A, B], '2023-01-01')).toBe(1);
    expect(fixedInARow([A, B], '2023-01-02')).toBe(2);
  });
});

describe('a renewal (续订)', () => {
  const renewal: Renewal = { term: 'fixed', startsOn: '2024-01-01', probationMonths: 0, fixedAskedByWorker: false };
  const paths = (changes: Partial<Renewal>, row = 1) => renewalFaults(B, { ...renewal, ...changes }, row).map((fault) => fault.path);
  it('follows the old period, the day after at the earliest', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ startsOn: '2023-12-31' })).toEqual(['startsOn']);
  });
  it('after two fixed terms is open-ended, unless the worker asked for a fixed one (劳动合同法 14)', () => {
    expect(paths({}, 2)).toEqual(['term']);
    expect(paths({ fixedAskedByWorker: true }, 2)).toEqual([]);
    expect(paths({ term: 'open-ended' }, 2)).toEqual([]);
  });
  it('bears no probation again (劳动合同法 19)', () => expect(paths({ probationMonths: 1 })).toEqual(['probationMonths']));
});

it('the chain is told from each of its periods', () => {
  const links = [
    { id: 'c', renews: 'b' },
    { id: 'a', renews: null },
    { id: 'b', renews: 'a' },
    { id: 'x', renews: null },
  ];
  for (const id of ['a', 'b', 'c']) expect(chainOf(id, links)).toEqual(['a', 'b', 'c']);
  expect(chainOf('x', links)).toEqual(['x']);
});
