import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { PaymentGuaranteeEntity } from './payment-guarantee.entity';

@Injectable()
export class PaymentGuaranteeStore extends PaperStore<PaymentGuaranteeEntity> {
  constructor() {
    super(PaymentGuaranteeEntity, 'projectId');
  }
}
