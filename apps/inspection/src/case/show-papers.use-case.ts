import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf, toOffsetString, type LocalDate } from '@anxin/calendar';
import type { Page } from '@anxin/http';
import { yuan } from '@anxin/money';
import { StoredClock, Transactions } from '@anxin/persistence';
import { articles } from './articles';
import type { CaseState } from './case-log';
import { CasePaperStore, type PaperRow } from './case-paper.store';
import { CaseStore } from './case.store';
import { fineOwedOn } from './paper-deadlines';
import type { Served } from './paper-log';
import { PaperTerms } from './paper-terms.use-case';

export interface PaperServiceView {
  readonly kind: string;
  readonly servedAt: string;
  /** The day that counts; with a public notice the day on which it is deemed served. */
  readonly servedOn: string;
  readonly place: string;
  readonly receivedBy: string | null;
  readonly proof: readonly { readonly name: string; readonly sha256: string; readonly source: string }[];
}
export interface PaperAddresseeView {
  readonly place: number;
  readonly uscc: string | null;
  readonly person: string | null;
  readonly capacity: string;
  readonly service: PaperServiceView | null;
}
export interface FineOwedView {
  readonly fine: string;
  /** 加处罚款: three per cent of the fine a day, at most the fine. */
  readonly surcharge: string;
  readonly paid: string;
  readonly open: string;
}
/** A paper of a case: order, notice, statement, hearing, legal-review, decision, decision-payment, reminder, challenge, challenge-stay, challenge-outcome. */
export interface PaperView {
  readonly id: string;
  readonly kind: string;
  /** The paper it speaks of. */
  readonly about: string | null;
  readonly givenAt: string;
  readonly by: string;
  /** Of a notice or a decision: handling, penalty, withdrawal. */
  readonly decides: string | null;
  readonly articles: readonly string[];
  readonly amount: string | null;
  readonly compensationRate: number | null;
  readonly compensation: string | null;
  readonly fine: string | null;
  readonly fineOwed: FineOwedView | null;
  readonly hearing: boolean | null;
  /** Whether a legal review is asked for before the decision. */
  readonly review: boolean | null;
  readonly inForceOn: string | null;
  /** Of a decision: whether it fined on the spot (当场处罚). */
  readonly onTheSpot: boolean | null;
  /** Since when a decision no longer stands (撤销). */
  readonly annulledOn: string | null;
  /** What people wrote, by its field. */
  readonly texts: Readonly<Record<string, unknown>>;
  readonly addressees: readonly PaperAddresseeView[];
}
export interface ArticleFineView {
  readonly least: string;
  readonly most: string;
  readonly per: string;
}
export interface ArticleView {
  readonly id: string;
  readonly basis: string;
  readonly title: string;
  readonly kinds: readonly string[];
  readonly enforcer: string;
  readonly fine: ArticleFineView | null;
  readonly finePerson: ArticleFineView | null;
  readonly compensation: boolean;
  readonly afterOrder: boolean;
  readonly verified: boolean;
}

/** Shows the papers of a case to who may see them: an employer those that were served on it, and its own statements. */
@Injectable()
export class ShowPapers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly cases: CaseStore,
    private readonly papers: CasePaperStore,
    private readonly terms: PaperTerms,
  ) {}

  /** @throws NotFoundException if there is no such case for this caller */
  async list(id: string, caller: Caller): Promise<Page<PaperView>> {
    return this.transactions.reading(async (tx) => {
      const file = await this.cases.find(tx, id, caller);
      if (!file) throw new NotFoundException({ detail: 'no such case' });
      const today = await this.clock.today(tx);
      const rows = [...(await this.papers.ordersOf(tx, id)), ...(await this.papers.papersOf(tx, id))];
      const seen = rows.filter((row) => isSeenBy(caller, row, rows));
      const views = seen.map((row) => viewOf(row, file.state, today, caller));
      return { items: views.sort((a, b) => (a.givenAt < b.givenAt ? 1 : a.givenAt > b.givenAt ? -1 : 0)), nextCursor: null };
    });
  }

  /** The table of articles with what their fines lie between in a region today. */
  async articles(caller: Caller): Promise<Page<ArticleView>> {
    const today = await this.clock.today();
    const range = (id: string, person: boolean, per: string): ArticleFineView => {
      const { least, most } = this.terms.fineRange(caller.region ?? '000000', today, [id], { person, heads: 1 });
      return { least: yuan(least), most: yuan(most), per };
    };
    const items = articles.map(({ id, basis, title, kinds, enforcer, fine, compensation, afterOrder, verified }) => ({
      id,
      basis,
      title,
      kinds,
      enforcer,
      fine: fine ? range(id, false, fine.per) : null,
      finePerson: fine?.person ? range(id, true, fine.per) : null,
      compensation: compensation ?? false,
      afterOrder: afterOrder ?? false,
      verified,
    }));
    return { items, nextCursor: null };
  }
}

