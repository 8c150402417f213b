import { BadRequestException, ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { fen } from '@anxin/money';
import { newId, Sealer } from '@anxin/persistence';
import { ChangeWriteOff } from './change-write-off.use-case';
import { proposalRefusal, writeOffFaults } from './write-off';
import type { ProposeWriteOffInput } from './write-off.dto';
import { WriteOffStore } from './write-off.store';
import type { WriteOffView } from './write-off.view';

/** Proposes to write off what of an advance can't be recovered. Another person decides. */
@Injectable()
export class ProposeWriteOff {
  constructor(
    private readonly changeWriteOff: ChangeWriteOff,
    private readonly writeOffs: WriteOffStore,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws NotFoundException if the region has no such advance, or is not this caller's
   * @throws BadRequestException for an amount of nothing, or a paper that can't be one of this advance
   * @throws ConflictException for more than is claimed, or while another write-off of the advance waits
   */
  run(region: string, advance: string, input: ProposeWriteOffInput, caller: Caller): Promise<WriteOffView> {
    return this.changeWriteOff.run(region, advance, caller, async ({ tx, advance: { id, state, paidOutOn }, claim, today, now }) => {
      const amount = input.amount === undefined ? claim : fen(input.amount);
      const refusal = proposalRefusal(state, claim, amount, await this.writeOffs.isOneOpen(tx, id));
      if (refusal) throw new ConflictException(refusal);
      const errors = writeOffFaults(amount, input.paper, paidOutOn!, today);
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const writeOff = newId();
      const { paper } = input;
      const reason = this.sealer.seal(input.reason);
      await this.writeOffs.insert(tx, { id: writeOff, advance: id, amount, reason, paper, proposedBy: caller.client, proposedAt: now });
      return { writeOff, step: 'proposed' };
    });
  }
}
