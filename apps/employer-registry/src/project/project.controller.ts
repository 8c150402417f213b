import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindProjects } from './find-projects.use-case';
import { ProjectQuery, RegisterProjectInput } from './project.dto';
import type { ProjectView } from './project.view';
import { RegisterProject } from './register-project.use-case';

const projectId = idOf('project');

@Controller('projects')
export class ProjectController {
  constructor(
    private readonly registerProject: RegisterProject,
    private readonly findProjects: FindProjects,
  ) {}

  /** Registers a construction project (工程项目登记). */
  @Post()
  @Permit('employer', 'supervisor')
  register(@Body() input: RegisterProjectInput, @CurrentCaller() caller: Caller): Promise<ProjectView> {
    return this.registerProject.run(input, caller);
  }

  /** Projects, newest first. */
  @Get()
  @Permit('employer', 'platform', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: ProjectQuery, @CurrentCaller() caller: Caller): Promise<Page<ProjectView>> {
    return this.findProjects.list(query, caller);
  }

  /** One project. */
  @Get(':id')
  @Narrowed('region', 'own', 'led')
  @Permit('employer', 'platform', 'inspector', 'supervisor', 'administrator')
  one(@Param('id', projectId) id: string, @CurrentCaller() caller: Caller): Promise<ProjectView> {
    return this.findProjects.one(id, caller);
  }
}
