import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { FindSurpluses } from './find-surpluses.use-case';
import { SurplusQuery } from './payment.dto';
import type { OverpaidLineView, UnmatchedReceiptView } from './surplus.view';

@Controller('payments')
export class SurplusController {
  constructor(private readonly findSurpluses: FindSurpluses) {}

  /** Lines of an employer on which more was paid than was due (多付、重复发放), with the receipts that did it. */
  @Get('overpayments')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  overpaid(@Query() query: SurplusQuery, @CurrentCaller() caller: Caller): Promise<Page<OverpaidLineView>> {
    return this.findSurpluses.overpaid(query, caller);
  }

  /** Money that reached workers of an employer and is for no line of a submitted payroll (未对上): paid before the payroll came, or to somebody who is not on it. */
  @Get('unmatched')
  @Permit('bank', 'employer', 'inspector', 'supervisor', 'administrator')
  unmatched(@Query() query: SurplusQuery, @CurrentCaller() caller: Caller): Promise<Page<UnmatchedReceiptView>> {
    return this.findSurpluses.unmatched(query, caller);
  }
}
