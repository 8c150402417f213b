import { Controller, Get, Param } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { EmployerPageView } from './employer-page.view';
import { ShowEmployerPage } from './show-employer-page.use-case';

@Controller('employers/:uscc/page')
export class EmployerPageController {
  constructor(private readonly showEmployerPage: ShowEmployerPage) {}

  /** An employer's page: the newest of each section, how many there are, and where all of them and what other services know are found. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  page(@Param('uscc') uscc: string, @CurrentCaller() caller: Caller): Promise<EmployerPageView> {
    return this.showEmployerPage.run(uscc, caller);
  }
}
