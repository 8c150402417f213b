import { Controller, Get, Param } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf } from '@anxin/http';
import { AssessLetter, type LetterAssessmentView } from './assess-letter.use-case';

const letterId = idOf('letter');

@Controller('responsibility-letters')
export class LetterAssessmentController {
  constructor(private readonly assessLetter: AssessLetter) {}

  /** What the system saw against each promise of a letter; final once its year is over. */
  @Get(':id/assessment')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  assessment(@Param('id', letterId) id: string, @CurrentCaller() caller: Caller): Promise<LetterAssessmentView> {
    return this.assessLetter.run(id, caller);
  }
}
