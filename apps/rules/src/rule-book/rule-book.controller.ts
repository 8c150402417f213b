import { Controller, Get, Query } from '@nestjs/common';
import { Permit } from '@anxin/access';
import { ReadRuleBook } from './read-rule-book.use-case';
import { RuleBookQuery } from './rule-book.dto';
import type { RuleView } from './rule-book.view';

@Controller('rules')
export class RuleBookController {
  constructor(private readonly readRuleBook: ReadRuleBook) {}

  /** The rule book: every rule with its law, parameters, severity, remedy and an example, as it holds in a region on a day. */
  @Get()
  @Permit('employer', 'bank', 'hotline', 'worker', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: RuleBookQuery): Promise<{ items: RuleView[]; nextCursor: null }> {
    return this.readRuleBook.run(query);
  }
}
