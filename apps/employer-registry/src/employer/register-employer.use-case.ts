import { ConflictException, ForbiddenException, Injectable } from '@nestjs/common';
import { seesRegion, type Caller } from '@anxin/access';
import { compare } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { newId, Sealer, StoredClock, Transactions } from '@anxin/persistence';
import { ConflictStore } from '../conflict/conflict.store';
import type { RegisterEmployerInput } from './employer.dto';
import { EmployerPublisher } from './employer.publisher';
import { EmployerStore } from './employer.store';
import { employerView, type EmployerView } from './employer.view';

/** Puts an employer on the register. An employer registers itself; a supervisor those of its region; an administrator any. */
@Injectable()
export class RegisterEmployer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly conflicts: ConflictStore,
    private readonly publisher: EmployerPublisher,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws ForbiddenException for another's employer
   * @throws BadRequestException for a wage agreement that ends before it begins
   * @throws ConflictException if the code is on the register already
   */
  async run(input: RegisterEmployerInput, caller: Caller): Promise<EmployerView> {
    if (caller.role === 'employer' && caller.uscc !== input.uscc)
      throw new ForbiddenException({ detail: 'an employer registers itself only' });
    if (caller.role === 'supervisor' && !seesRegion(caller, input.region))
      throw new ForbiddenException({ detail: 'the region is not yours' });
    if (input.wageAgreement && compare(input.wageAgreement.validUntil, input.wageAgreement.validFrom) < 0)
      throw invalid('wageAgreement.validUntil', 'must not lie before validFrom');
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.insert(tx, {
        uscc: input.uscc,
        name: input.name,
        industry: input.industry,
        region: input.region,
        grid: input.grid ?? null,
        unionised: input.unionised ?? null,
        wageAgreementFrom: input.wageAgreement?.validFrom ?? null,
        wageAgreementUntil: input.wageAgreement?.validUntil ?? null,
        status: 'active',
        statusSince: null,
        statedSize: input.size ?? null,
        legalRepresentative: input.legalRepresentative ? this.sealer.seal(input.legalRepresentative) : null,
        phone: input.phone ? this.sealer.seal(input.phone) : null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      if (!employer) throw new ConflictException({ detail: `employer ${input.uscc} is on the register already` });
      await this.employers.beginHistories(tx, employer, newId());
      await this.conflicts.clear(tx, 'employer', employer.uscc);
      await this.publisher.registered(tx, employer);
      return employerView(employer);
    });
  }
}
