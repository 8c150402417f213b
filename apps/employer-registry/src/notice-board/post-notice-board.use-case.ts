import { BadRequestException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { ProjectStore } from '../project/project.store';
import { boardFaults } from './notice-board';
import type { PostNoticeBoardInput } from './notice-board.dto';
import { NoticeBoardPublisher } from './notice-board.publisher';
import { NoticeBoardStore } from './notice-board.store';
import { noticeBoardView, type NoticeBoardView } from './notice-board.view';

/** Enters the notice board on a site (维权信息告示牌, 保障农民工工资支付条例 34) as it was posted; earlier ones stay. */
@Injectable()
export class PostNoticeBoard {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectStore,
    private readonly papers: NoticeBoardStore,
    private readonly publisher: NoticeBoardPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such project for this caller
   * @throws ForbiddenException for the developer and for subcontractors, who may only read
   * @throws BadRequestException naming what can't be (`boardFaults`)
   */
  run(projectId: string, input: PostNoticeBoardInput, caller: Caller): Promise<NoticeBoardView> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, projectId, caller);
      if (!project) throw new NotFoundException({ detail: 'no such project' });
      if (caller.role === 'employer' && !isEmployer(caller, project.generalContractor))
        throw new ForbiddenException({ detail: 'this is the general contractor’s to file' });
      const errors = boardFaults(input, await this.clock.today(tx));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        projectId: project.id,
        postedOn: input.postedOn,
        shows: input.shows,
        photoSha256: input.photoSha256,
        place: input.place ?? null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.posted(tx, paper, project.generalContractor);
      return noticeBoardView(paper);
    });
  }
}
