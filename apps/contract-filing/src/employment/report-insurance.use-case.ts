import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Transactions } from '@anxin/persistence';
import type { ReportInsuranceInput } from './employment.dto';
import { EmploymentPublisher } from './employment.publisher';
import { EmploymentStore } from './employment.store';
import type { EmploymentView } from './employment.view';
import { ShowEmployments } from './show-employments.use-case';

/** Files from which day on a person is socially insured (参保); a later report corrects the earlier, also after the employment's end. */
@Injectable()
export class ReportInsurance {
  constructor(
    private readonly transactions: Transactions,
    private readonly employments: EmploymentStore,
    private readonly publisher: EmploymentPublisher,
    private readonly show: ShowEmployments,
  ) {}

  /** @throws NotFoundException if there is no such employment for this caller */
  run(id: string, input: ReportInsuranceInput, caller: Caller): Promise<EmploymentView> {
    return this.transactions.run(async (tx) => {
      const employment = await this.employments.lock(tx, id, caller);
      if (!employment) throw new NotFoundException({ detail: 'no such employment' });
      if (employment.insuredFrom === input.from) return this.show.one(tx, employment);
      const insured = await this.employments.change(tx, employment, { insuredFrom: input.from });
      await this.publisher.registered(tx, insured);
      return this.show.one(tx, insured);
    });
  }
}
