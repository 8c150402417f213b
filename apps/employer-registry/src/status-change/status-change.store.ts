import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { PaperStore } from '../paper/paper.store';
import { StatusChangeEntity } from './status-change.entity';

@Injectable()
export class StatusChangeStore extends PaperStore<StatusChangeEntity> {
  constructor() {
    super(StatusChangeEntity, 'employer');
  }

  /** All entries of an employer in the order of telling. */
  history(tx: Tx, employer: string): Promise<StatusChangeEntity[]> {
    return tx.find(StatusChangeEntity, { where: { employer }, order: { id: 'ASC' } });
  }
}
