import { Controller, Get, Param } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { ProjectDepositView } from './deposit.view';
import { ShowProjectDeposit } from './show-project-deposit.use-case';

@Controller('projects/:id/wage-deposit')
export class ProjectDepositController {
  constructor(private readonly showProjectDeposit: ShowProjectDeposit) {}

  /** What wage deposit is asked of a project, why, and what is held for it. */
  @Get()
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'bank', 'inspector', 'supervisor', 'administrator')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ProjectDepositView> {
    return this.showProjectDeposit.run(id, caller);
  }
}
