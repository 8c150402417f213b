import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { QualificationEntity } from './qualification.entity';

@Injectable()
export class QualificationStore extends PaperStore<QualificationEntity> {
  constructor() {
    super(QualificationEntity, 'projectId');
  }
}
