import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { Decision } from '../decision/decision';
import { stateOf, type ClosingPaper, type ClosingState } from './account-closing';

/** A request to close an account. */
export interface RequestedClosing {
  readonly id: string;
  readonly account: string;
  readonly completedOn: LocalDate;
  readonly noticeFrom: LocalDate;
  readonly noticeUntil: LocalDate;
  readonly papers: readonly ClosingPaper[];
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

export interface StoredClosing extends RequestedClosing {
  readonly state: ClosingState;
  /** Null until it is decided. */
  readonly returned: Fen | null;
  readonly decidedAt: Date | null;
}

type Row = Omit<StoredClosing, 'state' | 'returned'> & { decision: Decision | null; returned: string | null };

const SELECT = `SELECT c.id, c.account_id AS account, c.completed_on AS "completedOn", c.notice_from AS "noticeFrom", c.notice_until AS "noticeUntil", c.papers,
  c.requested_by AS "requestedBy", c.requested_at AS "requestedAt", d.decision, d.returned, d.decided_at AS "decidedAt"
  FROM special_account_closing c LEFT JOIN special_account_closing_decision d ON d.closing_id = c.id`;
const closingOf = ({ decision, returned, ...row }: Row): StoredClosing => ({
  ...row,
  state: stateOf(decision),
  returned: returned === null ? null : fenOf(returned),
});

/** Requests to close special wage accounts. All that is decided here is decided under the lock of the account. */
@Injectable()
export class AccountClosingStore {
  async insert(tx: Tx, closing: RequestedClosing): Promise<void> {
    const { id, account, completedOn, noticeFrom, noticeUntil, papers, requestedBy, requestedAt } = closing;
    await tx.query(
      `INSERT INTO special_account_closing (id, account_id, completed_on, notice_from, notice_until, papers, requested_by, requested_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, account, completedOn, noticeFrom, noticeUntil, JSON.stringify(papers), requestedBy, requestedAt],
    );
  }

  /** @param decided its reason sealed; what goes back to the contractor in fen */
  async decide(
    tx: Tx,
    id: string,
    decided: { decision: Decision; reason: string | null; returned: Fen; by: string; at: Date },
  ): Promise<void> {
    const { decision, reason, returned, by, at } = decided;
    await tx.query(
      `INSERT INTO special_account_closing_decision (closing_id, decision, reason, returned, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, decision, reason, String(returned), by, at],
    );
  }

  async find(tx: Tx, account: string, id: string): Promise<StoredClosing | null> {
    const [row]: Row[] = await tx.query(`${SELECT} WHERE c.account_id = $1 AND c.id = $2`, [account, id]);
    return row ? closingOf(row) : null;
  }

  /** Newest first, one row more than the page holds. */
  async list(tx: Tx, account: string, page: { limit: number; after?: string }): Promise<StoredClosing[]> {
    const rows: Row[] = await tx.query(
      `${SELECT} WHERE c.account_id = $1 AND ($2::uuid IS NULL OR c.id < $2) ORDER BY c.id DESC LIMIT $3`,
      [account, page.after ?? null, page.limit + 1],
    );
    return rows.map(closingOf);
  }
}
