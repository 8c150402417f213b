import { Injectable } from '@nestjs/common';
import { Sealer, Transactions } from '@anxin/persistence';
import { type GuessLimit, isResting, type Tally, tried } from './guessing';

/** Rows that old count nothing any more. */
const KEPT_MS = 24 * 3_600_000;

/** Tries at the public progress query, kept in the database: neither a restart nor a second process forgets them. */
@Injectable()
export class GuessStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
  ) {}

  /** Counts a try before it is made, so that many at once are no way round. @returns whether it may be made */
  async claim(kind: string, value: string, limit: GuessLimit, now: Date): Promise<boolean> {
    const subject = this.subjectOf(kind, value);
    return this.transactions.run(async (tx) => {
      await tx.query(`INSERT INTO progress_guess (subject, tries, since) VALUES ($1, 0, 'epoch') ON CONFLICT DO NOTHING`, [subject]);
      const [before]: Tally[] = await tx.query(`SELECT tries, since FROM progress_guess WHERE subject = $1 FOR UPDATE`, [subject]);
      const after = tried(before ?? null, now, limit);
      await tx.query(
        `INSERT INTO progress_guess (subject, tries, since) VALUES ($1, $2, $3) ON CONFLICT (subject) DO UPDATE SET tries = $2, since = $3`,
        [subject, after.tries, after.since],
      );
      return !isResting(after, limit);
    });
  }

  /** Takes one try back: it was no guess. */
  async release(kind: string, value: string): Promise<void> {
    await this.transactions.reading((tx) =>
      tx.query(`UPDATE progress_guess SET tries = greatest(tries - 1, 0) WHERE subject = $1`, [this.subjectOf(kind, value)]),
    );
  }

  /** Forgets the tries: the right answer was given. */
  async forget(kind: string, value: string): Promise<void> {
    await this.transactions.reading((tx) => tx.query(`DELETE FROM progress_guess WHERE subject = $1`, [this.subjectOf(kind, value)]));
  }

  /** Drops what counts no more. */
  async purge(now: Date): Promise<void> {
    await this.transactions.reading((tx) => tx.query(`DELETE FROM progress_guess WHERE since < $1`, [new Date(now.getTime() - KEPT_MS)]));
  }

  private subjectOf(kind: string, value: string): string {
    return this.sealer.blindIndex(`progress-${kind}`, value);
  }
}
