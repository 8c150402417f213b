import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { PaperStore } from '../paper/paper.store';
import { PaymentGuaranteeEntity } from './payment-guarantee.entity';

@Injectable()
export class PaymentGuaranteeStore extends PaperStore<PaymentGuaranteeEntity> {
  constructor() {
    super(PaymentGuaranteeEntity, 'projectId');
  }

  /** Of the sites that a general contractor builds, newest first; and how many there are. */
  async ofContractor(tx: Tx, uscc: string, limit: number): Promise<{ count: number; rows: PaymentGuaranteeEntity[] }> {
    const query = tx
      .createQueryBuilder(PaymentGuaranteeEntity, 'guarantee')
      .where('guarantee.projectId IN (SELECT p.id FROM project p WHERE p.general_contractor = :uscc)', { uscc });
    return { count: await query.getCount(), rows: await query.orderBy('guarantee.id', 'DESC').limit(limit).getMany() };
  }
}
