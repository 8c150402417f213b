import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FindPapers } from '../paper/find-papers.use-case';
import { ProjectStore } from '../project/project.store';
import type { InjuryCoverEntity } from './injury-cover.entity';
import { InjuryCoverStore } from './injury-cover.store';
import { injuryCoverView, type InjuryCoverView } from './injury-cover.view';

@Injectable()
export class FindInjuryCovers extends FindPapers<InjuryCoverEntity, InjuryCoverView> {
  constructor(transactions: Transactions, projects: ProjectStore, papers: InjuryCoverStore) {
    super(transactions, projects, papers, { owner: 'project', paper: 'injury cover', view: injuryCoverView });
  }
}
