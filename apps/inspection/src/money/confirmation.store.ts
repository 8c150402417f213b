import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import { fen } from '@anxin/money';
import type { PaymentConfirmationInput } from './money.dto';

/** What was asked of workers, and seen of receipts, about whether wages arrived; whom nobody reached is sealed. */
@Injectable()
export class ConfirmationStore {
  constructor(private readonly sealer: Sealer) {}

  async add(
    tx: Tx,
    { id, caseId, by, at }: { readonly id: string; readonly caseId: string; readonly by: string; readonly at: Date },
    { way, amount, workers, unreached, note, attachments }: PaymentConfirmationInput,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO payment_confirmation (id, case_id, way, amount, workers, unreached, note, attachments, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        caseId,
        way,
        fen(amount).toString(),
        workers,
        unreached,
        note === undefined ? null : this.sealer.seal(note),
        JSON.stringify(attachments ?? []),
        by,
        at,
      ],
    );
  }
}
