import { Injectable } from '@nestjs/common';
import { noticeBoardPosted } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { missingOn } from './notice-board';
import type { NoticeBoardEntity } from './notice-board.entity';

/** The register’s facts about notice boards, as published. */
@Injectable()
export class NoticeBoardPublisher {
  constructor(private readonly outbox: Outbox) {}

  posted(tx: Tx, paper: NoticeBoardEntity, generalContractor: string): Promise<void> {
    return this.outbox.record(
      tx,
      noticeBoardPosted,
      { boardId: paper.id, projectId: paper.projectId, generalContractor, postedOn: paper.postedOn, missing: missingOn(paper.shows) },
      { version: 1 },
    );
  }
}
