import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import { canonicalJson, type Answerable, type BundledFile, type BundledPaper } from './bundle';

interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly taken_at: Date;
  readonly place: string;
  readonly summary: string;
  readonly person: string | null;
  readonly conduct: string | null;
  readonly attachments: BundledFile[];
}
interface OrderRow {
  readonly id: string;
  readonly on: string;
  readonly due_on: string;
  readonly amount: string;
  readonly demands: string;
}
interface AddresseeRow {
  readonly order_id: string;
  readonly place: number;
  readonly uscc: string | null;
  readonly person: string | null;
  readonly capacity: string;
  readonly service: string | null;
}
interface Service {
  readonly kind: string;
  readonly servedAt: string;
  readonly proof?: readonly BundledFile[];
}

/** SHA-256 of the canonical form of some content, in hexadecimal. */
export const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
const ON = (column: string): string => `to_char(${column} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "on"`;

/** Collects what a case has on file for the list that goes to the police; opens what is sealed only to hash it, and who was addressed. */
@Injectable()
export class BundleStore {
  constructor(private readonly sealer: Sealer) {}

  async papers(tx: Tx, caseId: string): Promise<{ papers: BundledPaper[]; answerable: Answerable[] }> {
    const orders = await this.orders(tx, caseId);
    return {
      papers: [...(await this.records(tx, caseId)), ...orders.papers, ...(await this.demands(tx, caseId))],
      answerable: orders.answerable,
    };
  }

  private async records(tx: Tx, caseId: string): Promise<BundledPaper[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT id, kind, ${ON('taken_at')}, taken_at, place, summary, person, signed_or_refused, amount_verified, workers_verified, conduct, longest_months,
         longest_amount, unmet_demand, attachments FROM investigation_record WHERE case_id = $1 ORDER BY taken_at, id`,
      [caseId],
    );
    return rows.map((row) => {
      const open = { place: this.sealer.open(row.place), summary: this.sealer.open(row.summary), person: this.opened(row.person) };
      const what = row.conduct ? `${row.kind} ${row.conduct}` : row.kind;
      return { kind: 'record', id: row.id, what, on: row.on, sha256: hashOf({ ...row, ...open }), files: row.attachments };
    });
  }

  private async orders(tx: Tx, caseId: string): Promise<{ papers: BundledPaper[]; answerable: Answerable[] }> {
    const orders: OrderRow[] = await tx.query(
      `SELECT id, ${ON('ordered_at')}, due_on, amount, demands FROM rectification_order WHERE case_id = $1 ORDER BY ordered_at, id`,
      [caseId],
    );
    const addressees: AddresseeRow[] = await tx.query(
      `SELECT order_id, place, uscc, person, capacity, service FROM order_addressee WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, place`,
      [orders.map(({ id }) => id)],
    );
    const papers = orders.flatMap((order): BundledPaper[] => {
      const to = addressees.filter(({ order_id }) => order_id === order.id);
      const content = {
        ...order,
        demands: this.sealer.open(order.demands),
        addressees: to.map(({ uscc, capacity, person }) => ({ uscc, capacity, person: this.opened(person) })),
      };
      const paper: BundledPaper = { kind: 'order', id: order.id, what: order.due_on, on: order.on, sha256: hashOf(content), files: [] };
      return [paper, ...to.flatMap((one) => this.service(one))];
    });
    return { papers, answerable: this.answerable(addressees) };
  }

  private service({ order_id, place, service }: AddresseeRow): BundledPaper[] {
    if (service === null) return [];
    const content = JSON.parse(this.sealer.open(service)) as Service;
    const files = content.proof ?? [];
    return [
      {
        kind: 'service',
        id: `${order_id}/${place}`,
        what: content.kind,
        on: content.servedAt.slice(0, 10),
        sha256: hashOf(content),
        files,
      },
    ];
  }

  /** Each once, whatever the number of orders. */
  private answerable(addressees: readonly AddresseeRow[]): Answerable[] {
    const found = new Map<string, Answerable>();
    for (const { uscc, person, capacity } of addressees) {
      const name = this.opened(person);
      const one = { ...(uscc !== null && { uscc }), ...(name !== null && { person: name }), capacity };
      found.set(canonicalJson(one), one);
    }
    return [...found.values()];
  }

  private async demands(tx: Tx, caseId: string): Promise<BundledPaper[]> {
    const rows: { id: string; on: string; due_on: string; documents: string; files: BundledFile[] }[] = await tx.query(
      `SELECT d.id, ${ON('d.demanded_at')}, d.due_on, d.documents,
         coalesce((SELECT jsonb_agg(a ORDER BY r.noted_at, r.id) FROM document_receipt r, jsonb_array_elements(r.attachments) a WHERE r.demand_id = d.id), '[]') AS files
       FROM document_demand d WHERE d.case_id = $1 ORDER BY d.demanded_at, d.id`,
      [caseId],
    );
    return rows.map(({ id, on, due_on, documents, files }) => ({
      kind: 'demand',
      id,
      what: due_on,
      on,
      sha256: hashOf({ id, due_on, documents: JSON.parse(this.sealer.open(documents)) as string[] }),
      files,
    }));
  }

  private opened(sealed: string | null): string | null {
    return sealed === null ? null : this.sealer.open(sealed);
  }
}
