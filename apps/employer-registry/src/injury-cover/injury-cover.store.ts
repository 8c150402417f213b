import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { InjuryCoverEntity } from './injury-cover.entity';

@Injectable()
export class InjuryCoverStore extends PaperStore<InjuryCoverEntity> {
  constructor() {
    super(InjuryCoverEntity, 'projectId');
  }
}
