import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { DispatchLicenceEntity } from './dispatch-licence.entity';

@Injectable()
export class DispatchLicenceStore extends PaperStore<DispatchLicenceEntity> {
  constructor() {
    super(DispatchLicenceEntity, 'employer');
  }
}
