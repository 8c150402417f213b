import { Injectable } from '@nestjs/common';
import { addCalendarDays, addWorkingDays, localDateOf, type LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { PlaceStore } from '../place/place.store';
import { LawTerms } from '../warning/law-terms.use-case';
import type { Duty, Filing } from './filing';
import { FilingStore, type Due } from './filing.store';

/** What is filed, before it is known by when it had to be. */
export type Filed = Pick<Filing, 'record' | 'duty' | 'employer' | 'project' | 'since'>;

/** By when employments, contracts and their ends are to be filed (用工备案): the region's days, calendar or working days as its row says. */
@Injectable()
export class FilingTerms {
  constructor(
    private readonly law: LawTerms,
    private readonly places: PlaceStore,
    private readonly filings: FilingStore,
  ) {}

  /** The last day. A period that ends on a rest day ends on the next working day. */
  due(duty: Duty, since: LocalDate, region: string | null | undefined): Due {
    const key = duty === 'end' ? 'contracts.filing-end-days' : 'contracts.filing-hire-days';
    const { value, unit, basis } = this.law.row(key, region, since);
    const days = Number(value);
    const { date, provisional } = unit === 'working-days' ? addWorkingDays(since, days) : addCalendarDays(since, days, { roll: true });
    return { dueOn: date, provisional, basis };
  }

  /** Notes that these were filed now, in the transaction that files them. */
  async note(tx: Tx, filed: readonly Filed[], at: Date): Promise<void> {
    const regions = await this.places.regionsOf(tx, filed);
    const filedOn = localDateOf(at);
    await this.filings.insert(
      tx,
      filed.map((one, place) => ({ ...one, ...this.due(one.duty, one.since, regions[place]), filedOn })),
    );
  }
}
