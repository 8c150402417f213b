import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FindPapers } from '../paper/find-papers.use-case';
import { ProjectStore } from '../project/project.store';
import type { NoticeBoardEntity } from './notice-board.entity';
import { NoticeBoardStore } from './notice-board.store';
import { noticeBoardView, type NoticeBoardView } from './notice-board.view';

@Injectable()
export class FindNoticeBoards extends FindPapers<NoticeBoardEntity, NoticeBoardView> {
  constructor(transactions: Transactions, projects: ProjectStore, papers: NoticeBoardStore) {
    super(transactions, projects, papers, { owner: 'project', paper: 'notice board', view: noticeBoardView });
  }
}
