import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import type { Attachment } from '../case/paper.store';

export interface NewReferral {
  readonly id: string;
  readonly caseId: string;
  readonly police: string;
  readonly report: string;
  readonly evidence: readonly (string | Attachment)[];
  readonly by: string;
  readonly at: Date;
}
interface ReferralRow {
  readonly id: string;
  readonly police: string;
  readonly report: string;
  readonly evidence: string;
  readonly proposed_by: string;
  readonly proposed_at: Date;
}
export interface StoredReferral extends Omit<ReferralRow, 'evidence'> {
  readonly evidence: readonly (string | Attachment)[];
}

export interface PolicePaper {
  readonly kind: 'receipt' | 'answer' | 'objection' | 'objection-answer';
  readonly on: string;
  /** Who is asked, or what was answered. */
  readonly said: string;
  readonly note: string | null;
  readonly attachments: readonly Attachment[];
}
export interface Viewing {
  readonly id: string;
  readonly form: 'json' | 'file' | 'handed-over';
  readonly sha256: string;
  readonly viewed_by: string;
  readonly role: string;
  readonly viewed_at: Date;
}

/** Papers of transfers to the police; what they say is sealed. */
@Injectable()
export class ReferralStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { id, caseId, police, report, evidence, by, at }: NewReferral): Promise<void> {
    await tx.query(
      `INSERT INTO referral (id, case_id, police, report, evidence, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, caseId, police, this.sealer.seal(report), this.sealer.seal(JSON.stringify(evidence)), by, at],
    );
  }

  /** The transfers of a case, the first one first; opened. */
  async of(tx: Tx, caseId: string): Promise<StoredReferral[]> {
    const rows: ReferralRow[] = await tx.query(
      `SELECT id, police, report, evidence, proposed_by, proposed_at FROM referral WHERE case_id = $1 ORDER BY proposed_at, id`,
      [caseId],
    );
    return rows.map((row) => ({
      ...row,
      report: this.sealer.open(row.report),
      evidence: JSON.parse(this.sealer.open(row.evidence)) as (string | Attachment)[],
    }));
  }

  async addPaper(tx: Tx, referral: string, paper: PolicePaper, { id, by, at }: { id: string; by: string; at: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO police_paper (id, referral_id, kind, on_day, said, content, attachments, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        referral,
        paper.kind,
        paper.on,
        paper.said,
        this.sealer.seal(JSON.stringify({ note: paper.note })),
        JSON.stringify(paper.attachments),
        by,
        at,
      ],
    );
  }

  /** What went to and fro with the police, by transfer, in order; opened. */
  async papers(tx: Tx, referrals: readonly string[]): Promise<Map<string, PolicePaper[]>> {
    const rows: (Omit<PolicePaper, 'note'> & { referral: string; content: string })[] = await tx.query(
      `SELECT referral_id AS referral, kind, on_day AS "on", said, content, attachments FROM police_paper WHERE referral_id = ANY($1::uuid[]) ORDER BY noted_at, id`,
      [referrals],
    );
    const found = new Map<string, PolicePaper[]>(referrals.map((id) => [id, []]));
    for (const { referral, content, ...row } of rows)
      found.get(referral)!.push({ ...row, note: (JSON.parse(this.sealer.open(content)) as { note: string | null }).note });
    return found;
  }

  async addViewing(tx: Tx, referral: string, { id, form, sha256, viewed_by, role, viewed_at }: Viewing): Promise<void> {
    await tx.query(
      `INSERT INTO bundle_viewing (id, referral_id, form, sha256, viewed_by, role, viewed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, referral, form, sha256, viewed_by, role, viewed_at],
    );
  }

  /** Who took out the list, newest first, one row more than the page holds. */
  async viewings(tx: Tx, referral: string, page: { readonly limit: number; readonly after?: readonly string[] }): Promise<Viewing[]> {
    return tx.query(
      `SELECT id, form, sha256, viewed_by, role, viewed_at FROM bundle_viewing
       WHERE referral_id = $1 AND ($2::timestamptz IS NULL OR (viewed_at, id) < ($2::timestamptz, $3::uuid)) ORDER BY viewed_at DESC, id DESC LIMIT $4`,
      [referral, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
  }
}
