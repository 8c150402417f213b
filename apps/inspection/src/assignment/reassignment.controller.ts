import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { FindReassignments } from './find-reassignments.use-case';
import { ReassignmentQuery } from './reassignment.dto';
import type { ReassignmentView } from './reassignment.view';

@Controller('cases/reassignments')
export class ReassignmentController {
  constructor(private readonly findReassignments: FindReassignments) {}

  /** Open cases with an assigned inspector who is absent or will be (待改派), newest first, each with a proposed substitute; `POST /cases/{id}/assignment` decides. */
  @Get()
  @Permit('supervisor')
  list(@Query() query: ReassignmentQuery, @CurrentCaller() caller: Caller): Promise<Page<ReassignmentView>> {
    return this.findReassignments.run(query, caller);
  }
}
