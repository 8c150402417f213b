import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { EmployerPublisher } from '../employer/employer.publisher';
import { EmployerStore } from '../employer/employer.store';
import { longest, wageAgreementFaults } from './wage-agreement';
import { WageAgreementPublisher } from './wage-agreement.publisher';
import type { FileWageAgreementInput } from './wage-agreement.dto';
import { WageAgreementStore } from './wage-agreement.store';
import { wageAgreementView, type WageAgreementView } from './wage-agreement.view';

/** Files a wage agreement (工资专项集体合同); earlier ones stay. */
@Injectable()
export class FileWageAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly papers: WageAgreementStore,
    private readonly publisher: EmployerPublisher,
    private readonly agreements: WageAgreementPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such employer for this caller
   * @throws BadRequestException naming what can't be (`wageAgreementFaults`)
   */
  run(uscc: string, input: FileWageAgreementInput, caller: Caller): Promise<WageAgreementView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const errors = wageAgreementFaults(input, await this.clock.today(tx));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        employer: uscc,
        validFrom: input.validFrom,
        validUntil: input.validUntil,
        number: input.number ?? null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.agreements.filed(tx, paper);
      const stands = longest(await this.papers.history(tx, uscc))!;
      await this.publisher.registered(
        tx,
        await this.employers.change(tx, employer, { wageAgreementFrom: stands.validFrom, wageAgreementUntil: stands.validUntil }),
      );
      return wageAgreementView(paper);
    });
  }
}
