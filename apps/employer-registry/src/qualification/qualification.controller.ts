import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { CheckQualification } from './check-qualification.use-case';
import { FindQualifications } from './find-qualifications.use-case';
import { CheckQualificationInput, QualificationQuery } from './qualification.dto';
import type { QualificationView } from './qualification.view';

@Controller('projects/:projectId/qualification-checks')
export class QualificationController {
  constructor(
    private readonly checkQualification: CheckQualification,
    private readonly findQualifications: FindQualifications,
  ) {}

  /** States what was found of a subcontractor's capacity to employ (用工主体资格核查); a later finding takes the place of the earlier. */
  @Post()
  @Permit('inspector', 'supervisor')
  file(
    @Param('projectId', idOf('project')) project: string,
    @Body() input: CheckQualificationInput,
    @CurrentCaller() caller: Caller,
  ): Promise<QualificationView> {
    return this.checkQualification.run(project, input, caller);
  }

  /** What was found on the project (用工主体资格核查), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('projectId', idOf('project')) project: string,
    @Query() query: QualificationQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<QualificationView>> {
    return this.findQualifications.list(project, query, caller);
  }

  /** One finding (用工主体资格核查). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('projectId', idOf('project')) project: string,
    @Param('id', idOf('qualification check')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<QualificationView> {
    return this.findQualifications.one(project, id, caller);
  }
}
