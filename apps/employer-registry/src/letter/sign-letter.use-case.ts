import { BadRequestException, ConflictException, ForbiddenException, Injectable } from '@nestjs/common';
import { seesRegion, type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { letterFaults } from './letter';
import type { SignLetterInput } from './letter.dto';
import { LetterPublisher } from './letter.publisher';
import { LetterStore } from './letter.store';
import { letterView, type LetterView } from './letter.view';

/** Enters a letter that was signed: between a government and the one above it, or between an enterprise and a government. */
@Injectable()
export class SignLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly letters: LetterStore,
    private readonly publisher: LetterPublisher,
  ) {}

  /**
   * @throws BadRequestException for parties, targets or days that can't be, by field
   * @throws ForbiddenException if the government it is promised to is not the caller's, nor one below
   * @throws ConflictException if the two have signed for that year
   */
  run(input: SignLetterInput, caller: Caller): Promise<LetterView> {
    return this.transactions.run(async (tx) => {
      const errors = letterFaults(input, await this.clock.today(tx));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const obligeeRegion = input.obligee.region!;
      if (!seesRegion(caller, obligeeRegion)) throw new ForbiddenException({ detail: 'the region is not yours' });
      const letter = await this.letters.insert(tx, {
        id: newId(),
        year: input.year,
        kind: input.kind,
        obligorRegion: input.obligor.region ?? null,
        obligorUscc: input.obligor.uscc ?? null,
        obligeeRegion,
        region: input.obligor.region ?? obligeeRegion,
        targets: input.targets.map(({ measure, value }) => ({ measure, value })),
        signedOn: input.signedOn,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      if (!letter) throw new ConflictException({ detail: 'the two have signed for this year already' });
      await this.publisher.signed(tx, letter);
      return letterView(letter);
    });
  }
}
