import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { StateUnion } from './state-union.use-case';
import { FindUnions } from './find-unions.use-case';
import { UnionQuery, StateUnionInput } from './union.dto';
import type { UnionView } from './union.view';

@Controller('employers/:uscc/unions')
export class UnionController {
  constructor(
    private readonly stateUnion: StateUnion,
    private readonly findUnions: FindUnions,
  ) {}

  /** States whether the employer has a union (工会) from a day on; earlier entries stay. */
  @Post()
  @Permit('employer', 'supervisor')
  file(@Param('uscc') uscc: string, @Body() input: StateUnionInput, @CurrentCaller() caller: Caller): Promise<UnionView> {
    return this.stateUnion.run(uscc, input, caller);
  }

  /** Those on file (工会), newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(@Param('uscc') uscc: string, @Query() query: UnionQuery, @CurrentCaller() caller: Caller): Promise<Page<UnionView>> {
    return this.findUnions.list(uscc, query, caller);
  }

  /** One of them (工会). */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('uscc') uscc: string, @Param('id', idOf('union entry')) id: string, @CurrentCaller() caller: Caller): Promise<UnionView> {
    return this.findUnions.one(uscc, id, caller);
  }
}
