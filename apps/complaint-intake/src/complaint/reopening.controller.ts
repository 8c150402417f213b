import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { ComplaintView } from './complaint.view';
import { ExtendPetition } from './extend-petition.use-case';
import { ReopenComplaint } from './reopen-complaint.use-case';
import { PetitionExtensionInput, ReopeningInput } from './reopening.dto';

@Controller('complaints/:id')
export class ReopeningController {
  constructor(
    private readonly reopenComplaint: ReopenComplaint,
    private readonly extendPetition: ExtendPetition,
  ) {}

  /** Reopens the complaint once, with new evidence (新证据). */
  @Post('reopening')
  @HttpCode(200)
  @Permit('worker', 'hotline')
  reopen(@Param('id') id: string, @Body() input: ReopeningInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.reopenComplaint.run(id, input, caller);
  }

  /** Extends the handling of a petition (信访) once. */
  @Post('petition-extension')
  @HttpCode(200)
  @Permit('supervisor')
  extend(@Param('id') id: string, @Body() input: PetitionExtensionInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.extendPetition.run(id, input, caller);
  }
}
