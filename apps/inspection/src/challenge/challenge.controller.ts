import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { PaperGiven } from '../case/give-notice.use-case';
import { ChallengeInput, ChallengeOutcomeInput, ChallengeStayInput } from './challenge.dto';
import { FollowChallenge } from './follow-challenge.use-case';

const Id = () => Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 }));

/** Reviews of and suits against the decisions of a case (行政复议、行政诉讼). */
@Controller('cases/:id')
export class ChallengeController {
  constructor(private readonly followChallenge: FollowChallenge) {}

  /** Records that a served decision was taken to review or to court; its execution goes on. */
  @Post('challenges')
  @Permit('inspector')
  file(@Id() id: string, @Body() input: ChallengeInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.followChallenge.file(id, input, caller);
  }

  /** Records the order by which execution is suspended until the review or the suit ends. */
  @Post('challenge-stays')
  @Permit('inspector')
  stay(@Id() id: string, @Body() input: ChallengeStayInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.followChallenge.stay(id, input, caller);
  }

  /** Records how the review or the suit ended; an annulled decision no longer stands. */
  @Post('challenge-outcomes')
  @Permit('inspector')
  end(@Id() id: string, @Body() input: ChallengeOutcomeInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.followChallenge.end(id, input, caller);
  }
}
