import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { ComplaintView } from '../complaint/complaint.view';
import { FindRespondents, type CandidatesView } from './find-respondents.use-case';
import { IdentifyRespondent } from './identify-respondent.use-case';
import { IdentificationInput, RespondentQuery } from './respondent.dto';

@Controller('complaints')
export class RespondentController {
  constructor(
    private readonly findRespondents: FindRespondents,
    private readonly identifyRespondent: IdentifyRespondent,
  ) {}

  /** Firms that a name or shop sign (招牌) may mean, with their open cases, and what to say to the caller now. */
  @Get('respondents')
  @Permit('hotline', 'inspector', 'supervisor')
  candidates(@Query() query: RespondentQuery, @CurrentCaller() caller: Caller): Promise<CandidatesView> {
    return this.findRespondents.run(query, caller);
  }

  /** Settles which firm the complaint speaks of (确认被投诉单位), or changes it. */
  @Post(':id/respondent')
  @HttpCode(200)
  @Permit('inspector')
  identify(@Param('id') id: string, @Body() input: IdentificationInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.identifyRespondent.run(id, input, caller);
  }
}
