import { Injectable } from '@nestjs/common';
import { advanceWriteOffChanged, type AdvanceWriteOffChanged } from '@anxin/contracts';
import type { LocalDate } from '@anxin/calendar';
import { Outbox } from '@anxin/messaging';
import { yuan, type Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { Outstanding } from '../fund/advance';
import type { AdvanceEntity } from '../fund/advance.entity';

/** The facts about write-offs, as published: neither their reasons nor who proposed and decided. */
@Injectable()
export class WriteOffPublisher {
  constructor(private readonly outbox: Outbox) {}

  changed(
    tx: Tx,
    { id: advanceId, region, caseId, employer, project, version }: AdvanceEntity,
    { id: writeOffId, amount }: { readonly id: string; readonly amount: Fen },
    { step, on, claim, writtenOff }: { readonly step: AdvanceWriteOffChanged['step']; readonly on: LocalDate } & Outstanding,
  ): Promise<void> {
    const data = {
      writeOffId,
      advanceId,
      region,
      case: caseId,
      employer,
      ...(project !== null && { project }),
      step,
      on,
      amount: yuan(amount),
      claim: yuan(claim),
      writtenOff: yuan(writtenOff),
    };
    return this.outbox.record(tx, advanceWriteOffChanged, data, { version });
  }
}
