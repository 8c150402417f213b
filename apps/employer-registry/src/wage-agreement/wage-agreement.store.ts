import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { PaperStore } from '../paper/paper.store';
import { WageAgreementEntity } from './wage-agreement.entity';

@Injectable()
export class WageAgreementStore extends PaperStore<WageAgreementEntity> {
  constructor() {
    super(WageAgreementEntity, 'employer');
  }

  /** All of an employer's, in the order of filing. */
  history(tx: Tx, employer: string): Promise<WageAgreementEntity[]> {
    return tx.find(WageAgreementEntity, { where: { employer }, order: { id: 'ASC' } });
  }
}
