import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { FindLetters } from './find-letters.use-case';
import { LetterQuery, SignLetterInput, UnsignedQuery } from './letter.dto';
import type { LetterView, MeasureView, UnsignedView } from './letter.view';
import { SignLetter } from './sign-letter.use-case';

const letterId = idOf('letter');

@Controller('responsibility-letters')
export class LetterController {
  constructor(
    private readonly signLetter: SignLetter,
    private readonly findLetters: FindLetters,
  ) {}

  /** Enters a signed responsibility letter (目标责任书). */
  @Post()
  @Permit('supervisor')
  sign(@Body() input: SignLetterInput, @CurrentCaller() caller: Caller): Promise<LetterView> {
    return this.signLetter.run(input, caller);
  }

  /** Letters, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: LetterQuery, @CurrentCaller() caller: Caller): Promise<Page<LetterView>> {
    return this.findLetters.list(query, caller);
  }

  /** What letters can promise, each with the document that asks for it. */
  @Get('measures')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  measures(): { items: MeasureView[]; nextCursor: null } {
    return this.findLetters.measures();
  }

  /** Who is to sign for a year and has not: counties, and general contractors with open sites. */
  @Get('unsigned')
  @Permit('inspector', 'supervisor', 'administrator')
  unsigned(@Query() query: UnsignedQuery, @CurrentCaller() caller: Caller): Promise<Page<UnsignedView>> {
    return this.findLetters.unsigned(query, caller);
  }

  /** One letter. */
  @Get(':id')
  @Narrowed('region', 'own')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('id', letterId) id: string, @CurrentCaller() caller: Caller): Promise<LetterView> {
    return this.findLetters.one(id, caller);
  }
}
