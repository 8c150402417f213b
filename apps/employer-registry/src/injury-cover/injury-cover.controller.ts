import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindInjuryCovers } from './find-injury-covers.use-case';
import { RegisterInjuryCover } from './register-injury-cover.use-case';
import { InjuryCoverQuery, RegisterInjuryCoverInput } from './injury-cover.dto';
import type { InjuryCoverView } from './injury-cover.view';

@Controller('projects/:projectId/injury-cover')
export class InjuryCoverController {
  constructor(
    private readonly registerInjuryCover: RegisterInjuryCover,
    private readonly findInjuryCovers: FindInjuryCovers,
  ) {}

  /** Files an injury cover (按项目参加工伤保险). */
  @Post()
  @Permit('employer', 'supervisor')
  register(
    @Param('projectId', idOf('project')) project: string,
    @Body() input: RegisterInjuryCoverInput,
    @CurrentCaller() caller: Caller,
  ): Promise<InjuryCoverView> {
    return this.registerInjuryCover.run(project, input, caller);
  }

  /** Those on file (按项目参加工伤保险), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('projectId', idOf('project')) project: string,
    @Query() query: InjuryCoverQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<InjuryCoverView>> {
    return this.findInjuryCovers.list(project, query, caller);
  }

  /** One of them (按项目参加工伤保险). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('projectId', idOf('project')) project: string,
    @Param('id', idOf('injury cover')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<InjuryCoverView> {
    return this.findInjuryCovers.one(project, id, caller);
  }
}
