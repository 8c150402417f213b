import { Controller } from '@nestjs/common';
import { deferralFiled, type DeferralFiled } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteFacts } from './note-facts.use-case';

@Controller()
export class DeferralFiledConsumer {
  constructor(private readonly noteFacts: NoteFacts) {}

  @Consumes(deferralFiled)
  deferralFiled(events: Delivered<DeferralFiled>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.deferrals(tx, events);
  }
}
