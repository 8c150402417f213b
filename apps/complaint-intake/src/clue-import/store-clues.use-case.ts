import { Injectable } from '@nestjs/common';
import { localDateOf } from '@anxin/calendar';
import { recordsIn, type OpenBatch, type Outcome, type RowFault } from '@anxin/batches';
import { newId, StoredClock, type Tx } from '@anxin/persistence';
import type { LodgeComplaintInput } from '../complaint/complaint.dto';
import { EARLIEST, LodgeComplaint } from '../complaint/lodge-complaint.use-case';
import { ClueStore } from './clue.store';
import type { StagedClue } from './read-clues.use-case';

/** Makes a complaint of each clue of a slice, on channel `transfer`; what is on file under its number already is unchanged, or told if it says something else. */
@Injectable()
export class StoreClues {
  constructor(
    private readonly clock: StoredClock,
    private readonly clues: ClueStore,
    private readonly lodgeComplaint: LodgeComplaint,
  ) {}

  /** Within the transaction that takes the slice off the list. */
  async run(tx: Tx, { id: batch }: OpenBatch, contents: readonly string[]): Promise<Outcome> {
    const at = await this.clock.now(tx);
    const faults: RowFault[] = [];
    const count = { accepted: 0, unchanged: 0, rejected: 0 };
    // In the order of their numbers: two files that hold the same clues wait for each other and not in a ring.
    const rows = recordsIn<StagedClue>(contents).sort((a, b) => (a.kept.clue.clueNumber < b.kept.clue.clueNumber ? -1 : 1));
    for (const { row, kept } of rows) {
      const fault = timeFault(kept, at);
      const outcome = fault ?? (await this.one(tx, batch, row, kept, at));
      if (typeof outcome === 'string') count[outcome] += 1;
      else {
        faults.push({ row, ...outcome });
        count.rejected += 1;
      }
    }
    return { faults, progress: count };
  }

  private async one(
    tx: Tx,
    batch: string,
    row: number,
    { clue, anonymous, sealed, fingerprint, by, role }: StagedClue,
    at: Date,
  ): Promise<'accepted' | 'unchanged' | Omit<RowFault, 'row'>> {
    const { clueNumber } = clue;
    const complaintId = newId();
    if (!(await this.clues.claim(tx, { clueNumber, complaintId, fingerprint, batch, row }))) {
      const known = await this.clues.find(tx, clueNumber);
      if (known?.fingerprint === fingerprint) return 'unchanged';
      return { path: 'clueNumber', message: 'is on file with another content: add what is new to that complaint' };
    }
    await this.lodgeComplaint.take(tx, complaintId, inputOf(clue, anonymous), sealed, { at, actor: by, role });
    return 'accepted';
  }
}

const timeFault = ({ clue: { receivedAt } }: StagedClue, now: Date): Omit<RowFault, 'row'> | undefined => {
  const received = new Date(receivedAt);
  if (received > now) return { path: 'receivedAt', message: 'must not lie in the future' };
  return localDateOf(received) < EARLIEST ? { path: 'receivedAt', message: `must not lie before ${EARLIEST}` } : undefined;
};

/** The text is sealed apart; nothing else of the input is a person's. */
const inputOf = (clue: StagedClue['clue'], anonymous: boolean): LodgeComplaintInput => {
  const { clueNumber: reference, respondentName: name, respondentUscc: uscc, ...rest } = clue;
  return { ...rest, channel: 'transfer', narrative: '', reference, anonymous, respondent: { ...(uscc !== undefined && { uscc }), name } };
};
