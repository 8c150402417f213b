import { Injectable } from '@nestjs/common';
import { StoredClock, type Tx } from '@anxin/persistence';
import { LawTerms } from '../warning/law-terms.use-case';
import { FilingStore } from '../filing/filing.store';
import { PlaceStore } from '../place/place.store';
import { WorkerStore } from '../worker/worker.store';
import { employmentWarnings } from './employment-warnings';
import type { EmploymentEntity } from './employment.entity';
import { employmentView, type EmploymentView } from './employment.view';

/** Makes answers of employments: with the worker's masked name and whether the register knows the parties. */
@Injectable()
export class ShowEmployments {
  constructor(
    private readonly workers: WorkerStore,
    private readonly places: PlaceStore,
    private readonly filings: FilingStore,
    private readonly law: LawTerms,
    private readonly clock: StoredClock,
  ) {}

  async one(tx: Tx, employment: EmploymentEntity): Promise<EmploymentView> {
    return (await this.viewOf(tx, [employment]))(employment);
  }

  /** The view of each of these. */
  async viewOf(tx: Tx, employments: readonly EmploymentEntity[]): Promise<(employment: EmploymentEntity) => EmploymentView> {
    const names = await this.workers.maskedNames(
      tx,
      employments.map((employment) => employment.workerId),
    );
    const unconfirmed = await this.places.unconfirmedAmong(tx, employments);
    const today = await this.clock.today(tx);
    const filed = await this.filings.of(
      tx,
      employments.map((employment) => employment.id),
    );
    const regions = await this.places.regionsOf(tx, employments);
    const region = new Map(employments.map((employment, place) => [employment.id, regions[place]]));
    return (employment) => {
      const law = this.law.of(region.get(employment.id), employment.startsOn);
      return employmentView(employment, {
        workerName: names.get(employment.workerId) ?? '*',
        unconfirmed: unconfirmed(employment),
        filing: filed(employment.id, 'hire'),
        endFiling: filed(employment.id, 'end'),
        papers: this.law.papers(region.get(employment.id), employment.endsOn, employment.certificateOn, null, today),
        warnings: employmentWarnings(employment, today, law),
      });
    };
  }
}
