import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { EmploymentQuery, EndEmploymentInput, RegisterEmploymentInput, ReportInsuranceInput } from './employment.dto';
import type { EmploymentView } from './employment.view';
import { EndEmployment } from './end-employment.use-case';
import { FindEmployments } from './find-employments.use-case';
import { RegisterEmployment } from './register-employment.use-case';
import { ReportInsurance } from './report-insurance.use-case';

const employmentId = idOf('employment');

@Controller('employments')
export class EmploymentController {
  constructor(
    private readonly registerEmployment: RegisterEmployment,
    private readonly endEmployment: EndEmployment,
    private readonly reportInsurance: ReportInsurance,
    private readonly findEmployments: FindEmployments,
  ) {}

  /** Files that a person works for an employer from a day on (用工登记). */
  @Post()
  @Permit('employer', 'platform')
  register(@Body() input: RegisterEmploymentInput, @CurrentCaller() caller: Caller): Promise<EmploymentView> {
    return this.registerEmployment.run(input, caller);
  }

  /** Employments, newest first. */
  @Get()
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: EmploymentQuery, @CurrentCaller() caller: Caller): Promise<Page<EmploymentView>> {
    return this.findEmployments.list(query, caller);
  }

  /** One employment. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  one(@Param('id', employmentId) id: string, @CurrentCaller() caller: Caller): Promise<EmploymentView> {
    return this.findEmployments.one(id, caller);
  }

  /** Files the end of an employment (解除或终止). */
  @Post(':id/end')
  @Permit('employer', 'platform')
  end(@Param('id', employmentId) id: string, @Body() input: EndEmploymentInput, @CurrentCaller() caller: Caller): Promise<EmploymentView> {
    return this.endEmployment.run(id, input, caller);
  }

  /** Files from which day on the person is insured (参保). */
  @Post(':id/insurance')
  @Permit('employer')
  insurance(
    @Param('id', employmentId) id: string,
    @Body() input: ReportInsuranceInput,
    @CurrentCaller() caller: Caller,
  ): Promise<EmploymentView> {
    return this.reportInsurance.run(id, input, caller);
  }
}
