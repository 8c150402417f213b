import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { PostNoticeBoard } from './post-notice-board.use-case';
import { FindNoticeBoards } from './find-notice-boards.use-case';
import { NoticeBoardQuery, PostNoticeBoardInput } from './notice-board.dto';
import type { NoticeBoardView } from './notice-board.view';

@Controller('projects/:projectId/notice-boards')
export class NoticeBoardController {
  constructor(
    private readonly postNoticeBoard: PostNoticeBoard,
    private readonly findNoticeBoards: FindNoticeBoards,
  ) {}

  /** Enters the notice board on a site (维权信息告示牌, 保障农民工工资支付条例 34) as it was posted; earlier ones stay. */
  @Post()
  @Permit('employer', 'supervisor')
  file(
    @Param('projectId', idOf('project')) project: string,
    @Body() input: PostNoticeBoardInput,
    @CurrentCaller() caller: Caller,
  ): Promise<NoticeBoardView> {
    return this.postNoticeBoard.run(project, input, caller);
  }

  /** Those on file (维权信息告示牌), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('projectId', idOf('project')) project: string,
    @Query() query: NoticeBoardQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<NoticeBoardView>> {
    return this.findNoticeBoards.list(project, query, caller);
  }

  /** One of them (维权信息告示牌). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('projectId', idOf('project')) project: string,
    @Param('id', idOf('notice board')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<NoticeBoardView> {
    return this.findNoticeBoards.one(project, id, caller);
  }
}
