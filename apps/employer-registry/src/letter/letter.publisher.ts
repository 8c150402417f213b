import { Injectable } from '@nestjs/common';
import { responsibilityLetterSigned } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { MEASURES } from './letter';
import type { LetterEntity } from './letter.entity';

/** The register's facts about responsibility letters, as published. */
@Injectable()
export class LetterPublisher {
  constructor(private readonly outbox: Outbox) {}

  signed(tx: Tx, letter: LetterEntity): Promise<void> {
    return this.outbox.record(
      tx,
      responsibilityLetterSigned,
      {
        letterId: letter.id,
        year: letter.year,
        kind: letter.kind,
        obligor: {
          ...(letter.obligorRegion !== null && { region: letter.obligorRegion }),
          ...(letter.obligorUscc !== null && { uscc: letter.obligorUscc }),
        },
        obligee: { region: letter.obligeeRegion },
        targets: letter.targets.map(({ measure, value }) => ({ measure, value, promise: MEASURES[measure].promise })),
        signedOn: letter.signedOn,
      },
      { version: 1 },
    );
  }
}
