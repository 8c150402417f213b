import { contractFaults, type ContractTerms } from './contract';

const today = '2026-04-10';
const fixed: ContractTerms = { term: 'fixed', startsOn: '2026-03-02', endsOn: '2028-12-31', signedOn: '2026-04-10', wageAmount: 600_000n };
const paths = (changes: Partial<ContractTerms>): string[] => contractFaults({ ...fixed, ...changes }, today).map((fault) => fault.path);

describe('the term of a contract', () => {
  it('may be fixed with an end, open-ended without', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ term: 'open-ended', endsOn: undefined })).toEqual([]);
  });
  it('must have an end when fixed (劳动合同法 13)', () => expect(paths({ endsOn: undefined })).toEqual(['endsOn']));
  it('must not have one when open-ended (劳动合同法 14)', () => expect(paths({ term: 'open-ended' })).toEqual(['endsOn']));
  it.each(['task', 'simplified'] as const)('may have an end or none when %s', (term) => {
    expect(paths({ term })).toEqual([]);
    expect(paths({ term, endsOn: undefined })).toEqual([]);
  });
  it('may be one day, not less', () => {
    expect(paths({ endsOn: '2026-03-02' })).toEqual([]);
    expect(paths({ endsOn: '2026-03-01' })).toEqual(['endsOn']);
  });
});

describe('signing', () => {
  it('may be today, however late', () => expect(paths({ signedOn: today })).toEqual([]));
  it('may be before the first day', () => expect(paths({ signedOn: '2026-01-01' })).toEqual([]));
  it('must not be tomorrow', () => expect(paths({ signedOn: '2026-04-11' })).toEqual(['signedOn']));
});

describe('probation (试用期, 劳动合同法 19)', () => {
  const year = { startsOn: '2026-01-31', endsOn: '2026-02-28' };
  it('may fill the term to its last day: 01-31 and one month is 02-28', () => expect(paths({ ...year, probationMonths: 1 })).toEqual([]));
  it('must not be longer than the term', () => {
    expect(paths({ ...year, endsOn: '2026-02-27', probationMonths: 1 })).toEqual(['probationMonths']);
    expect(paths({ ...year, probationMonths: 2 })).toEqual(['probationMonths']);
  });
  it('must not be negative', () => expect(paths({ probationMonths: -1 })).toEqual(['probationMonths']));
  it('may be unlawfully long: that is the rules’ alert (A2-5), not a refusal', () => {
    expect(paths({ endsOn: '2026-12-31', probationMonths: 6 })).toEqual([]);
    expect(paths({ term: 'task', probationMonths: 1 })).toEqual([]);
    expect(paths({ term: 'open-ended', endsOn: undefined, probationMonths: 12 })).toEqual([]);
  });
});

describe('the wage', () => {
  it('may be a fen', () => expect(paths({ wageAmount: 1n })).toEqual([]));
  it('must not be nothing', () => expect(paths({ wageAmount: 0n })).toEqual(['wage.amount']));
});

it('names every fault at once', () =>
  expect(paths({ endsOn: undefined, wageAmount: 0n, signedOn: '2026-05-01', probationMonths: -1 })).toEqual([
    'endsOn',
    'wage.amount',
    'signedOn',
    'probationMonths',
  ]));
