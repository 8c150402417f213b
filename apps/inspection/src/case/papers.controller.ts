import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import type { CaseView } from './case.view';
import { DecideCase, type DecisionProposed } from './decide-case.use-case';
import { EnforceDecision } from './enforce-decision.use-case';
import { FineOnTheSpot } from './fine-on-the-spot.use-case';
import { GiveNotice, type PaperGiven } from './give-notice.use-case';
import { HearRespondent } from './hear-respondent.use-case';
import {
  DecisionInput,
  DecisionPaymentInput,
  EnforcementInput,
  HearingInput,
  LegalReviewInput,
  NoticeInput,
  OnTheSpotInput,
  PaperServiceInput,
  ReminderInput,
  StatementInput,
} from './paper.dto';
import { ServePaper } from './serve-paper.use-case';
import { ShowPapers, type ArticleView, type PaperView } from './show-papers.use-case';

/** A text that is no id names no case: 404, as for any other unknown one. */
const Id = () => Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 }));

/** The papers of a case (文书), from the notice to the court. */
@Controller('cases')
export class PapersController {
  constructor(
    private readonly showPapers: ShowPapers,
    private readonly servePaper: ServePaper,
    private readonly giveNotice: GiveNotice,
    private readonly hearRespondent: HearRespondent,
    private readonly decideCase: DecideCase,
    private readonly enforceDecision: EnforceDecision,
    private readonly fineOnTheSpot: FineOnTheSpot,
  ) {}

  /** The articles that a notice or a decision may rest on, with what their fines lie between. */
  @Get('articles')
  @Permit('inspector', 'supervisor')
  articles(@CurrentCaller() caller: Caller): Promise<Page<ArticleView>> {
    return this.showPapers.articles(caller);
  }

  /** The papers of a case, newest first; an employer sees what was served on it, and its own statements. */
  @Get(':id/papers')
  @Permit('employer', 'inspector', 'supervisor')
  papers(@Id() id: string, @CurrentCaller() caller: Caller): Promise<Page<PaperView>> {
    return this.showPapers.list(id, caller);
  }

  /** Serves an order, a notice, a decision or a reminder on one addressee; its clocks start. */
  @Post(':id/services')
  @Permit('inspector')
  serve(@Id() id: string, @Body() input: PaperServiceInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.servePaper.run(id, input, caller);
  }

  /** Tells what is to be decided and the rights against it (事先告知). */
  @Post(':id/notices')
  @Permit('inspector')
  notice(@Id() id: string, @Body() input: NoticeInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.giveNotice.run(id, input, caller);
  }

  /** What an addressee says to a notice (陈述申辩), or an inspector records of it. */
  @Post(':id/statements')
  @Permit('employer', 'inspector')
  statement(@Id() id: string, @Body() input: StatementInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.hearRespondent.statement(id, input, caller);
  }

  /** Asks for a hearing (听证); a supervisor appoints and holds it. */
  @Post(':id/hearings')
  @Permit('employer', 'inspector', 'supervisor')
  hearing(@Id() id: string, @Body() input: HearingInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.hearRespondent.hearing(id, input, caller);
  }

  /** The opinion of the legal reviewer (法制审核), never of the case's inspectors. */
  @Post(':id/legal-reviews')
  @Narrowed('region', 'department', 'unassigned')
  @Permit('inspector', 'supervisor')
  legalReview(@Id() id: string, @Body() input: LegalReviewInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.hearRespondent.legalReview(id, input, caller);
  }

  /** Proposes a handling, penalty or withdrawal decision; in force with approval. 409 before a served notice and the end of the statement period. */
  @Post(':id/decisions')
  @Permit('inspector')
  decide(@Id() id: string, @Body() input: DecisionInput, @CurrentCaller() caller: Caller): Promise<DecisionProposed> {
    return this.decideCase.run(id, input, caller);
  }

  /** Fines on the spot (当场处罚): by two, told and heard, in force and served at once. 400 above what the law allows, 409 where a hearing is due. */
  @Post(':id/on-the-spot-penalties')
  @Permit('inspector')
  fine(@Id() id: string, @Body() input: OnTheSpotInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.fineOnTheSpot.run(id, input, caller);
  }

  /** Puts on record what was paid of a fine or of the extra compensation. */
  @Post(':id/decision-payments')
  @Permit('inspector')
  pay(@Id() id: string, @Body() input: DecisionPaymentInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.decideCase.pay(id, input, caller);
  }

  /** Reminds of an unpaid decision (催告). */
  @Post(':id/reminders')
  @Permit('inspector')
  remind(@Id() id: string, @Body() input: ReminderInput, @CurrentCaller() caller: Caller): Promise<PaperGiven> {
    return this.enforceDecision.remind(id, input, caller);
  }

  /** Proposes to ask the court to enforce a decision; takes effect with approval. */
  @Post(':id/enforcement')
  @Permit('inspector')
  enforce(@Id() id: string, @Body() input: EnforcementInput, @CurrentCaller() caller: Caller): Promise<CaseView> {
    return this.enforceDecision.propose(id, input, caller);
  }
}
