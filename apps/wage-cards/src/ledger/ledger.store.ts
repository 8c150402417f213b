import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import { fenOf, newId, type Tx } from '@anxin/persistence';
import { isOutside, posted, type Balances, type Book, type Entry } from './ledger';

/** What is posted, and why. */
export interface Posting {
  readonly book: Book;
  /** Whose book: the id of the deposit, reserve or account; the region of a fund. */
  readonly owner: string;
  /** What happened, `drawn`, `topped-up` …: the ledger's own word. */
  readonly kind: string;
  /** Value date. */
  readonly on: LocalDate;
  readonly at: Date;
  /** Pseudonymous client; the service itself where time did it. */
  readonly by: string;
  readonly entries: readonly Entry[];
}

export interface StoredPosting {
  readonly id: string;
  readonly kind: string;
  readonly on: LocalDate;
  readonly at: Date;
  readonly entries: readonly Entry[];
}

/** The double-entry books. Entries are only ever added; what an account holds is kept by the table itself, which refuses what would overdraw it. */
@Injectable()
export class LedgerStore {
  /** What the accounts of one book hold. Read it under the lock of the book's owner, else it may have changed by the time it is acted on. */
  async balances(tx: Tx, book: Book, owner: string): Promise<Balances> {
    return (await this.balancesOf(tx, book, [owner])).get(owner) ?? new Map();
  }

  /** {@link balances} of several owners; of these accounts alone where some are named. */
  async balancesOf(tx: Tx, book: Book, owners: readonly string[], accounts?: readonly string[]): Promise<Map<string, Balances>> {
    const rows: { owner: string; name: string; balance: string }[] = await tx.query(
      `SELECT owner, name, balance FROM ledger_account WHERE book = $1 AND owner = ANY($2::text[]) AND ($3::text[] IS NULL OR name = ANY($3))`,
      [book, owners, accounts ?? null],
    );
    const found = new Map<string, Map<string, Fen>>();
    for (const { owner, name, balance } of rows) {
      const book = found.get(owner) ?? new Map<string, Fen>();
      found.set(owner, book.set(name, fenOf(balance)));
    }
    return found;
  }

  /**
   * Stores a posting; call it under the lock of the book's owner.
   * @returns what the accounts of the posting hold after it
   * @throws Error for a posting that is out of balance or overdraws: whoever posts asks first
   */
  async post(tx: Tx, { book, owner, kind, on, at, by, entries }: Posting): Promise<Balances> {
    const names = entries.map((entry) => entry.account);
    const before = (await this.balancesOf(tx, book, [owner], names)).get(owner) ?? new Map<string, Fen>();
    const outcome = posted(book, before, entries);
    if (outcome.fault !== undefined) throw new Error(`the posting ${kind} is ${outcome.fault}`);
    const id = newId();
    await tx.query(
      `INSERT INTO ledger_account (book, owner, name, outside) SELECT $1, $2, * FROM unnest($3::text[], $4::boolean[]) ON CONFLICT DO NOTHING`,
      [book, owner, names, names.map((name) => isOutside(book, name))],
    );
    await tx.query(
      `INSERT INTO ledger_posting (id, book, owner, kind, posted_on, posted_at, posted_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, book, owner, kind, on, at, by],
    );
    await tx.query(
      `INSERT INTO ledger_entry (posting_id, account_id, amount) SELECT $1, a.id, e.amount
       FROM unnest($4::text[], $5::bigint[]) AS e(name, amount) JOIN ledger_account a ON a.book = $2 AND a.owner = $3 AND a.name = e.name ORDER BY a.id`,
      [id, book, owner, names, entries.map((entry) => String(entry.amount))],
    );
    return outcome.balances;
  }

  /** What one owner's accounts hold together by the first part of their names: all claims as `claim`. */
  async sums(tx: Tx, book: Book, owner: string): Promise<Balances> {
    const rows: { name: string; balance: string }[] = await tx.query(
      `SELECT split_part(name, ':', 1) AS name, sum(balance)::text AS balance FROM ledger_account WHERE book = $1 AND owner = $2 GROUP BY 1`,
      [book, owner],
    );
    return new Map(rows.map((row) => [row.name, fenOf(row.balance)]));
  }

  /** Postings of one book, newest first: one more than the page holds where a page is asked for. */
  async postings(tx: Tx, book: Book, owner: string, page: { limit?: number; after?: string } = {}): Promise<StoredPosting[]> {
    const rows: { id: string; kind: string; posted_on: string; posted_at: Date; entries: { account: string; amount: string }[] }[] =
      await tx.query(
        `SELECT p.id, p.kind, p.posted_on, p.posted_at,
           (SELECT json_agg(json_build_object('account', a.name, 'amount', e.amount::text) ORDER BY e.amount, a.name)
            FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE e.posting_id = p.id) AS entries
         FROM ledger_posting p WHERE p.book = $1 AND p.owner = $2 AND ($3::uuid IS NULL OR p.id < $3) ORDER BY p.id DESC LIMIT $4`,
        [book, owner, page.after ?? null, page.limit === undefined ? null : page.limit + 1],
      );
    return rows.map(({ id, kind, posted_on, posted_at, entries }) => ({
      id,
      kind,
      on: posted_on,
      at: posted_at,
      entries: entries.map(({ account, amount }) => ({ account, amount: fenOf(amount) })),
    }));
  }
}
