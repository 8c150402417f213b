import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { RestateFilings } from '../filing/restate-filings.use-case';
import { PlaceStore, type Site } from './place.store';

/** Keeps where the register says projects are, and who leads there, in the inbox's transaction; the newest word stands, in whatever order it comes. */
@Injectable()
export class LearnProjectRegion {
  constructor(
    private readonly places: PlaceStore,
    private readonly restateFilings: RestateFilings,
  ) {}

  async run(tx: Tx, sites: readonly Site[]): Promise<void> {
    await this.places.learnProjects(tx, sites);
    await this.restateFilings.run(tx, { projects: sites.map((site) => site.id) });
  }
}
