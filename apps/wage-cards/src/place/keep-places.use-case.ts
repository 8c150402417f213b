import { Injectable } from '@nestjs/common';
import { leadOf, type Sector } from '@anxin/codes';
import type { Tx } from '@anxin/persistence';
import { PlaceStore } from './place.store';

/** Remembers where employers and projects lie, so that an inspector sees those of the region. */
@Injectable()
export class KeepPlaces {
  constructor(private readonly places: PlaceStore) {}

  employers(tx: Tx, registered: readonly { uscc: string; region: string; at: Date }[]): Promise<void> {
    return this.places.keepEmployers(
      tx,
      registered.map(({ uscc, region, at }) => ({ uscc, region, knownAt: at })),
    );
  }

  projects(tx: Tx, registered: readonly { project: string; region: string; sector: Sector; at: Date }[]): Promise<void> {
    return this.places.keepProjects(
      tx,
      registered.map(({ project, region, sector, at }) => ({ project, region, department: leadOf(sector), knownAt: at })),
    );
  }
}
