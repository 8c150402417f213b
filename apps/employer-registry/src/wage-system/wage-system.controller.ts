import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindWageSystems } from './find-wage-systems.use-case';
import { FileWageSystem } from './file-wage-system.use-case';
import { WageSystemQuery, FileWageSystemInput } from './wage-system.dto';
import type { WageSystemView } from './wage-system.view';

@Controller('employers/:uscc/wage-systems')
export class WageSystemController {
  constructor(
    private readonly fileWageSystem: FileWageSystem,
    private readonly findWageSystems: FindWageSystems,
  ) {}

  /** Files a wage-management system (企业工资三项制度备案). */
  @Post()
  @Permit('employer', 'supervisor')
  file(@Param('uscc') uscc: string, @Body() input: FileWageSystemInput, @CurrentCaller() caller: Caller): Promise<WageSystemView> {
    return this.fileWageSystem.run(uscc, input, caller);
  }

  /** Those on file (企业工资三项制度备案), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Param('uscc') uscc: string, @Query() query: WageSystemQuery, @CurrentCaller() caller: Caller): Promise<Page<WageSystemView>> {
    return this.findWageSystems.list(uscc, query, caller);
  }

  /** One of them (企业工资三项制度备案). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(
    @Param('uscc') uscc: string,
    @Param('id', idOf('wage-management system')) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<WageSystemView> {
    return this.findWageSystems.one(uscc, id, caller);
  }
}
