import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Sealer, type Tx } from '@anxin/persistence';
import type { Attachment, WordKind } from './alert-word';

/** What a person said of an alert. */
export interface AlertWord {
  readonly id: string;
  readonly alertId: string;
  readonly kind: WordKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The unit that answers; null for an office. */
  readonly employer: string | null;
  readonly by: string;
  readonly at: Date;
}

interface Row extends Omit<AlertWord, 'text' | 'attachments'> {
  readonly sealed: string;
}

/** People's words on alerts: sealed, since they may name somebody, and never changed. */
@Injectable()
export class AlertWordStore {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, word: AlertWord): Promise<void> {
    const { id, alertId, kind, text, attachments, employer, by, at } = word;
    await tx.query(`INSERT INTO alert_word (id, alert_id, kind, said, employer, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
      id,
      alertId,
      kind,
      this.sealer.seal(JSON.stringify({ text, attachments })),
      employer,
      by,
      at.toISOString(),
    ]);
  }

  /** In their order: offices read all, a unit its own answers, a bank none. */
  async of(tx: Tx, alertId: string, caller: Caller): Promise<AlertWord[]> {
    if (caller.role === 'bank') return [];
    const rows: Row[] = await tx.query(
      `SELECT id, alert_id AS "alertId", kind, said AS sealed, employer, by, at FROM alert_word
       WHERE alert_id = $1 AND ($2::text IS NULL OR employer = $2) ORDER BY id`,
      [alertId, caller.role === 'employer' ? caller.uscc : null],
    );
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      ...(JSON.parse(this.sealer.open(sealed)) as Pick<AlertWord, 'text' | 'attachments'>),
    }));
  }
}
