import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FindPapers } from '../paper/find-papers.use-case';
import { ProjectStore } from '../project/project.store';
import type { QualificationEntity } from './qualification.entity';
import { QualificationStore } from './qualification.store';
import { qualificationView, type QualificationView } from './qualification.view';

@Injectable()
export class FindQualifications extends FindPapers<QualificationEntity, QualificationView> {
  constructor(transactions: Transactions, projects: ProjectStore, papers: QualificationStore) {
    super(transactions, projects, papers, { owner: 'project', paper: 'qualification check', view: qualificationView });
  }
}
