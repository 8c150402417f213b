import { Controller, Get } from '@nestjs/common';
import { Permit } from '@anxin/access';
import { ReadRuleBook, type RuleView } from './read-rule-book.use-case';

@Controller('rules')
export class RuleBookController {
  constructor(private readonly readRuleBook: ReadRuleBook) {}

  /** The rule book: every rule with its law, parameters, severity and remedy. */
  @Get()
  @Permit('employer', 'bank', 'hotline', 'worker', 'inspector', 'supervisor', 'administrator')
  list(): { items: RuleView[]; nextCursor: null } {
    return this.readRuleBook.run();
  }
}