type Row = Omit<PaperRow, 'kind'> & { readonly kind: string };
const isServedOn = ({ addressees }: Row, uscc: string | undefined): boolean =>
  addressees.some((each) => each.uscc !== undefined && each.uscc === uscc && each.service !== null);

const isSeenBy = ({ role, uscc }: Caller, row: Row, rows: readonly Row[]): boolean => {
  if (role !== 'employer') return true;
  if (row.addressees.length) return isServedOn(row, uscc);
  if (row.kind === 'statement') return row.content['uscc'] === uscc;
  const about = rows.find(({ id }) => id === row.about);
  return row.kind !== 'legal-review' && about !== undefined && isServedOn(about, uscc);
};

const viewOf = (row: Row, { orders, papers }: CaseState, today: LocalDate, caller: Caller): PaperView => {
  const notice = papers.notices.find((each) => each.notice === row.id);
  const decision = papers.decisions.find((each) => each.decision === row.id);
  const order = orders.find((each) => each.order === row.id);
  const sums = decision ?? notice;
  const served = (decision ?? notice ?? papers.decisions.flatMap(({ reminders }) => reminders).find(({ reminder }) => reminder === row.id))
    ?.served;
  const days = order ? order.served.map(({ addressee, term }) => ({ addressee, servedOn: term.startsOn })) : (served ?? []);
  const owed = decision?.fine ? fineOwedOn(decision, today) : null;
  const { amountFen, ...texts } = row.content as { amountFen?: string };
  const own = row.addressees.filter((each) => caller.role !== 'employer' || each.uscc === caller.uscc);
  return {
    id: row.id,
    kind: row.kind,
    about: row.about,
    givenAt: toOffsetString(row.at),
    by: row.by,
    decides: sums?.kind ?? null,
    articles: sums?.articles ?? [],
    amount: amountFen === undefined ? (sums?.amount ?? null) : yuan(BigInt(amountFen)),
    compensationRate: sums?.compensationRate ?? null,
    compensation: decision?.compensation ?? null,
    fine: sums?.fine ?? null,
    fineOwed: owed && { fine: yuan(owed.fine), surcharge: yuan(owed.surcharge), paid: yuan(owed.paid), open: yuan(owed.open) },
    hearing: notice?.hearing ?? null,
    review: notice?.review ?? null,
    inForceOn: decision?.inForce ?? null,
    onTheSpot: decision ? decision.onTheSpot === true : null,
    annulledOn: decision?.annulled?.on ?? null,
    texts,
    addressees: own.map((each) => addresseeView(each, days)),
  };
};

const addresseeView = (
  { place, uscc, person, capacity, service }: PaperRow['addressees'][number],
  days: readonly Pick<Served, 'addressee' | 'servedOn'>[],
): PaperAddresseeView => ({
  place,
  uscc: uscc ?? null,
  person: person ?? null,
  capacity,
  service: service && {
    kind: service.kind,
    servedAt: service.servedAt,
    servedOn: days.find(({ addressee }) => addressee === place)?.servedOn ?? localDateOf(new Date(service.servedAt)),
    place: service.place,
    receivedBy: service.receivedBy ?? null,
    proof: service.proof ?? [],
  },
});
