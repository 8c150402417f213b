import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import type { ServiceInput } from './case.dto';

export type CasePaperKind =
  | ('notice' | 'statement' | 'hearing' | 'legal-review' | 'decision' | 'decision-payment' | 'reminder')
  | ('challenge' | 'challenge-stay' | 'challenge-outcome');
/** Whom a paper is addressed to: an organisation or a person. */
export interface PaperAddressee {
  readonly uscc?: string;
  readonly person?: string;
  readonly capacity: string;
}
export interface NewPaper {
  readonly id: string;
  readonly caseId: string;
  readonly kind: CasePaperKind;
  /** The paper it speaks of: a statement's notice, a decision's, a reminder's decision. */
  readonly about: string | null;
  /** What people wrote; sealed as a whole. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly at: Date;
}
export interface PaperRow extends Omit<NewPaper, 'caseId'> {
  readonly addressees: readonly (PaperAddressee & { readonly place: number; readonly service: ServiceInput | null })[];
}

/** The texts of papers, whom they are addressed to and how they were served; all that speaks of people is sealed. */
@Injectable()
export class CasePaperStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { id, caseId, kind, about, content, by, at }: NewPaper, addressees: readonly PaperAddressee[] = []): Promise<void> {
    await tx.query(`INSERT INTO case_paper (id, case_id, kind, about, content, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
      id,
      caseId,
      kind,
      about,
      this.sealer.seal(JSON.stringify(content)),
      by,
      at,
    ]);
    if (!addressees.length) return;
    const rows = addressees.map(({ uscc, person, capacity }, place) => ({
      place,
      uscc: uscc ?? null,
      person: person === undefined ? null : this.sealer.seal(person),
      capacity,
    }));
    await tx.query(
      `INSERT INTO paper_addressee (paper_id, place, uscc, person, capacity)
       SELECT $1, place, uscc, person, capacity FROM jsonb_to_recordset($2::jsonb) AS r(place smallint, uscc text, person text, capacity text)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Copies whom a notice is addressed to onto the decision or reminder that follows it. */
  async addressAs(tx: Tx, paper: string, from: string): Promise<void> {
    await tx.query(
      `INSERT INTO paper_addressee (paper_id, place, uscc, person, capacity) SELECT $1, place, uscc, person, capacity FROM paper_addressee WHERE paper_id = $2`,
      [paper, from],
    );
  }

  /** Addressees of an order, which lie beside it, and when it was given. */
  async orderAddressees(tx: Tx, order: string): Promise<{ readonly addressee: number; readonly uscc: string | null; readonly at: Date }[]> {
    return tx.query(
      `SELECT a.place AS addressee, a.uscc, o.ordered_at AS at FROM order_addressee a JOIN rectification_order o ON o.id = a.order_id WHERE o.id = $1 ORDER BY a.place`,
      [order],
    );
  }

  async addService(
    tx: Tx,
    { caseId, paper, place, by, at }: { caseId: string; paper: string; place: number; by: string; at: Date },
    service: ServiceInput,
  ): Promise<void> {
    const { kind, servedAt, place: where, receivedBy, proof } = service;
    const sealed = this.sealer.seal(
      JSON.stringify({ kind, servedAt, place: where, ...(receivedBy && { receivedBy }), ...(proof && { proof }) }),
    );
    await tx.query(
      `INSERT INTO paper_service (case_id, paper_id, place, service, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [caseId, paper, place, sealed, by, at],
    );
  }

  /** All papers of a case in the order in which they were given, opened. */
  async papersOf(tx: Tx, caseId: string): Promise<PaperRow[]> {
    const rows: (Omit<PaperRow, 'content' | 'addressees'> & { content: string; addressees: Sealed[] })[] = await tx.query(
      `SELECT p.id, p.kind, p.about, p.content, p.given_by AS by, p.given_at AS at,
         coalesce((SELECT jsonb_agg(jsonb_build_object('place', a.place, 'uscc', a.uscc, 'person', a.person, 'capacity', a.capacity, 'service', s.service) ORDER BY a.place)
           FROM paper_addressee a LEFT JOIN paper_service s ON s.paper_id = a.paper_id AND s.place = a.place WHERE a.paper_id = p.id), '[]') AS addressees
       FROM case_paper p WHERE p.case_id = $1 ORDER BY p.given_at, p.id`,
      [caseId],
    );
    return rows.map((row) => ({
      ...row,
      content: JSON.parse(this.sealer.open(row.content)) as Record<string, unknown>,
      addressees: row.addressees.map((each) => this.opened(each)),
    }));
  }

  /** The rectification orders of a case likewise; a service may have come with the order or later. */
  async ordersOf(tx: Tx, caseId: string): Promise<(Omit<PaperRow, 'kind'> & { readonly kind: 'order' })[]> {
    const rows: { id: string; by: string; at: Date; demands: string; due_on: string; amount: string; addressees: Sealed[] }[] =
      await tx.query(
        `SELECT o.id, o.ordered_by AS by, o.ordered_at AS at, o.demands, o.due_on::text AS due_on, o.amount::text AS amount,
         (SELECT jsonb_agg(jsonb_build_object('place', a.place, 'uscc', a.uscc, 'person', a.person, 'capacity', a.capacity, 'service', coalesce(a.service, s.service)) ORDER BY a.place)
           FROM order_addressee a LEFT JOIN paper_service s ON s.paper_id = a.order_id AND s.place = a.place WHERE a.order_id = o.id) AS addressees
       FROM rectification_order o WHERE o.case_id = $1 ORDER BY o.ordered_at, o.id`,
        [caseId],
      );
    return rows.map(({ id, by, at, demands, due_on, amount, addressees }) => ({
      id,
      kind: 'order' as const,
      about: null,
      by,
      at,
      content: { demands: this.sealer.open(demands), dueOn: due_on, amountFen: amount },
      addressees: addressees.map((each) => this.opened(each)),
    }));
  }

  private opened({ place, uscc, person, capacity, service }: Sealed): PaperRow['addressees'][number] {
    return {
      place,
      capacity,
      ...(uscc && { uscc }),
      ...(person && { person: this.sealer.open(person) }),
      service: service === null ? null : (JSON.parse(this.sealer.open(service)) as ServiceInput),
    };
  }
}
interface Sealed {
  readonly place: number;
  readonly uscc: string | null;
  readonly person: string | null;
  readonly capacity: string;
  readonly service: string | null;
}
