import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { NoticeBoardEntity } from './notice-board.entity';

@Injectable()
export class NoticeBoardStore extends PaperStore<NoticeBoardEntity> {
  constructor() {
    super(NoticeBoardEntity, 'projectId');
  }
}
