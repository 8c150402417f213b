import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { DeferralEntity } from './deferral.entity';

@Injectable()
export class DeferralStore extends PaperStore<DeferralEntity> {
  constructor() {
    super(DeferralEntity, 'employer');
  }
}
