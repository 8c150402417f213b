import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { PaperStore } from '../paper/paper.store';
import { UnionEntity } from './union.entity';

@Injectable()
export class UnionStore extends PaperStore<UnionEntity> {
  constructor() {
    super(UnionEntity, 'employer');
  }

  /** All of an employer's, in the order of filing. */
  history(tx: Tx, employer: string): Promise<UnionEntity[]> {
    return tx.find(UnionEntity, { where: { employer }, order: { id: 'ASC' } });
  }
}
