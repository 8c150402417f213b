import { Injectable } from '@nestjs/common';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { Decision } from '../decision/decision';
import { stateOf, type WriteOffPaper, type WriteOffState } from './write-off';

/** A write-off (核销) as it is proposed; reasons are sealed. */
export interface ProposedWriteOff {
  readonly id: string;
  readonly advance: string;
  readonly amount: Fen;
  readonly reason: string;
  readonly paper: WriteOffPaper;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

export interface StoredWriteOff extends ProposedWriteOff {
  readonly state: WriteOffState;
  readonly decidedAt: Date | null;
}

type Row = Omit<StoredWriteOff, 'amount' | 'state'> & { amount: string; decision: Decision | null };

const SELECT = `SELECT w.id, w.advance_id AS advance, w.amount, w.reason, w.paper, w.proposed_by AS "proposedBy", w.proposed_at AS "proposedAt", d.decision,
  d.decided_at AS "decidedAt" FROM advance_write_off w LEFT JOIN advance_write_off_decision d ON d.write_off_id = w.id`;
const writeOffOf = ({ amount, decision, ...row }: Row): StoredWriteOff => ({ ...row, amount: fenOf(amount), state: stateOf(decision) });

/** Write-offs of advances. All that is decided here is decided under the lock of the advance. */
@Injectable()
export class WriteOffStore {
  async insert(tx: Tx, { id, advance, amount, reason, paper, proposedBy, proposedAt }: ProposedWriteOff): Promise<void> {
    await tx.query(
      `INSERT INTO advance_write_off (id, advance_id, amount, reason, paper, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, advance, String(amount), reason, JSON.stringify(paper), proposedBy, proposedAt],
    );
  }

  async decide(tx: Tx, id: string, decision: { decision: Decision; reason: string | null; by: string; at: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO advance_write_off_decision (write_off_id, decision, reason, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, decision.decision, decision.reason, decision.by, decision.at],
    );
  }

  async isOneOpen(tx: Tx, advance: string): Promise<boolean> {
    const [row]: { open: boolean }[] = await tx.query(
      `SELECT EXISTS (${SELECT} WHERE w.advance_id = $1 AND d.write_off_id IS NULL) AS open`,
      [advance],
    );
    return row!.open;
  }

  async find(tx: Tx, advance: string, id: string): Promise<StoredWriteOff | null> {
    const [row]: Row[] = await tx.query(`${SELECT} WHERE w.advance_id = $1 AND w.id = $2`, [advance, id]);
    return row ? writeOffOf(row) : null;
  }

  /** Newest first, one row more than the page holds. */
  async list(tx: Tx, advance: string, page: { limit: number; after?: string }): Promise<StoredWriteOff[]> {
    const rows: Row[] = await tx.query(
      `${SELECT} WHERE w.advance_id = $1 AND ($2::uuid IS NULL OR w.id < $2) ORDER BY w.id DESC LIMIT $3`,
      [advance, page.after ?? null, page.limit + 1],
    );
    return rows.map(writeOffOf);
  }
}
