import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { mentionsOf, type RecordNames } from './conflict';
import { ConflictStore } from './conflict.store';

/** Keeps whom another service's records name, in the inbox's transaction; only what the register doesn't know is stored. */
@Injectable()
export class NoteMentions {
  constructor(private readonly conflicts: ConflictStore) {}

  run(tx: Tx, service: string, records: readonly { names: RecordNames; seen: Date }[]): Promise<void> {
    return this.conflicts.note(
      tx,
      service,
      records.flatMap(({ names, seen }) => mentionsOf(names, seen)),
    );
  }
}
