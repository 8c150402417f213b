import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { WageSystemEntity } from './wage-system.entity';

@Injectable()
export class WageSystemStore extends PaperStore<WageSystemEntity> {
  constructor() {
    super(WageSystemEntity, 'employer');
  }
}
