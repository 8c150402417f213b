import fc from 'fast-check';
import { sum } from '@anxin/money';
import { BOOKS, held, isOutside, move, posted, type Balances, type Book, type Entry } from './ledger';

const OUTSIDERS: Readonly<Record<Book, string>> = {
  'wage-deposit': 'depositor',
  'revolving-fund': 'treasury',
  'wage-reserve': 'employer',
  'special-account': 'developer',
};
const none: Balances = new Map();
const total = (balances: Balances) => sum(balances.values());

describe('a posting', () => {
  it('moves money from one account to the other', () => {
    expect(posted('wage-deposit', none, move(72_000_000n, 'depositor', 'held'))).toEqual({
      balances: new Map([
        ['depositor', -72_000_000n],
        ['held', 72_000_000n],
      ]),
    });
  });

  it('may have many entries whose sum is zero', () => {
    const entries = [
      { account: 'depositor', amount: -300n },
      { account: 'held', amount: 200n },
      { account: 'noticed', amount: 100n },
    ];
    expect(posted('wage-deposit', none, entries).fault).toBeUndefined();
  });

  it.each<[string, { account: string; amount: bigint }[]]>([
    ['no entry', []],
    ['one entry', [{ account: 'held', amount: 1n }]],
    ['a sum that is not zero', [...move(5n, 'depositor', 'held'), { account: 'workers', amount: 1n }]],
    ['an entry of zero', move(0n, 'depositor', 'held')],
    [
      'one account twice',
      [
        { account: 'held', amount: 1n },
        { account: 'held', amount: -1n },
      ],
    ],
  ])('must not have %s', (_, entries) => expect(posted('wage-deposit', none, entries)).toEqual({ fault: 'unbalanced' }));

  it('may take all that is held and must not take a fen more', () => {
    const full = new Map([
      ['depositor', -100n],
      ['held', 100n],
    ]);
    expect(posted('wage-deposit', full, move(100n, 'held', 'workers')).fault).toBeUndefined();
    expect(posted('wage-deposit', full, move(101n, 'held', 'workers'))).toEqual({ fault: 'overdrawn', account: 'held' });
  });
});

describe('any sequence of postings', () => {
  const accounts = ['outside', 'outside', 'held', 'noticed', 'claim:1'];
  const entry = fc.record({ account: fc.constantFrom(...accounts), amount: fc.bigInt({ min: -1_000n, max: 1_000n }) });
  const moving = fc
    .tuple(fc.bigInt({ min: 1n, max: 1_000n }), fc.constantFrom(...accounts), fc.constantFrom(...accounts))
    .map(([amount, from, to]) => move(amount, from, to));
  /** The account of the book's own outsider, whichever book is drawn. */
  const named = (book: Book, entries: readonly Entry[]): Entry[] =>
    entries.map(({ account, amount }) => ({ account: account === 'outside' ? OUTSIDERS[book] : account, amount }));
  const sequence = fc.array(fc.oneof({ weight: 4, arbitrary: moving }, fc.array(entry, { maxLength: 4 })), { maxLength: 60 });

  it('leaves the book in balance and no account but an outside one below zero', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom<Book>(...BOOKS), sequence, (book, postings) => {
        let balances = none;
        for (const entries of postings) {
          const outcome = posted(book, balances, named(book, entries));
          if (outcome.fault !== undefined) continue;
          taken += 1;
          balances = outcome.balances;
          expect(total(balances)).toBe(0n);
          for (const [account, amount] of balances) expect(amount >= 0n || isOutside(book, account)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it('leaves the same in every account whatever the order, where none of it is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom<Book>(...BOOKS), fc.array(fc.tuple(moving, fc.nat()), { maxLength: 20 }), (book, drawn) => {
        const start: Balances = new Map(['held', 'noticed', 'claim:1'].map((name) => [name, 1_000_000n]));
        const after = (postings: readonly Entry[][]) =>
          postings.reduce<Balances>((balances, entries) => {
            const outcome = posted(book, balances, named(book, entries));
            return outcome.fault === undefined ? outcome.balances : balances;
          }, start);
        const shuffled = [...drawn].sort(([, a], [, b]) => a - b);
        const left = after(drawn.map(([entries]) => entries));
        const otherwise = after(shuffled.map(([entries]) => entries));
        for (const account of new Set([...left.keys(), ...otherwise.keys()])) expect(held(otherwise, account)).toBe(held(left, account));
      }),
    );
  });

  it('refuses nothing that is covered: what is refused as overdrawn would stand below zero', () => {
    fc.assert(
      fc.property(sequence, (postings) => {
        let balances = none;
        for (const entries of postings) {
          const own = named('revolving-fund', entries);
          const outcome = posted('revolving-fund', balances, own);
          if (outcome.fault === undefined) balances = outcome.balances;
          else if (outcome.fault === 'overdrawn') {
            const change = own.find((one) => one.account === outcome.account)!.amount;
            expect(held(balances, outcome.account) + change < 0n).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
