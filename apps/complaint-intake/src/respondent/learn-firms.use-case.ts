import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { FirmStore, type Firm } from './firm.store';

/** Learns the names of firms from the register, so that a shop sign can be matched to them. */
@Injectable()
export class LearnFirms {
  constructor(private readonly firms: FirmStore) {}

  run(tx: Tx, heard: readonly (Firm & { readonly recordedAt: Date })[]): Promise<void> {
    return this.firms.learn(tx, heard);
  }
}
