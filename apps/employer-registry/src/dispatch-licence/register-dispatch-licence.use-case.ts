import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { EmployerStore } from '../employer/employer.store';
import { dispatchLicenceFaults } from './dispatch-licence';
import type { RegisterDispatchLicenceInput } from './dispatch-licence.dto';
import { DispatchLicencePublisher } from './dispatch-licence.publisher';
import { DispatchLicenceStore } from './dispatch-licence.store';
import { dispatchLicenceView, type DispatchLicenceView } from './dispatch-licence.view';

/** Files an agency's licence to dispatch workers (劳动合同法 57, 劳务派遣行政许可实施办法). A renewed one stands beside the earlier ones, it replaces none. */
@Injectable()
export class RegisterDispatchLicence {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly policies: Policies,
    private readonly employers: EmployerStore,
    private readonly licences: DispatchLicenceStore,
    private readonly publisher: DispatchLicencePublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such employer for this caller
   * @throws BadRequestException naming what can't be (`dispatchLicenceFaults`)
   */
  run(uscc: string, input: RegisterDispatchLicenceInput, caller: Caller): Promise<DispatchLicenceView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const here = { region: employer.region, on: await this.clock.today(tx) };
      const faults = dispatchLicenceFaults(input, this.policies.number('contracts.dispatch-licence-years', here));
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const licence = await this.licences.insert(tx, {
        id: newId(),
        employer: employer.uscc,
        number: input.number,
        validFrom: input.validFrom,
        validUntil: input.validUntil,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.registered(tx, licence);
      return dispatchLicenceView(licence);
    });
  }
}
