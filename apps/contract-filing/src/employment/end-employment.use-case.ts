import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isFiled } from '../filing/filing';
import { FilingTerms } from '../filing/filing-terms.use-case';
import { endFaults } from './employment';
import type { EndEmploymentInput } from './employment.dto';
import type { EmploymentEntity } from './employment.entity';
import { EmploymentPublisher } from './employment.publisher';
import { EmploymentStore } from './employment.store';
import type { EmploymentView } from './employment.view';
import { ShowEmployments } from './show-employments.use-case';

/** Files the end of an employment; `endsOn` is its last day. The certificate (解除或终止劳动合同证明) may be told later, with the same last day. */
@Injectable()
export class EndEmployment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employments: EmploymentStore,
    private readonly filings: FilingTerms,
    private readonly publisher: EmploymentPublisher,
    private readonly show: ShowEmployments,
  ) {}

  /**
   * @throws NotFoundException if there is no such employment for this caller
   * @throws ConflictException if it has ended already, unless the certificate is told of the same end
   * @throws BadRequestException for an end before its first day
   */
  run(id: string, input: EndEmploymentInput, caller: Caller): Promise<EmploymentView> {
    return this.transactions.run(async (tx) => {
      const employment = await this.employments.lock(tx, id, caller);
      if (!employment) throw new NotFoundException({ detail: 'no such employment' });
      const certificateOn = input.certificateOn ?? null;
      const isCertificate = employment.endsOn === input.endsOn && employment.certificateOn === null && certificateOn !== null;
      if (employment.endsOn !== null && !isCertificate)
        throw new ConflictException({
          detail: `用工已于${employment.endsOn}终止。The employment ended on ${employment.endsOn}`,
          openSteps: [],
        });
      const faults = endFaults(employment.startsOn, input.endsOn);
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      if (employment.endsOn === null) await this.noteFiling(tx, employment, input.endsOn);
      const end = { endsOn: input.endsOn, certificateOn };
      const ended = await this.employments.change(tx, employment, end);
      await this.publisher.ended(tx, { ...ended, ...end });
      return this.show.one(tx, ended);
    });
  }

  private async noteFiling(tx: Tx, { id, employer, project, relation }: EmploymentEntity, endsOn: string): Promise<void> {
    if (!isFiled(relation)) return;
    await this.filings.note(tx, [{ record: id, duty: 'end', employer, project, since: endsOn }], await this.clock.now(tx));
  }
}
