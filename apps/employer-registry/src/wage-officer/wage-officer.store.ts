import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { WageOfficerEntity } from './wage-officer.entity';

@Injectable()
export class WageOfficerStore extends PaperStore<WageOfficerEntity> {
  constructor() {
    super(WageOfficerEntity, 'projectId');
  }
}
