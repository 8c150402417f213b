import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { PlaceStore, type Place } from './place.store';

/** Keeps where the register says employers are, in the inbox's transaction; the newest word stands, in whatever order it comes. */
@Injectable()
export class LearnEmployerRegion {
  constructor(private readonly places: PlaceStore) {}

  run(tx: Tx, places: readonly Place[]): Promise<void> {
    return this.places.learnEmployers(tx, places);
  }
}
