import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { CaseView } from '../case/case.view';
import { AcknowledgeAssignment } from './acknowledge-assignment.use-case';

@Controller('cases')
export class AcknowledgementController {
  constructor(private readonly acknowledge: AcknowledgeAssignment) {}

  /** An assigned inspector confirms to have the case. */
  @Post(':id/acknowledgement')
  @Permit('inspector')
  confirm(@Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 })) id: string, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.acknowledge.run(id, caller);
  }
}
