import { Injectable } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { passesLuhn } from '@anxin/codes';
import { newId, Sealer, StoredClock, Transactions } from '@anxin/persistence';
import { FilingRights } from '@anxin/site-copy';
import { CARD_NUMBER } from './card-number';
import type { IssueCardInput } from './card.dto';
import { CardPublisher } from './card.publisher';
import { CardStore } from './card.store';
import { cardView, type CardView } from './card.view';

const OTHERS_CARD = 'an employer files the cards of its own people only';

/** Puts a worker's wage card on file; it replaces the one before. A number that fails the Luhn check is taken with a warning: some old cards do. */
@Injectable()
export class IssueCard {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly rights: FilingRights,
    private readonly cards: CardStore,
    private readonly publisher: CardPublisher,
    private readonly sealer: Sealer,
    private readonly workerIds: WorkerIds,
  ) {}

  /** @throws ForbiddenException for another's people; for a platform, those of a firm that is not on the site of its contractor that is named */
  async run({ worker, bank, cardNumber, employer, project }: IssueCardInput, caller: Caller): Promise<CardView> {
    const issuerUscc = caller.role === 'bank' ? null : (employer ?? caller.uscc!);
    if (issuerUscc !== null)
      await this.transactions.reading((tx) => this.rights.insist(tx, caller, { employer: issuerUscc, project }, OTHERS_CARD));
    const workerId = this.workerIds.of(worker.idNumber);
    const cardIndex = this.sealer.blindIndex(CARD_NUMBER, cardNumber);
    return this.transactions.run(async (tx) => {
      await this.cards.lock(tx, workerId, cardIndex);
      const issuedAt = await this.clock.now(tx);
      const card = {
        id: newId(),
        workerId,
        bank,
        cardNumber: this.sealer.seal(cardNumber),
        cardIndex,
        checkDigitRight: passesLuhn(cardNumber),
        holderName: this.sealer.seal(worker.name),
        holderIdNumber: this.sealer.seal(worker.idNumber),
        holderPhone: worker.phone ? this.sealer.seal(worker.phone) : null,
        issuer: caller.client,
        issuerUscc,
        issuedAt,
        replacedAt: null,
      };
      await this.cards.replaceLive(tx, workerId, issuedAt);
      await this.cards.insert(tx, card);
      await this.publisher.issued(tx, card, await this.cards.othersWith(tx, this.sealer.blindIndexes(CARD_NUMBER, cardNumber), workerId));
      return cardView(card);
    });
  }
}
