import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { ComplaintState, Category } from '../complaint/complaint';
import type { Deadline } from '../complaint/deadlines';

/** A service request as it may be read by anybody: neither text nor respondent nor person. */
export interface KnownRequest {
  readonly id: string;
  readonly category: Category;
  readonly region: string;
  readonly state: ComplaintState;
  readonly deadlines: readonly Deadline[];
  readonly requestedAt: Date;
  readonly updatedAt: Date;
}

export interface RequestFilter {
  readonly ids?: readonly string[];
  readonly categories?: readonly Category[];
  readonly states?: readonly ComplaintState[];
  readonly from?: Date;
  readonly to?: Date;
  readonly limit: number;
  readonly offset: number;
}

const COLUMNS = `r.service_request_id AS id, c.category, c.region, c.state, c.deadlines, c.received_at AS "requestedAt",
  (SELECT max(a.at) FROM complaint_action a WHERE a.complaint_id = c.id) AS "updatedAt"`;
/** 80 bits: nobody guesses the number of another's request. */
const BYTES = 10;

/** Which complaints came as service requests, under numbers of their own: a receipt number is the complainant's alone. */
@Injectable()
export class RequestStore {
  newId(): string {
    return randomBytes(BYTES).toString('hex');
  }

  async add(tx: Tx, complaintId: string, serviceRequestId: string, client: string): Promise<void> {
    await tx.query(`INSERT INTO open311_request (complaint_id, service_request_id, client) VALUES ($1, $2, $3)`, [
      complaintId,
      serviceRequestId,
      client,
    ]);
  }

  /** Newest first. */
  find(tx: Tx, { ids, categories, states, from, to, limit, offset }: RequestFilter): Promise<KnownRequest[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM open311_request r JOIN complaint c ON c.id = r.complaint_id
       WHERE ($1::text[] IS NULL OR r.service_request_id = ANY($1)) AND ($2::text[] IS NULL OR c.category = ANY($2))
         AND ($3::text[] IS NULL OR c.state = ANY($3)) AND ($4::timestamptz IS NULL OR c.received_at >= $4)
         AND ($5::timestamptz IS NULL OR c.received_at <= $5)
       ORDER BY c.received_at DESC, c.id DESC LIMIT $6 OFFSET $7`,
      [ids ?? null, categories ?? null, states ?? null, from ?? null, to ?? null, limit, offset],
    );
  }

  /** The number of the request that a receipt number was given for; undefined where there is none. */
  async idOf(tx: Tx, receiptNumber: string): Promise<string | undefined> {
    const [row] = await tx.query(
      `SELECT r.service_request_id AS id FROM open311_request r JOIN complaint c ON c.id = r.complaint_id WHERE c.receipt_number = $1`,
      [receiptNumber],
    );
    return (row as { id: string } | undefined)?.id;
  }
}
