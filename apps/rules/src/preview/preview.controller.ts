import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { PreviewPayroll } from './preview-payroll.use-case';
import { PreviewPayrollInput } from './preview.dto';
import type { PayrollPreviewView } from './preview.view';

@Controller('payrolls/preview')
export class PreviewController {
  constructor(private readonly previewPayroll: PreviewPayroll) {}

  /** What the rules would say of a payroll (工资表试算), at most 2000 lines; nothing is stored. Whether it will be paid in time nobody can tell yet. */
  @Post()
  @HttpCode(200)
  @Permit('employer')
  preview(@Body() input: PreviewPayrollInput, @CurrentCaller() caller: Caller): Promise<PayrollPreviewView> {
    return this.previewPayroll.run(input, caller);
  }
}
