import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Transactions } from '@anxin/persistence';
import { endFaults } from './employment';
import type { EndEmploymentInput } from './employment.dto';
import { EmploymentPublisher } from './employment.publisher';
import { EmploymentStore } from './employment.store';
import type { EmploymentView } from './employment.view';
import { ShowEmployments } from './show-employments.use-case';

/** Files the end of an employment; `endsOn` is its last day. */
@Injectable()
export class EndEmployment {
  constructor(
    private readonly transactions: Transactions,
    private readonly employments: EmploymentStore,
    private readonly publisher: EmploymentPublisher,
    private readonly show: ShowEmployments,
  ) {}

  /**
   * @throws NotFoundException if there is no such employment for this caller
   * @throws ConflictException if it has ended already
   * @throws BadRequestException for an end before its first day
   */
  run(id: string, input: EndEmploymentInput, caller: Caller): Promise<EmploymentView> {
    return this.transactions.run(async (tx) => {
      const employment = await this.employments.lock(tx, id, caller);
      if (!employment) throw new NotFoundException({ detail: 'no such employment' });
      if (employment.endsOn !== null) throw new ConflictException({ detail: `the employment ended on ${employment.endsOn}` });
      const faults = endFaults(employment.startsOn, input.endsOn);
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const end = { endsOn: input.endsOn, certificateOn: input.certificateOn ?? null };
      const ended = await this.employments.change(tx, employment, end);
      await this.publisher.ended(tx, { ...ended, ...end });
      return this.show.one(tx, ended);
    });
  }
}
