import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { CardQuery, IssueCardInput } from './card.dto';
import type { CardView } from './card.view';
import { FindCards } from './find-cards.use-case';
import { IssueCard } from './issue-card.use-case';

@Controller('wage-cards')
export class CardController {
  constructor(
    private readonly issueCard: IssueCard,
    private readonly findCards: FindCards,
  ) {}

  /** Puts a worker's wage card (工资卡) on file; the one before becomes history. */
  @Post()
  @Permit('bank', 'employer', 'platform')
  issue(@Body() input: IssueCardInput, @CurrentCaller() caller: Caller): Promise<CardView> {
    return this.issueCard.run(input, caller);
  }

  /** Wage cards, newest first; never their numbers. */
  @Get()
  @Permit('bank', 'employer', 'worker')
  list(@Query() query: CardQuery, @CurrentCaller() caller: Caller): Promise<Page<CardView>> {
    return this.findCards.list(query, caller);
  }

  /** One wage card. */
  @Get(':id')
  @Narrowed('own')
  @Permit('bank', 'employer', 'worker')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<CardView> {
    return this.findCards.one(id, caller);
  }
}
