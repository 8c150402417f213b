import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { RestateFilings } from '../filing/restate-filings.use-case';
import { PlaceStore, type Place } from './place.store';

/** Keeps where the register says projects are, in the inbox's transaction; the newest word stands, in whatever order it comes. */
@Injectable()
export class LearnProjectRegion {
  constructor(
    private readonly places: PlaceStore,
    private readonly restateFilings: RestateFilings,
  ) {}

  async run(tx: Tx, places: readonly Place[]): Promise<void> {
    await this.places.learnProjects(tx, places);
    await this.restateFilings.run(tx, { projects: places.map((place) => place.id) });
  }
}
