import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { EmployerQuery, RegisterEmployerInput } from './employer.dto';
import type { EmployerView } from './employer.view';
import { FindEmployers } from './find-employers.use-case';
import { RegisterEmployer } from './register-employer.use-case';

@Controller('employers')
export class EmployerController {
  constructor(
    private readonly registerEmployer: RegisterEmployer,
    private readonly findEmployers: FindEmployers,
  ) {}

  /** Registers an employer (用人单位登记). */
  @Post()
  @Permit('employer', 'supervisor', 'administrator')
  register(@Body() input: RegisterEmployerInput, @CurrentCaller() caller: Caller): Promise<EmployerView> {
    return this.registerEmployer.run(input, caller);
  }

  /** Employers, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: EmployerQuery, @CurrentCaller() caller: Caller): Promise<Page<EmployerView>> {
    return this.findEmployers.list(query, caller);
  }

  /** One employer by its unified social credit code. */
  @Get(':uscc')
  @Narrowed('region', 'own')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('uscc') uscc: string, @CurrentCaller() caller: Caller): Promise<EmployerView> {
    return this.findEmployers.one(uscc, caller);
  }
}
