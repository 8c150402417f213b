import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { HeadcountEntity } from './headcount.entity';

@Injectable()
export class HeadcountStore extends PaperStore<HeadcountEntity> {
  constructor() {
    super(HeadcountEntity, 'employer');
  }
}
