import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { PlaceStore } from '../place/place.store';
import { WorkerStore } from '../worker/worker.store';
import type { EmploymentEntity } from './employment.entity';
import { employmentView, type EmploymentView } from './employment.view';

/** Makes answers of employments: with the worker's masked name and whether the register knows the parties. */
@Injectable()
export class ShowEmployments {
  constructor(
    private readonly workers: WorkerStore,
    private readonly places: PlaceStore,
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
    return (employment) => employmentView(employment, names.get(employment.workerId) ?? '*', unconfirmed(employment));
  }
}
