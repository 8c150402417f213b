import { Controller } from '@nestjs/common';
import { policyChanged, type PolicyChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { KeepPolicies } from './keep-policies';

@Controller()
export class PolicyChangedConsumer {
  constructor(private readonly keepPolicies: KeepPolicies) {}

  @Consumes(policyChanged)
  policyChanged(events: Delivered<PolicyChanged>[], { tx }: Delivery): Promise<void> {
    return this.keepPolicies.run(
      tx,
      events.map((event) => event.data),
    );
  }
}
