import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@anxin/persistence';
import { IdentityViewEntity } from './identity-view.entity';

const MOST = 200;

/** The log of who opened who complained (身份查阅记录): append-only. */
@Injectable()
export class IdentityViewStore {
  async add(tx: Tx, view: Omit<IdentityViewEntity, 'id'>): Promise<void> {
    await tx.insert(IdentityViewEntity, { id: newId(), ...view });
  }

  /** Newest first, at most 200. */
  of(tx: Tx, complaintId: string): Promise<IdentityViewEntity[]> {
    return tx.find(IdentityViewEntity, { where: { complaintId }, order: { at: 'DESC', id: 'DESC' }, take: MOST });
  }
}
