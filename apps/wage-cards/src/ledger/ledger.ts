import { sum, type Fen } from '@anxin/money';

/** What money is kept in books for: wage deposit 工资保证金, revolving fund 应急周转金, wage reserve 工资储备金, special wage account 专用账户. */
export const BOOKS = ['wage-deposit', 'revolving-fund', 'wage-reserve', 'special-account'] as const;
export type Book = (typeof BOOKS)[number];

/**
 * Accounts of those who bring the money and those whom it goes to. They stand below zero by what they brought; every other account holds money
 * or a claim and never falls below zero.
 */
const OUTSIDE: Readonly<Record<Book, readonly string[]>> = {
  'wage-deposit': ['depositor', 'workers'],
  'revolving-fund': ['treasury'],
  'wage-reserve': ['employer', 'workers'],
  'special-account': ['developer', 'workers', 'contractor'],
};

/** Whether the account is that of somebody outside the book. */
export const isOutside = (book: Book, account: string): boolean => OUTSIDE[book].includes(account);

/** One side of a posting: what the account gains, in fen; below zero what it loses. */
export interface Entry {
  readonly account: string;
  readonly amount: Fen;
}

/** What each account of one owner's book holds, in fen; an account that is not named holds nothing. */
export type Balances = ReadonlyMap<string, Fen>;

/** Balances after a posting, or what forbids it. */
export type Posted =
  | { readonly balances: Balances; readonly fault?: undefined }
  | { readonly fault: 'unbalanced' }
  | { readonly fault: 'overdrawn'; readonly account: string };

/** A posting that moves an amount from one account to another. */
export const move = (amount: Fen, from: string, to: string): Entry[] => [
  { account: from, amount: -amount },
  { account: to, amount },
];

/** What an account holds, in fen. */
export const held = (balances: Balances, account: string): Fen => balances.get(account) ?? 0n;

/**
 * Posts entries (复式记账): at least two, on different accounts, none of zero, their sum zero; and no account but an outside one below zero after it.
 * The tables hold the same by constraint.
 */
export const posted = (book: Book, balances: Balances, entries: readonly Entry[]): Posted => {
  const accounts = new Set(entries.map((entry) => entry.account));
  const sound = entries.length >= 2 && accounts.size === entries.length && entries.every((entry) => entry.amount !== 0n);
  if (!sound || sum(entries.map((entry) => entry.amount)) !== 0n) return { fault: 'unbalanced' };
  const after = new Map(balances);
  for (const { account, amount } of entries) {
    const left = held(balances, account) + amount;
    if (left < 0n && !isOutside(book, account)) return { fault: 'overdrawn', account };
    after.set(account, left);
  }
  return { balances: after };
};
