import { Injectable, NotFoundException } from '@nestjs/common';
import { seesRegion, type Caller } from '@anxin/access';
import { dayOfYear } from '@anxin/calendar';
import { coversRegion, regionPrefix, regions } from '@anxin/codes';
import { cursorOf, idCursorOf, pageOf, type Page } from '@anxin/http';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { MEASURE_CODES, MEASURES } from './letter';
import type { LetterQuery, UnsignedQuery } from './letter.dto';
import { LetterStore } from './letter.store';
import { letterView, regionNameOf, type LetterView, type MeasureView, type UnsignedView } from './letter.view';

type Owing = Omit<UnsignedView, 'dueOn' | 'overdue'>;

/** Looks letters up, and who is to sign and has not. */
@Injectable()
export class FindLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly letters: LetterStore,
    private readonly policies: Policies,
  ) {}

  /** The coded measures that letters promise, each with its source. */
  measures(): { items: MeasureView[]; nextCursor: null } {
    return { items: MEASURE_CODES.map((measure) => ({ measure, ...MEASURES[measure] })), nextCursor: null };
  }

  /** @throws NotFoundException if there is no such letter for this caller */
  async one(id: string, caller: Caller): Promise<LetterView> {
    const letter = await this.transactions.reading((tx) => this.letters.find(tx, id, caller));
    if (!letter) throw new NotFoundException({ detail: 'no such letter' });
    return letterView(letter);
  }

  async list(query: LetterQuery, caller: Caller): Promise<Page<LetterView>> {
    const after = idCursorOf(query);
    const rows = await this.transactions.reading((tx) => this.letters.list(tx, { ...query, limit: query.limit, after }, caller));
    return pageOf(rows, query, (row) => [row.id], letterView);
  }

  /**
   * Counties below their city, then general contractors by the county of their open sites. An office asks for its own region.
   * @throws NotFoundException for a region that is not the caller's
   */
  async unsigned(query: UnsignedQuery, caller: Caller): Promise<Page<UnsignedView>> {
    const region = query.region ?? caller.region;
    if (region !== undefined && !seesRegion(caller, region)) throw new NotFoundException({ detail: 'no such region' });
    const cursor = cursorOf(query, 3);
    return this.transactions.reading(async (tx) => {
      const today = await this.clock.today(tx);
      const view = (one: Owing): UnsignedView => {
        const dueOn = dayOfYear(query.year, this.policies.text('letters.due-on', { region: one.region, on: `${query.year}-01-01` }));
        return { ...one, dueOn, overdue: dueOn < today };
      };
      const rows = [
        ...(query.kind === 'enterprise' || cursor?.[0] === 'enterprise' ? [] : await this.governments(tx, query, region, cursor)),
        ...(query.kind === 'government' ? [] : await this.contractors(tx, query, region, today, cursor)),
      ].slice(0, query.limit + 1);
      return pageOf(rows, query, (row) => [row.kind, row.region, row.uscc ?? ''], view);
    });
  }

  private async governments(tx: Tx, { year }: UnsignedQuery, region: string | undefined, cursor?: readonly string[]): Promise<Owing[]> {
    const signed = await this.letters.signedRegions(tx, year);
    return regions
      .filter(({ code, level }) => level === 'county' && !signed.has(code) && (region === undefined || coversRegion(region, code)))
      .map(({ code, name }): Owing => ({ kind: 'government', region: code, regionName: name, uscc: null, name: null, projects: null }))
      .sort((a, b) => (a.region < b.region ? -1 : 1))
      .filter((one) => cursor === undefined || one.region > cursor[1]!);
  }

  private async contractors(
    tx: Tx,
    { year, limit }: UnsignedQuery,
    region: string | undefined,
    today: string,
    cursor?: readonly string[],
  ): Promise<Owing[]> {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const rows = await this.letters.unsignedContractors(tx, {
      year,
      prefix: region === undefined ? '' : regionPrefix(region),
      // A site of the running year that is finished by now binds nobody any more.
      from: today > first && today <= last ? today : first,
      to: today < last && today >= first ? today : last,
      ...(cursor?.[0] === 'enterprise' && { after: cursor.slice(1) }),
      limit: limit + 1,
    });
    return rows.map((row) => ({ kind: 'enterprise', ...row, regionName: regionNameOf(row.region) }));
  }
}
