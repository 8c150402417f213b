import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { ComplaintState } from '../complaint/complaint';

export interface Receipted {
  readonly id: string;
  readonly state: ComplaintState;
  /** Hash of the phone's last four digits; null where no phone was left. */
  readonly phoneLast4: string | null;
}

/** Finds complaints by their receipt number (回执号), for the public query alone. */
@Injectable()
export class ProgressStore {
  async find(tx: Tx, receiptNumber: string): Promise<Receipted | undefined> {
    const [row] = await tx.query(
      `SELECT c.id, c.state, d.phone_last4 AS "phoneLast4" FROM complaint c JOIN complaint_dossier d ON d.complaint_id = c.id WHERE c.receipt_number = $1`,
      [receiptNumber],
    );
    return row;
  }
}
