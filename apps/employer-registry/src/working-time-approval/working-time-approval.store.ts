import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { WorkingTimeApprovalEntity } from './working-time-approval.entity';

@Injectable()
export class WorkingTimeApprovalStore extends PaperStore<WorkingTimeApprovalEntity> {
  constructor() {
    super(WorkingTimeApprovalEntity, 'employer');
  }
}
