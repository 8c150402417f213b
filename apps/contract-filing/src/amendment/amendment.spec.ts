import { contractOf } from '../contract/contract.builder';
import { amendmentFaults, asAgreed, asOf, type Amendment, type Version } from './amendment';

const amendment = (changes: Partial<Amendment> = {}): Amendment => ({
  from: '2026-07-01',
  signedOn: '2026-06-25',
  wage: null,
  post: null,
  endsOn: null,
  payday: null,
  paydayMonth: null,
  probationMonths: null,
  ...changes,
});
const monthly = (amount: bigint) => ({ basis: 'monthly', amount, probationAmount: null }) as const;
const paths = (changes: Partial<Amendment>, contract = contractOf()) =>
  amendmentFaults(contract, amendment(changes), '2026-06-30').map((fault) => fault.path);

describe('a contract as of a day', () => {
  const versions: Version[] = [
    { ...amendment({ wage: monthly(700_000n) }), version: 2 },
    { ...amendment({ from: '2026-05-01', post: '班长', wage: monthly(650_000n) }), version: 3 },
    { ...amendment({ payday: 15 }), version: 4 },
    { ...amendment({ from: '2026-09-01', endsOn: '2029-12-31' }), version: 5 },
  ];
  it.each([
    ['2026-04-30', 600_000n, '车工', 10, '2028-12-31'],
    ['2026-05-01', 650_000n, '班长', 10, '2028-12-31'],
    ['2026-06-30', 650_000n, '班长', 10, '2028-12-31'],
    ['2026-07-01', 700_000n, '班长', 15, '2028-12-31'],
    ['2026-09-01', 700_000n, '班长', 15, '2029-12-31'],
  ] as const)('on %s: what began later filed for an earlier day takes nothing from what began later', (day, wage, post, payday, endsOn) =>
    expect(asOf(contractOf(), versions, day)).toMatchObject({ wageAmount: wage, post, payday, endsOn }),
  );
  it('of two from one day the later filed one holds', () => {
    const again = { ...amendment({ wage: monthly(710_000n) }), version: 6 };
    expect(asOf(contractOf(), [again, ...versions], '2026-07-01').wageAmount).toBe(710_000n);
  });
  it('as agreed holds all of it', () =>
    expect(asAgreed(contractOf(), versions)).toMatchObject({ wageAmount: 700_000n, endsOn: '2029-12-31' }));
});

describe('an amendment (劳动合同法 35)', () => {
  it('must amend something', () => expect(paths({})).toEqual(['wage']));
  it('may hold from the contract’s first day to its last, not outside', () => {
    expect(paths({ from: '2026-01-01', signedOn: '2026-01-01', post: '班长' })).toEqual([]);
    expect(paths({ from: '2025-12-31', signedOn: '2026-01-01', post: '班长' })).toEqual(['from']);
    expect(paths({ from: '2028-12-31', post: '班长' })).toEqual([]);
    expect(paths({ from: '2029-01-01', post: '班长' })).toEqual(['from']);
  });
  it('is signed after the contract, and by today', () => {
    expect(paths({ signedOn: '2026-06-30', post: '班长' })).toEqual([]);
    expect(paths({ signedOn: '2026-07-01', post: '班长' })).toEqual(['signedOn']);
    expect(paths({ signedOn: '2025-12-31', post: '班长' })).toEqual(['signedOn']);
  });
  it('may raise a wage for work that was done, never lower it', () => {
    const done = { from: '2026-06-24' };
    expect(paths({ ...done, wage: monthly(600_000n) })).toEqual([]);
    expect(paths({ ...done, wage: monthly(599_999n) })).toEqual(['from']);
    expect(paths({ ...done, wage: { basis: 'daily', amount: 600_000n, probationAmount: null } })).toEqual(['from']);
    expect(paths({ from: '2026-06-25', wage: monthly(599_999n) })).toEqual([]);
  });
  it('moves no payday for work that was done', () => {
    expect(paths({ from: '2026-06-24', payday: 28 })).toEqual(['from']);
    expect(paths({ from: '2026-06-24', paydayMonth: 'next' })).toEqual(['from']);
    expect(paths({ from: '2026-06-25', payday: 28 })).toEqual([]);
  });
  it('may not leave work unpaid', () => expect(paths({ wage: monthly(0n) })).toEqual(['wage.amount']));
  it('may move the end of a fixed term, not before it holds; an open-ended contract has none', () => {
    expect(paths({ endsOn: '2026-07-01' })).toEqual([]);
    expect(paths({ endsOn: '2026-06-30' })).toEqual(['endsOn']);
    expect(paths({ endsOn: '2029-12-31' }, contractOf({ term: 'open-ended', endsOn: null }))).toEqual(['endsOn']);
  });
  it('prolongs no term that was over when it was signed', () => {
    const short = contractOf({ endsOn: '2026-06-24' });
    expect(paths({ from: '2026-06-24', signedOn: '2026-06-24', endsOn: '2026-12-31' }, short)).toEqual([]);
    expect(paths({ from: '2026-06-24', signedOn: '2026-06-25', endsOn: '2026-12-31' }, short)).toEqual(['signedOn']);
  });
  it('may shorten probation, never prolong it (劳动合同法 19)', () => {
    const contract = contractOf({ probationMonths: 3 });
    expect(paths({ probationMonths: 3 }, contract)).toEqual([]);
    expect(paths({ probationMonths: 4 }, contract)).toEqual(['probationMonths']);
    expect(paths({ probationMonths: 1 })).toEqual(['probationMonths']);
  });
});
