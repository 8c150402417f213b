import { Controller, Get, Param } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf } from '@anxin/http';
import { FindSubcontracts } from './find-subcontracts.use-case';
import type { ProjectTreeView } from './subcontract.view';

@Controller('projects/:projectId/tree')
export class ProjectTreeController {
  constructor(private readonly findSubcontracts: FindSubcontracts) {}

  /** The project's chain of subcontractors (分包链) from the general contractor down. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  tree(@Param('projectId', idOf('project')) project: string, @CurrentCaller() caller: Caller): Promise<ProjectTreeView> {
    return this.findSubcontracts.tree(project, caller);
  }
}
