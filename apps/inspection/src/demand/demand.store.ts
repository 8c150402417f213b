import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import type { Attachment } from '../case/paper.store';

interface DemandRow {
  readonly id: string;
  readonly documents: string;
  readonly due_on: string;
  readonly demanded_by: string;
  readonly demanded_at: Date;
}
export interface StoredDemand extends Omit<DemandRow, 'documents'> {
  readonly documents: readonly string[];
  readonly attachments: readonly Attachment[];
}

/** Demands for documents and what came of them; what was demanded is sealed. */
@Injectable()
export class DemandStore {
  constructor(private readonly sealer: Sealer) {}

  async add(
    tx: Tx,
    demand: {
      readonly id: string;
      readonly caseId: string;
      readonly documents: readonly string[];
      readonly dueOn: string;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO document_demand (id, case_id, documents, due_on, demanded_by, demanded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [demand.id, demand.caseId, this.sealer.seal(JSON.stringify(demand.documents)), demand.dueOn, demand.by, demand.at],
    );
  }

  async addReceipt(
    tx: Tx,
    receipt: {
      readonly id: string;
      readonly demand: string;
      readonly received: readonly number[];
      readonly attachments: readonly Attachment[];
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO document_receipt (id, demand_id, received, attachments, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [receipt.id, receipt.demand, receipt.received, JSON.stringify(receipt.attachments), receipt.by, receipt.at],
    );
  }

  /** Demands of a case in the order in which they were made; opened. */
  async of(tx: Tx, caseId: string): Promise<StoredDemand[]> {
    const rows: (DemandRow & { attachments: Attachment[] })[] = await tx.query(
      `SELECT d.id, d.documents, d.due_on, d.demanded_by, d.demanded_at,
         coalesce((SELECT jsonb_agg(a ORDER BY r.noted_at, r.id, place) FROM document_receipt r, jsonb_array_elements(r.attachments) WITH ORDINALITY AS x(a, place)
           WHERE r.demand_id = d.id), '[]') AS attachments
       FROM document_demand d WHERE d.case_id = $1 ORDER BY d.demanded_at, d.id`,
      [caseId],
    );
    return rows.map((row) => ({ ...row, documents: JSON.parse(this.sealer.open(row.documents)) as string[] }));
  }
}
