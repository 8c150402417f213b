import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '@anxin/calendar';
import { Sealer, type Tx } from '@anxin/persistence';
import { CasePaperStore, type PaperRow } from '../case/case-paper.store';
import type { Papers } from '../case/paper-log';
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
/** SHA-256 of the canonical form of some content, in hexadecimal. */
export const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
const ON = (column: string): string => `to_char(${column} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "on"`;

/** Collects what a case has on file for the list that goes to the police; opens what is sealed only to hash it, and who was addressed. */
@Injectable()
export class BundleStore {
  constructor(
    private readonly sealer: Sealer,
    private readonly casePapers: CasePaperStore,
  ) {}

  /**
   * Records, orders, what was given and heard since, services and demands, each kind in the order of its days; and who was addressed.
   * @param papers those of the case: a decision that is not in force is no paper yet
   */
  async papers(tx: Tx, caseId: string, papers: Papers): Promise<{ papers: BundledPaper[]; answerable: Answerable[] }> {
    const orders = await this.casePapers.ordersOf(tx, caseId);
    const inForce = new Set(papers.decisions.filter((each) => each.inForce).map(({ decision }) => decision));
    const given = (await this.casePapers.papersOf(tx, caseId)).filter(({ kind, id }) => kind !== 'decision' || inForce.has(id));
    const decides = new Map<string, string>([
      ...papers.notices.map(({ notice, kind }) => [notice, kind] as const),
      ...papers.decisions.map(({ decision, kind }) => [decision, kind] as const),
    ]);
    return {
      papers: [
        ...(await this.records(tx, caseId)),
        ...orders.flatMap((order) => [orderOf(order), ...servicesOf(order)]),
        ...given.flatMap((paper) => [paperOf(paper, decides.get(paper.id) ?? whatOf(paper)), ...servicesOf(paper)]),
        ...(await this.demands(tx, caseId)),
      ],
      answerable: answerableOf([...orders, ...given]),
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

type OrderRow = Awaited<ReturnType<CasePaperStore['ordersOf']>>[number];
type Addressed = Pick<PaperRow, 'id' | 'addressees'>;

const orderOf = ({ id, at, content, addressees }: OrderRow): BundledPaper => {
  const { demands, dueOn, amountFen } = content as { demands: string; dueOn: string; amountFen: string };
  const on = localDateOf(at);
  const to = addressees.map(({ uscc = null, capacity, person = null }) => ({ uscc, capacity, person }));
  const sha256 = hashOf({ id, on, due_on: dueOn, amount: amountFen, demands, addressees: to });
  return { kind: 'order', id, what: dueOn, on, sha256, files: [] };
};

const paperOf = ({ id, kind, about, content, by, at, addressees }: PaperRow, what: string): BundledPaper => {
  const to = addressees.map(({ uscc = null, capacity, person = null }) => ({ uscc, capacity, person }));
  return { kind, id, what, on: localDateOf(at), sha256: hashOf({ id, kind, about, content, by, addressees: to }), files: [] };
};

/** What a paper that decides nothing is known by: its day, its sum, or what came of it. */
const whatOf = ({ kind, content }: PaperRow): string => {
  const {
    heldOn,
    requestedOn,
    passed,
    of,
    amount,
    waives,
    kind: by,
    stayedOn,
    outcome,
  } = content as Readonly<Record<string, string | boolean | undefined>>;
  if (kind === 'hearing') return String(heldOn ?? requestedOn);
  if (kind === 'legal-review') return passed ? 'passed' : 'not-passed';
  if (kind === 'decision-payment') return `${of} ${amount}`;
  if (kind === 'challenge' || kind === 'challenge-stay' || kind === 'challenge-outcome') return String(outcome ?? stayedOn ?? by);
  return waives ? 'waived' : '';
};

/** Returns of service (送达回证), by the paper and the place of the addressee in its list. */
const servicesOf = ({ id, addressees }: Addressed): BundledPaper[] =>
  addressees.flatMap(({ place, service }): BundledPaper[] => {
    if (service === null) return [];
    const files = (service.proof ?? []) as BundledFile[];
    const on = localDateOf(new Date(service.servedAt));
    return [{ kind: 'service', id: `${id}/${place}`, what: service.kind, on, sha256: hashOf(service), files }];
  });

/** Each once, whatever the number of papers. */
const answerableOf = (papers: readonly Addressed[]): Answerable[] => {
  const found = new Map<string, Answerable>();
  for (const { uscc, person, capacity } of papers.flatMap(({ addressees }) => addressees)) {
    const one: Answerable = { ...(uscc !== undefined && { uscc }), ...(person !== undefined && { person }), capacity };
    found.set(canonicalJson(one), one);
  }
  return [...found.values()];
};
