import { Controller } from '@nestjs/common';
import { policyChanged, type PolicyChanged } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { RejudgeForPolicy } from './rejudge-for-policy.use-case';

/** The rules' own fact, heard like every other, so that a rebuild hears it in its place. */
@Controller()
export class RulesPolicyChangedConsumer {
  constructor(private readonly rejudge: RejudgeForPolicy) {}

  @Consumes(policyChanged)
  policyChanged(events: Delivered<PolicyChanged>[], { tx }: Delivery): Promise<void> {
    return this.rejudge.run(
      tx,
      events.map(({ data, time }) => ({
        key: data.key,
        region: data.region,
        validFrom: data.validFrom,
        validTo: data.validTo,
        value: data.value,
        at: time,
      })),
    );
  }
}
