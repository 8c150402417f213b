import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import { fen } from '@anxin/money';
import type { InvestigationRecordInput, RectificationOrderInput } from './case.dto';

/** A file that belongs to a record; the file itself lies elsewhere, its hash says that it is the same. */
export interface Attachment {
  readonly name: string;
  readonly sha256: string;
  readonly source: string;
}

export interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly taken_at: Date;
  readonly place: string;
  readonly summary: string;
  readonly person: string | null;
  readonly signed_or_refused: string | null;
  readonly amount_verified: string | null;
  readonly workers_verified: number | null;
  readonly conduct: string | null;
  readonly longest_months: number | null;
  readonly longest_amount: string | null;
  readonly unmet_demand: string | null;
  readonly attachments: readonly Attachment[];
  readonly recorded_by: string;
  readonly recorded_at: Date;
}
interface Paper {
  readonly id: string;
  readonly caseId: string;
  readonly by: string;
  readonly at: Date;
}

/** Records and orders of a case; what they say of people is sealed. */
@Injectable()
export class PaperStore {
  constructor(private readonly sealer: Sealer) {}

  async addRecord(tx: Tx, { id, caseId, by, at }: Paper, input: InvestigationRecordInput): Promise<void> {
    const seal = (text: string | undefined): string | null => (text === undefined ? null : this.sealer.seal(text));
    const { kind, takenAt, place, summary, person, signedOrRefused, amountVerified, workersVerified, attachments } = input;
    const { conduct, longestOwed, unmetDemand } = input;
    await tx.query(
      `INSERT INTO investigation_record (id, case_id, kind, taken_at, place, summary, person, signed_or_refused, amount_verified, workers_verified, attachments, recorded_by, recorded_at,
         conduct, longest_months, longest_amount, unmet_demand)
       VALUES ($1, $2, $3, $4::timestamptz, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        id,
        caseId,
        kind,
        takenAt,
        seal(place),
        seal(summary),
        seal(person),
        signedOrRefused ?? null,
        amountVerified === undefined ? null : fen(amountVerified).toString(),
        workersVerified ?? null,
        JSON.stringify(attachments ?? []),
        by,
        at,
        conduct ?? null,
        longestOwed?.months ?? null,
        longestOwed === undefined ? null : fen(longestOwed.amount).toString(),
        unmetDemand ?? null,
      ],
    );
  }

  /** The records of a case, newest first, one row more than the page holds; opened. */
  async records(tx: Tx, caseId: string, page: { readonly limit: number; readonly after?: readonly string[] }): Promise<RecordRow[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT id, kind, taken_at, place, summary, person, signed_or_refused, amount_verified, workers_verified, conduct, longest_months, longest_amount, unmet_demand,
         attachments, recorded_by, recorded_at
       FROM investigation_record WHERE case_id = $1 AND ($2::timestamptz IS NULL OR (recorded_at, id) < ($2::timestamptz, $3::uuid)) ORDER BY recorded_at DESC, id DESC LIMIT $4`,
      [caseId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
    const open = (text: string): string => this.sealer.open(text);
    return rows.map((row) => ({
      ...row,
      place: open(row.place),
      summary: open(row.summary),
      person: row.person === null ? null : open(row.person),
    }));
  }

  async addOrder(tx: Tx, { id, caseId, by, at }: Paper, input: RectificationOrderInput): Promise<void> {
    await tx.query(
      `INSERT INTO rectification_order (id, case_id, due_on, amount, demands, ordered_by, ordered_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, caseId, input.dueOn, fen(input.amount).toString(), this.sealer.seal(input.demands), by, at],
    );
    const addressees = input.addressees.map(({ uscc, person, capacity, service }, place) => ({
      place,
      uscc: uscc ?? null,
      person: person === undefined ? null : this.sealer.seal(person),
      capacity,
      service: service ? this.sealer.seal(JSON.stringify(service)) : null,
    }));
    await tx.query(
      `INSERT INTO order_addressee (order_id, place, uscc, person, capacity, service)
       SELECT $1, place, uscc, person, capacity, service FROM jsonb_to_recordset($2::jsonb) AS r(place smallint, uscc text, person text, capacity text, service text)`,
      [id, JSON.stringify(addressees)],
    );
  }
}
